/** Training steps of one epoch; the last batch may be smaller. */
export function stepsPerEpoch(images: number, batchSize: number): number {
  return Math.ceil(images / batchSize);
}

/** Images in the last batch of an epoch. */
export function lastBatchSize(images: number, batchSize: number): number {
  return images - (stepsPerEpoch(images, batchSize) - 1) * batchSize;
}
