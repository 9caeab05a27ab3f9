import { describe, expect, test } from 'vitest';
import { LagCorrelation, PairMoments } from '../../src/math/correlation.ts';

/** Pearson's definition, written as it stands in a textbook. */
function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (f: (index: number) => number) => xs.reduce((total, _, index) => total + f(index), 0);
  const dx = (index: number) => (xs[index] ?? 0) - mx;
  const dy = (index: number) => (ys[index] ?? 0) - my;
  const covariance = sum((index) => dx(index) * dy(index));
  return covariance / Math.sqrt(sum((index) => dx(index) ** 2) * sum((index) => dy(index) ** 2));
}

describe('PairMoments', () => {
  test('gives Pearson’s correlation', () => {
    const xs = [3, 1, 4, 1, 5, 9, 2, 6];
    const ys = [2, 7, 1, 8, 2, 8, 1, 8];
    const moments = new PairMoments();
    xs.forEach((x, index) => {
      moments.add(x, ys[index] ?? 0);
    });
    expect(moments.correlation()).toBeCloseTo(pearson(xs, ys), 12);
  });

  test('has none where a side never varies', () => {
    const moments = new PairMoments();
    moments.add(1, 2);
    moments.add(1, 3);
    expect(moments.correlation()).toBeNaN();
  });
});

describe('LagCorrelation', () => {
  const images = [
    [1, 5, 2, 8, 0, 3],
    [7, 7, 1, 2, 6, 4],
  ];
  const of = (direction: 'across' | 'down', lag: number) => {
    const correlation = new LagCorrelation([2, 3], direction, [lag]);
    for (const image of images) correlation.add(image);
    return correlation.values()[0];
  };

  test('pairs each pixel with the one that many columns to its right, never across a row’s end', () => {
    expect(of('across', 1)).toBeCloseTo(
      pearson([1, 5, 8, 0, 7, 7, 2, 6], [5, 2, 0, 3, 7, 1, 6, 4]),
    );
    expect(of('across', 2)).toBeCloseTo(pearson([1, 8, 7, 2], [2, 3, 1, 4]));
  });

  test('pairs each pixel with the one that many rows below', () => {
    expect(of('down', 1)).toBeCloseTo(pearson([1, 5, 2, 7, 7, 1], [8, 0, 3, 2, 6, 4]));
  });

  test('is 1 for stripes along the way and −1 for stripes across it', () => {
    const stripes = Array.from({ length: 16 }, (_, place) => (place % 4) % 2);
    const [across, down] = (['across', 'down'] as const).map((direction) => {
      const correlation = new LagCorrelation([4, 4], direction, [1, 2]);
      correlation.add(stripes);
      return correlation.values();
    });
    expect(across).toEqual([-1, 1]);
    expect(down).toEqual([1, 1]);
  });
});
