/** Weights for the convolution that shrinks a map beside the poolings. */

export const strideKernels = ['corner', 'mean', 'sides', 'chessboard'] as const;
export type StrideKernel = (typeof strideKernels)[number];

const weightAt: Readonly<
  Record<StrideKernel, (size: number, row: number, column: number) => number>
> = {
  /** Takes the first cell of each window and skips the others. */
  corner: (_size, row, column) => (row === 0 && column === 0 ? 1 : 0),
  /** Average pooling, as a convolution. */
  mean: (size) => 1 / size ** 2,
  /** Right side minus left side: answers to edges. */
  sides: (size, _row, column) => (column === size - 1 ? 1 : 0) - (column === 0 ? 1 : 0),
  /** Alternating signs: answers to what averaging removes. */
  chessboard: (_size, row, column) => ((row + column) % 2 ? 1 : -1),
};

/** The weights of a window, row by row. */
export function kernelWeights(kernel: StrideKernel, size: number): number[] {
  return Array.from({ length: size * size }, (_, index) =>
    weightAt[kernel](size, Math.floor(index / size), index % size),
  );
}
