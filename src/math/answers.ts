/** What loss and accuracy make of a classifier's answers, and what ties the two together. */

/** An answer to one image, as far as either of them looks at it. */
export interface Answer {
  /** Probability of the true class. */
  readonly confidence: number;
  /** The largest probability among the other classes. */
  readonly rival: number;
}

/** Whether the true class came first, and alone: a tie is no right answer. */
export function isRight({ confidence, rival }: Answer): boolean {
  return confidence > rival;
}

/** Cross-entropy of one answer, in nats. */
export function costOf({ confidence }: Answer): number {
  // Not minus zero for a certain one.
  return Math.max(0, -Math.log(confidence));
}

/** Mean cross-entropy in nats. */
export function lossOf(answers: readonly Answer[]): number {
  return mean(answers.map(costOf));
}

/** Share of the right ones. */
export function accuracyOf(answers: readonly Answer[]): number {
  return mean(answers.map((answer) => (isRight(answer) ? 1 : 0)));
}

/**
 * The least loss in nats that an accuracy permits: `(1 − accuracy)·ln 2`. Where the true class does not
 * come first it has at most half of the probability.
 */
export function leastLoss(accuracy: number): number {
  return (1 - accuracy) * Math.LN2;
}

/** The most wrong answers among `count` that a mean loss leaves room for. */
export function mostErrors(loss: number, count: number): number {
  // A loss on the line itself, which no binary fraction meets exactly, leaves room for its errors.
  return Math.min(count, Math.floor((loss * count) / Math.LN2 + 1e-9));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
