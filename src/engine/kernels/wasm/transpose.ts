/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */

const blockSize = 16;

/** Writes the transpose of `source[rows][columns]` to `target[columns][rows]`, block by block for the cache. */
export function transposeInto(
  source: Float32Array,
  rows: number,
  columns: number,
  target: Float32Array,
): void {
  for (let row0 = 0; row0 < rows; row0 += blockSize) {
    const row1 = Math.min(row0 + blockSize, rows);
    for (let column0 = 0; column0 < columns; column0 += blockSize) {
      const column1 = Math.min(column0 + blockSize, columns);
      for (let column = column0; column < column1; column++) {
        for (let row = row0; row < row1; row++) {
          target[column * rows + row] = source[row * columns + column]!;
        }
      }
    }
  }
}
