/** Counts by true class (row) and predicted class (column), `classes²` of them, row by row. */
export function confusionOf(
  labels: Uint8Array,
  predicted: Uint8Array,
  classes: number,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(classes * classes);
  for (const [i, label] of labels.entries()) {
    const cell = label * classes + (predicted[i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
