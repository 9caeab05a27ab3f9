import { expect, it } from 'vitest';
import { mean, quantile, shareOfZeros, standardDeviation } from '../../src/math/spread.ts';

it('measures centre, contrast and emptiness', () => {
  expect(mean([1, 2, 6])).toBe(3);
  // Numpy: np.std([2, 4, 4, 4, 5, 5, 7, 9]) = 2
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(standardDeviation([0, 1, 1, 0])).toBe(0.5);
  expect(shareOfZeros([0, 1, 0, 3])).toBe(0.5);
});

it('finds quantiles between the values, in whatever order they come', () => {
  // Numpy: np.quantile([7, 1, 3, 10], [0, .25, .5, .75, 1]) = 1, 2.5, 5, 7.75, 10
  const values = [7, 1, 3, 10];
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(values, share))).toEqual([
    1, 2.5, 5, 7.75, 10,
  ]);
  expect(quantile([4], 0.25)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});
