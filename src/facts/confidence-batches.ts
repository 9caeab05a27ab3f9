/**
 * Batches of ten images in ten classes, told by the probability that each image's true class got.
 * They fill the coursework's table of low and high loss, low and high accuracy.
 */
export interface ConfidenceBatch {
  readonly id: string;
  readonly groups: readonly {
    readonly images: number;
    /** Probability of the true class. */
    readonly confidence: number;
    /** Whether the true class came first. */
    readonly right: boolean;
  }[];
}

/** Keras takes no probability for smaller than this. */
export const smallestProbability = 1e-7;

export const confidenceBatches: readonly ConfidenceBatch[] = [
  batch('low-low', [8, 0.48, false], [2, 0.52, true]),
  batch('low-high', [8, 0.001, false], [2, 0.9, true]),
  batch('high-low', [9, 0.95, true], [1, 0.45, false]),
  batch('high-high', [9, 0.95, true], [1, smallestProbability, false]),
  batch('unsure', [10, 0.11, true]),
];

/** Mean cross-entropy in nats. */
export function lossOf({ groups }: ConfidenceBatch): number {
  return mean(groups.map(({ images, confidence }) => [images, -Math.log(confidence)]));
}

export function accuracyOf({ groups }: ConfidenceBatch): number {
  return mean(groups.map(({ images, right }) => [images, right ? 1 : 0]));
}

function batch(
  id: string,
  ...groups: readonly (readonly [images: number, confidence: number, right: boolean])[]
): ConfidenceBatch {
  return {
    id,
    groups: groups.map(([images, confidence, right]) => ({ images, confidence, right })),
  };
}

function mean(weighted: readonly (readonly [weight: number, value: number])[]): number {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  return weighted.reduce((sum, [weight, value]) => sum + weight * value, 0) / total;
}
