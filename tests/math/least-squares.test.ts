import { describe, expect, test } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { leastSquares } from '../../src/math/least-squares.ts';

const combined = (columns: readonly (readonly number[])[], factors: readonly number[]) =>
  (columns[0] ?? []).map((_value, row) =>
    columns.reduce((sum, column, index) => sum + (column[row] ?? 0) * (factors[index] ?? 0), 0),
  );

describe('leastSquares', () => {
  test('finds the line through points that lie on none: the textbook’s 3.5 + 1.4 x', () => {
    const fit = leastSquares(
      [
        [1, 1, 1, 1],
        [1, 2, 3, 4],
      ],
      [6, 5, 7, 10],
    );
    expect(fit.coefficients[0]).toBeCloseTo(3.5, 12);
    expect(fit.coefficients[1]).toBeCloseTo(1.4, 12);
    expect(fit.rank).toBe(2);
    expect(fit.residual).toBeCloseTo(Math.sqrt(4.2 / 210), 12);
  });

  test('recovers factors that are known, and leaves nothing', () => {
    const random = new Random(5);
    const drawn = (length: number) => Array.from({ length }, () => random.between(-1, 1));
    const columns = Array.from({ length: 12 }, () => drawn(20));
    const factors = drawn(12);
    const fit = leastSquares(columns, combined(columns, factors));
    fit.coefficients.forEach((value, index) => {
      expect(value).toBeCloseTo(factors[index] ?? NaN, 10);
    });
    expect(fit.residual).toBeLessThan(1e-13);
  });

  test('leaves what is at right angles to every column', () => {
    const random = new Random(6);
    const drawn = (length: number) => Array.from({ length }, () => random.between(-1, 1));
    const columns = Array.from({ length: 9 }, () => drawn(25));
    const target = drawn(25);
    const { fitted } = leastSquares(columns, target);
    for (const column of columns) {
      const across = column.reduce(
        (sum, value, row) => sum + value * ((target[row] ?? 0) - (fitted[row] ?? 0)),
        0,
      );
      expect(Math.abs(across)).toBeLessThan(1e-13);
    }
  });

  test('does without columns that add nothing, zeros too', () => {
    const columns = [
      [1, 0, 0],
      [2, 0, 0],
      [0, 0, 0],
      [1, 1, 0],
    ];
    const fit = leastSquares(columns, [3, 4, 12]);
    expect(fit.rank).toBe(2);
    expect(fit.fitted).toEqual([3, 4, 0]);
    expect(combined(columns, fit.coefficients)).toEqual([3, 4, 0]);
    expect(fit.residual).toBeCloseTo(12 / 13, 12);
  });

  test('keeps directions that are small beside others, such as Hilbert’s matrix has', () => {
    const hilbert = Array.from({ length: 6 }, (_c, column) =>
      Array.from({ length: 6 }, (_r, row) => 1 / (row + column + 1)),
    );
    const ones = [1, 1, 1, 1, 1, 1];
    const fit = leastSquares(hilbert, combined(hilbert, ones));
    expect(fit.rank).toBe(6);
    fit.coefficients.forEach((value) => {
      expect(value).toBeCloseTo(1, 8);
    });
  });

  test('of no columns is nothing, and of a zero target exact', () => {
    expect(leastSquares([], [3, 4])).toMatchObject({ fitted: [0, 0], residual: 1, rank: 0 });
    expect(leastSquares([[1, 2]], [0, 0]).residual).toBe(0);
  });

  test('refuses columns of another length', () => {
    expect(() => leastSquares([[1]], [1, 2])).toThrow(RangeError);
  });
});
