/** Probabilities from logits; the largest logit is taken off first, so that nothing overflows. */
export function softmax(logits: readonly number[]): number[] {
  const total = logSumExp(logits);
  return logits.map((logit) => Math.exp(logit - total));
}

/** Cross-entropy in nats of one example with the true class `label`, from logits. */
export function crossEntropy(logits: readonly number[], label: number): number {
  const logit = logits[label];
  if (logit === undefined) throw new RangeError(`no class ${label} among ${logits.length}`);
  return logSumExp(logits) - logit;
}

/**
 * Gradient with respect to the logits, from the one with respect to the probabilities that softmax made
 * of them: `p·(g − Σ p·g)`.
 */
export function softmaxGradient(
  probabilities: readonly number[],
  gradient: readonly number[],
): number[] {
  const mean = probabilities.reduce((sum, p, index) => sum + p * (gradient[index] ?? 0), 0);
  return probabilities.map((p, index) => p * ((gradient[index] ?? 0) - mean));
}

/** The loss of a network that finds all classes equally likely: `ln(classes)` nats. */
export function uniformLoss(classes: number): number {
  return Math.log(classes);
}

/**
 * The least loss in nats that is left when softmax is applied to probabilities: even a certain and
 * right answer is flattened to `e / (e + classes − 1)`.
 */
export function doubleSoftmaxFloor(classes: number): number {
  const certain = Array.from({ length: classes }, (_value, index) => (index === 0 ? 1 : 0));
  return crossEntropy(certain, 0);
}

/** The most that softmax applied to probabilities can cost, in nats: where a wrong class is certain. */
export function doubleSoftmaxCeiling(classes: number): number {
  const certain = Array.from({ length: classes }, (_value, index) => (index === 0 ? 1 : 0));
  return crossEntropy(certain, 1);
}

function logSumExp(logits: readonly number[]): number {
  const top = Math.max(...logits);
  return top + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
}
