import type { MatrixCell } from '../Matrix.tsx';

/** The mistake that is made most often; the first cell where there is none. */
export function commonMistake(counts: ArrayLike<number>, classes: number): MatrixCell {
  let most: MatrixCell = { row: 0, column: 0 };
  let largest = 0;
  for (let row = 0; row < classes; row += 1)
    for (let column = 0; column < classes; column += 1) {
      const count = counts[row * classes + column] ?? 0;
      if (row !== column && count > largest) {
        largest = count;
        most = { row, column };
      }
    }
  return most;
}

/** The test images of a cell, by index; those of which the network is most certain first. */
export function imagesOf(
  { row, column }: MatrixCell,
  labels: Uint8Array,
  { predicted, confidence }: { readonly predicted: Uint8Array; readonly confidence: Float32Array },
): readonly number[] {
  return [...labels.keys()]
    .filter((index) => labels[index] === row && predicted[index] === column)
    .sort((a, b) => (confidence[b] ?? 0) - (confidence[a] ?? 0));
}
