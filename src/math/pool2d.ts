import type { Grid } from './convolve2d.ts';
import { outputSize } from './output-size.ts';

/** What the values of a window, row by row, become. */
export interface Reduction {
  readonly value: (values: readonly number[]) => number;
  /**
   * Derivative of the value by each of the values. Where several are the greatest (or least), the
   * first one counts, as in PyTorch.
   */
  readonly gradient: (values: readonly number[]) => readonly number[];
}

const extreme = (most: (...values: number[]) => number): Reduction => ({
  value: (values) => most(...values),
  gradient: (values) => {
    const winner = values.indexOf(most(...values));
    return values.map((_value, index) => (index === winner ? 1 : 0));
  },
});

const average: Reduction = {
  value: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  gradient: (values) => values.map(() => 1 / values.length),
};

/** The three ways of pooling. */
export const reductions = {
  max: extreme(Math.max),
  average,
  min: extreme(Math.min),
} as const satisfies Record<string, Reduction>;

/** A convolution without bias; `weights` row by row, as many as a window has values. */
export function weightedSum(weights: readonly number[]): Reduction {
  return {
    value: (values) =>
      values.reduce((sum, value, index) => sum + value * (weights[index] ?? NaN), 0),
    gradient: () => weights,
  };
}

/** Square windows of `size` cells a side, `stride` cells apart, without padding. */
export interface PoolWindow {
  readonly size: number;
  readonly stride: number;
}

/**
 * Replaces each window by one number; rows and columns that fill no window are left out. `[H, W]`
 * gives `[⌊(H − size) / stride⌋ + 1, ⌊(W − size) / stride⌋ + 1]`.
 */
export function pool2d(map: Grid, window: PoolWindow, { value }: Reduction): number[][] {
  const [rows, columns] = placesOf(map, window);
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => value(windowValues(map, window, row, column))),
  );
}

/** How strongly each cell moves the sum of all outputs: a gradient of 1 per output, sent back. */
export function poolGradient(map: Grid, window: PoolWindow, { gradient }: Reduction): number[][] {
  const sums = map.map((values) => values.map(() => 0));
  const [rows, columns] = placesOf(map, window);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      gradient(windowValues(map, window, row, column)).forEach((share, index) => {
        const [y, x] = [
          row * window.stride + Math.floor(index / window.size),
          column * window.stride + (index % window.size),
        ];
        const line = sums[y];
        if (line) line[x] = (line[x] ?? 0) + share;
      });
  return sums;
}

/** The values under the window that makes the output at `row`, `column`; row by row. */
export function windowValues(
  map: Grid,
  { size, stride }: PoolWindow,
  row: number,
  column: number,
): number[] {
  return map
    .slice(row * stride, row * stride + size)
    .flatMap((values) => values.slice(column * stride, column * stride + size));
}

/** Rows and columns of windows. */
export function placesOf(
  map: Grid,
  { size, stride }: PoolWindow,
): readonly [rows: number, columns: number] {
  const window = { kernelSize: size, stride };
  return [outputSize(map.length, window), outputSize(map[0]?.length ?? 0, window)];
}
