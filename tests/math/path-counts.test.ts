import { describe, expect, test } from 'vitest';
import { convolve2d } from '../../src/math/convolve2d.ts';
import { pathCounts } from '../../src/math/path-counts.ts';
import { receptiveFields } from '../../src/math/receptive-field.ts';
import { convolvedWithOnes, everyStack } from './traced-inputs.ts';

const threes = (count: number) => Array.from({ length: count }, () => ({ kernelSize: 3 }));

describe('pathCounts', () => {
  test('of two 3×3 are 1-2-3-2-1, of one 5×5 all one', () => {
    expect(pathCounts(threes(2))).toEqual([[1, 2, 3, 2, 1], [1, 1, 1], [1]]);
    expect(pathCounts([{ kernelSize: 5 }])).toEqual([[1, 1, 1, 1, 1], [1]]);
    expect(pathCounts(threes(3))[0]).toEqual([1, 3, 6, 7, 6, 3, 1]);
  });

  test('are the effect of one pixel on an output where all weights are one', () => {
    for (const windows of everyStack()) {
      const counts = pathCounts(windows)[0] ?? [];
      const effects = counts.map((_count, pixel) => {
        const input = counts.map((_value, place) => (place === pixel ? 1 : 0));
        return windows.reduce<number[]>(convolvedWithOnes, input);
      });
      expect(effects, JSON.stringify(windows)).toEqual(counts.map((count) => [count]));
    }
  });

  test('span the receptive field of every map', () => {
    for (const windows of everyStack())
      expect(pathCounts(windows)[0]).toHaveLength(receptiveFields(windows).at(-1)?.size ?? 0);
  });

  test('in two dimensions are products of the counts along the axes', () => {
    const ones = Array.from({ length: 3 }, () => [1, 1, 1]);
    const [counts = []] = pathCounts(threes(2));
    // One pixel far from every border, seen through both kernels of ones.
    const point = Array.from({ length: 9 }, (_r, row) =>
      Array.from({ length: 9 }, (_c, column) => (row === 4 && column === 4 ? 1 : 0)),
    );
    expect(convolve2d(convolve2d(point, ones), ones)).toEqual(
      counts.map((down) => counts.map((across) => down * across)),
    );
  });
});
