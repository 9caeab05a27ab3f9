import type { Score } from './protocol.ts';

/** What a row of logits says of one image: the class it favours, and how well it fits the true one. */
export interface Judgement {
  readonly predicted: number;
  /** Softmax probability of the predicted class. */
  readonly confidence: number;
  /** Cross-entropy with the true class, in nats. */
  readonly loss: number;
}

/** Judges each row of `logits` (`[images][classes]`) against its label, in double precision. */
export function judge(logits: Float32Array, labels: ArrayLike<number>): Judgement[] {
  const classes = logits.length / labels.length;
  return Array.from(labels, (label, row) =>
    judgeRow(logits.subarray(row * classes, (row + 1) * classes), label),
  );
}

function judgeRow(logits: Float32Array, label: number): Judgement {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, value) => sum + Math.exp(value - largest), 0);
  const logTotal = largest + Math.log(total);
  return {
    predicted: logits.indexOf(largest),
    confidence: 1 / total,
    loss: logTotal - (logits[label] ?? NaN),
  };
}

/** Images judged, the sum of their losses, and how many were right. */
export interface ScoreSums {
  readonly images: number;
  readonly loss: number;
  readonly right: number;
}

/** Adds up judgements to a mean loss and accuracy, from nothing or from what there was. */
export class ScoreSum {
  #images: number;
  #loss: number;
  #right: number;

  constructor({ images, loss, right }: ScoreSums = { images: 0, loss: 0, right: 0 }) {
    this.#images = images;
    this.#loss = loss;
    this.#right = right;
  }

  add(judgements: readonly Judgement[], labels: ArrayLike<number>): void {
    this.#images += judgements.length;
    for (const [i, { loss, predicted }] of judgements.entries()) {
      this.#loss += loss;
      if (predicted === labels[i]) this.#right += 1;
    }
  }

  get sums(): ScoreSums {
    return { images: this.#images, loss: this.#loss, right: this.#right };
  }

  /** Means over what was added; zeros before the first. */
  get mean(): Score {
    const images = Math.max(this.#images, 1);
    return { loss: this.#loss / images, accuracy: this.#right / images };
  }
}
