import { concat, mean, moments, reshape, type Tensor } from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import type { DiagnosisOrder } from '../models/experiments/experiment.ts';
import type { ShapedLayer } from '../models/shapes.ts';
import { hiddenLayers, imagesOf, maximumPerUnit, type Trained } from './evaluate.ts';
import type { Diagnosis } from './protocol.ts';
import { judge, ScoreSum } from './score.ts';

type Seen = Omit<Diagnosis, 'step' | 'gradientNorms'>;

/** Looks into a network while it trains: the same few images go through it, and all is read at once. */
export class Diagnoser {
  readonly #trained: Trained;
  readonly #split: Split;
  readonly #images: number;
  readonly #steps: ReadonlySet<number>;
  readonly #hidden: readonly ShapedLayer[];

  constructor(trained: Trained, split: Split, { images, steps }: DiagnosisOrder) {
    this.#trained = trained;
    this.#split = split;
    this.#images = Math.min(images, split.count);
    this.#steps = new Set(steps);
    this.#hidden = hiddenLayers(trained.network);
  }

  isDue(step: number): boolean {
    return this.#steps.has(step);
  }

  /**
   * Of each hidden layer the maximum of every unit and its mean variance, then the logits, in one row
   * on the backend in use. Within a `tidy`.
   */
  look(): Tensor {
    const found = new Map<number, Tensor>();
    const indices = this.#hidden.map(({ index }) => index);
    const images = imagesOf(this.#trained, this.#split, 0, this.#images);
    const logits = this.#trained.model.forward(images, {
      kind: 'inference',
      onOutput: (output, layer) => {
        if (indices.includes(layer)) found.set(layer, activityOf(output));
      },
    });
    return concat([...indices.flatMap((index) => found.get(index) ?? []), reshape(logits, [-1])]);
  }

  /** What a look has found. */
  read(values: Float32Array): Seen {
    let at = 0;
    const layers = this.#hidden.map(({ index, outputShape }) => {
      const units = outputShape.at(-1) ?? 0;
      const maxima = values.subarray(at, (at += units));
      const variance = values[at++] ?? NaN;
      const active = maxima.filter((value) => value > 0).length;
      return { layer: index, active, units, spread: Math.sqrt(variance) };
    });
    const logits = values.subarray(at);
    const labels = this.#split.labels.subarray(0, this.#images);
    const judgements = judge(logits, labels);
    const sum = new ScoreSum();
    sum.add(judgements, labels);
    const predicted = Array.from({ length: logits.length / this.#images }, () => 0);
    for (const { predicted: first } of judgements) predicted[first] = (predicted[first] ?? 0) + 1;
    return { score: sum.mean, layers, logitSpread: spreadOf(logits, this.#images), predicted };
  }
}

function activityOf(output: Tensor): Tensor {
  const axes = Array.from({ length: output.rank - 1 }, (_, axis) => axis);
  const { variance } = moments(output, axes);
  return concat([maximumPerUnit(output), reshape(mean(variance), [1])]);
}

/** @see Diagnosis.logitSpread */
function spreadOf(logits: Float32Array, images: number): number {
  const classes = logits.length / images;
  const sums = new Float64Array(classes);
  const squares = new Float64Array(classes);
  for (let image = 0; image < images; image++) {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    const middle = row.reduce((sum, logit) => sum + logit, 0) / classes;
    for (const [label, logit] of row.entries()) {
      sums[label] = (sums[label] ?? 0) + (logit - middle);
      squares[label] = (squares[label] ?? 0) + (logit - middle) ** 2;
    }
  }
  const variances = sums.map((sum, label) => (squares[label] ?? 0) / images - (sum / images) ** 2);
  return Math.sqrt(Math.max(0, variances.reduce((sum, one) => sum + one, 0) / classes));
}
