import { describe, expect, it } from 'vitest';
import {
  binomialKernel,
  boxKernel,
  flipped,
  isSameKernel,
  namedKernels,
  resized,
  transposed,
  weightSum,
  type KernelName,
} from '../../src/math/kernels.ts';

const names = Object.keys(namedKernels) as KernelName[];

describe('named kernels', () => {
  it.each(names)('%s is 3×3', (name) => {
    expect(namedKernels[name].weights.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it('of edges sum to 0, all others keep the brightness of a flat picture', () => {
    const edges = ['sobel-x', 'sobel-y', 'prewitt', 'laplacian'];
    for (const name of names) {
      const { weights, divisor } = namedKernels[name];
      expect(weightSum(weights) / divisor).toBeCloseTo(edges.includes(name) ? 0 : 1, 12);
    }
  });

  it('has Sobel’s two kernels as each other’s transpose, made of a blur and a difference', () => {
    const x = namedKernels['sobel-x'].weights;
    expect(transposed(x)).toEqual(namedKernels['sobel-y'].weights);
    expect(x).toEqual([1, 2, 1].map((blur) => [-blur, 0, blur]));
  });
});

describe('means of windows', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('of size %i divide by the sum of their weights', (size) => {
    for (const { weights, divisor } of [boxKernel(size), binomialKernel(size)]) {
      expect(weights).toHaveLength(size);
      expect(weightSum(weights)).toBe(divisor);
    }
  });

  it('are rows of Pascal’s triangle in the Gaussian’s case', () => {
    expect(binomialKernel(5).weights[0]).toEqual([1, 4, 6, 4, 1]);
    expect(binomialKernel(3)).toEqual({
      weights: [
        [1, 2, 1],
        [2, 4, 2],
        [1, 2, 1],
      ],
      divisor: 16,
    });
  });
});

describe('flipping', () => {
  it('turns by 180°', () => {
    expect(
      flipped([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [4, 3],
      [2, 1],
    ]);
  });

  it('changes only the sign of Sobel’s and Prewitt’s kernels', () => {
    for (const name of ['sobel-x', 'sobel-y', 'prewitt'] as const) {
      const { weights } = namedKernels[name];
      const negated = weights.map((row) => row.map((weight) => 0 - weight));
      expect(isSameKernel(flipped(weights), negated)).toBe(true);
    }
  });
});

describe('resizing', () => {
  it('puts zeros around, or cuts the rim away', () => {
    const grown = resized([[5]], 3);
    expect(grown).toEqual([
      [0, 0, 0],
      [0, 5, 0],
      [0, 0, 0],
    ]);
    expect(resized(grown, 1)).toEqual([[5]]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('keeps a kernel that goes to 7 and back to %i', (size) => {
    const weights = Array.from({ length: size }, (_r, row) =>
      Array.from({ length: size }, (_c, column) => 1 + row * size + column),
    );
    expect(resized(resized(weights, 7), size)).toEqual(weights);
  });
});
