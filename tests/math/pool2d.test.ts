import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/math/convolve2d.ts';
import { convolve2d } from '../../src/math/convolve2d.ts';
import {
  placesOf,
  pool2d,
  poolGradient,
  type Reduction,
  reductions,
  weightedSum,
} from '../../src/math/pool2d.ts';

const map = [
  [1, 3, 2, 4],
  [5, 6, 1, 2],
  [7, 2, 0, 1],
  [3, 4, 1, 8],
];
const halves = { size: 2, stride: 2 };
const chessboard = Array.from({ length: 4 }, (_r, row) => [0, 1, 2, 3].map((c) => (row + c) % 2));

describe('pool2d', () => {
  it.each([
    ['max', [6, 4], [7, 8]],
    ['average', [3.75, 2.25], [4, 2.5]],
    ['min', [1, 1], [2, 0]],
  ] as const)('%s of each 2×2 window', (mode, ...rows) => {
    expect(pool2d(map, halves, reductions[mode])).toEqual(rows);
  });

  it('leaves out what fills no window', () => {
    expect(pool2d([...map, [9, 9, 9, 9]], { size: 3, stride: 3 }, reductions.max)).toEqual([[7]]);
  });

  it('flattens a chessboard with the average and keeps its extremes otherwise', () => {
    const values = (mode: keyof typeof reductions) =>
      new Set(pool2d(chessboard, halves, reductions[mode]).flat());
    expect(values('average')).toEqual(new Set([0.5]));
    expect(values('max')).toEqual(new Set([1]));
    expect(values('min')).toEqual(new Set([0]));
  });

  it('is a convolution with a stride where the window is a weighted sum', () => {
    const kernel = [
      [1, -2],
      [0.5, 3],
    ];
    const dense = convolve2d(map, kernel);
    expect(pool2d(map, { size: 2, stride: 1 }, weightedSum(kernel.flat()))).toEqual(dense);
    expect(pool2d(map, halves, weightedSum(kernel.flat()))).toEqual(
      [0, 2].map((row) => [0, 2].map((column) => dense[row]?.[column])),
    );
  });

  it('averages as a convolution does whose weights are all one quarter', () => {
    const quarters = weightedSum([0.25, 0.25, 0.25, 0.25]);
    expect(pool2d(map, halves, quarters)).toEqual(pool2d(map, halves, reductions.average));
    expect(poolGradient(map, halves, quarters)).toEqual(
      poolGradient(map, halves, reductions.average),
    );
  });

  it('makes the minimum as the maximum of the negative', () => {
    const negative = map.map((values) => values.map((value) => -value));
    expect(pool2d(map, { size: 3, stride: 1 }, reductions.min)).toEqual(
      pool2d(negative, { size: 3, stride: 1 }, reductions.max).map((row) => row.map((v) => -v)),
    );
  });
});

describe('poolGradient', () => {
  const reduction = (name: string): Reduction =>
    name === 'weighted'
      ? weightedSum([1, -2, 0.5, 3])
      : reductions[name as keyof typeof reductions];

  it.each(['max', 'average', 'min', 'weighted'].flatMap((name) => [1, 2, 3].map((s) => [name, s])))(
    '%s with stride %i is what a tiny change of each cell does to the outputs',
    (name, stride) => {
      const window = { size: 2, stride: Number(stride) };
      // No two values alike, so that the extreme of a window has a derivative.
      const distinct = map.map((values, row) =>
        values.map((value, c) => value + row / 10 + c / 90),
      );
      const total = (one: Grid) =>
        pool2d(one, window, reduction(String(name)))
          .flat()
          .reduce((sum, value) => sum + value, 0);
      const gradient = poolGradient(distinct, window, reduction(String(name)));
      distinct.forEach((values, row) => {
        values.forEach((_value, column) => {
          const moved = distinct.map((line) => [...line]);
          const line = moved[row];
          if (line) line[column] = (line[column] ?? 0) + 1e-4;
          const slope = (total(moved) - total(distinct)) / 1e-4;
          expect(gradient[row]?.[column]).toBeCloseTo(slope, 5);
        });
      });
    },
  );

  it('goes to the first of equals, as in PyTorch', () => {
    const tied = [
      [1, 2, 2],
      [2, 1, 2],
      [0, 2, 1],
    ];
    // torch: max_pool2d(x, 2, 1).sum().backward(); x.grad
    expect(poolGradient(tied, { size: 2, stride: 1 }, reductions.max)).toEqual([
      [0, 2, 0],
      [1, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('gives one input everything with max, and each its k²th part with the average', () => {
    const max = poolGradient(map, halves, reductions.max).flat();
    expect(max.filter((share) => share === 1)).toHaveLength(4);
    expect(max.filter((share) => share === 0)).toHaveLength(12);
    expect(new Set(poolGradient(map, halves, reductions.average).flat())).toEqual(new Set([0.25]));
  });
});

describe('placesOf', () => {
  it.each([
    [{ size: 2, stride: 2 }, [2, 2]],
    [{ size: 3, stride: 2 }, [1, 1]],
    [{ size: 2, stride: 1 }, [3, 3]],
    [{ size: 5, stride: 1 }, [0, 0]],
  ])('%o', (window, places) => {
    expect(placesOf(map, window)).toEqual(places);
  });
});
