/** Kernels that every textbook knows, and what can be done to a kernel. */
import type { Grid } from './convolve2d.ts';

/** A kernel with the number that its weighted sum is divided by. */
export interface DividedKernel {
  readonly weights: Grid;
  readonly divisor: number;
}

/**
 * Kernels by name, all 3×3. Rows go down and columns right, as in a picture; the sign of the edge
 * detectors is such that brighter on the right (or below) is positive.
 */
export const namedKernels = {
  identity: kernel([0, 0, 0], [0, 1, 0], [0, 0, 0]),
  'sobel-x': kernel([-1, 0, 1], [-2, 0, 2], [-1, 0, 1]),
  'sobel-y': kernel([-1, -2, -1], [0, 0, 0], [1, 2, 1]),
  prewitt: kernel([-1, 0, 1], [-1, 0, 1], [-1, 0, 1]),
  laplacian: kernel([0, 1, 0], [1, -4, 1], [0, 1, 0]),
  sharpen: kernel([0, -1, 0], [-1, 5, -1], [0, -1, 0]),
  box: boxKernel(3),
  gaussian: binomialKernel(3),
  emboss: kernel([-2, -1, 0], [-1, 1, 1], [0, 1, 2]),
} as const satisfies Record<string, DividedKernel>;

export type KernelName = keyof typeof namedKernels;

function kernel(...weights: number[][]): DividedKernel {
  return { weights, divisor: 1 };
}

/** The mean of a window of `size`×`size`. */
export function boxKernel(size: number): DividedKernel {
  const row = Array.from({ length: size }, () => 1);
  return { weights: row.map(() => row), divisor: size * size };
}

/** Pascal's triangle times itself, the whole-number relative of a Gaussian: 1 2 1, 2 4 2, 1 2 1 over 16. */
export function binomialKernel(size: number): DividedKernel {
  const row = [1];
  for (let place = 1; place < size; place += 1)
    row.push(((row[place - 1] ?? 0) * (size - place)) / place);
  return { weights: row.map((a) => row.map((b) => a * b)), divisor: 4 ** (size - 1) };
}

/** Turned by 180°: cross-correlation with it is convolution with the kernel itself. */
export function flipped(weights: Grid): number[][] {
  return weights.toReversed().map((row) => row.toReversed());
}

/** Rows become columns: a detector of vertical edges becomes one of horizontal edges. */
export function transposed(weights: Grid): number[][] {
  return (weights[0] ?? []).map((_, column) => weights.map((row) => row[column] ?? 0));
}

/** The kernel in a square of another size, its middle kept: zeros around it, or its rim cut away. */
export function resized(weights: Grid, size: number): number[][] {
  const shift = Math.floor(size / 2) - Math.floor(weights.length / 2);
  return Array.from({ length: size }, (_r, row) =>
    Array.from({ length: size }, (_c, column) => weights[row - shift]?.[column - shift] ?? 0),
  );
}

export function weightSum(weights: Grid): number {
  return weights.flat().reduce((sum, weight) => sum + weight, 0);
}

export function isSameKernel(one: Grid, other: Grid): boolean {
  return (
    one.length === other.length &&
    one.every((row, u) => row.every((weight, v) => weight === other[u]?.[v]))
  );
}
