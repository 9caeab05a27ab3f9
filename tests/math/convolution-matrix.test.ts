import { describe, expect, test } from 'vitest';
import { convolutionMatrix, matrixCounts } from '../../src/math/convolution-matrix.ts';
import { convolve2d } from '../../src/math/convolve2d.ts';

const random = (seed: number) => () => ((seed = (seed * 16807) % 2147483647) / 2147483647) * 2 - 1;
const gridOf = (size: number, next: () => number) =>
  Array.from({ length: size }, () => Array.from({ length: size }, next));

describe('convolutionMatrix', () => {
  test.each([
    [4, 2, 0],
    [5, 3, 0],
    [6, 3, 0],
    [5, 3, 1],
    [6, 5, 2],
  ])('of %i×%i with a kernel of %i and padding %i does what the convolution does', (n, k, p) => {
    const next = random(n * 100 + k * 10 + p);
    const [image, kernel] = [gridOf(n, next), gridOf(k, next)];
    const matrix = convolutionMatrix(n, { kernelSize: k, padding: p });
    const pixels = image.flat();
    const weights = kernel.flat();
    const product = matrix.map((row) =>
      row.reduce<number>(
        (sum, weight, input) =>
          weight === undefined ? sum : sum + (weights[weight] ?? NaN) * (pixels[input] ?? NaN),
        0,
      ),
    );
    const empty = Array.from({ length: p }, () => Array.from({ length: n + 2 * p }, () => 0));
    const side = Array.from({ length: p }, () => 0);
    const padded = [...empty, ...image.map((row) => [...side, ...row, ...side]), ...empty];
    convolve2d(padded, kernel)
      .flat()
      .forEach((value, output) => {
        expect(product[output]).toBeCloseTo(value, 10);
      });
    expect(product).toHaveLength((n + 2 * p - k + 1) ** 2);
  });
});

test('matrixCounts: nine weights stand in 81 of 225 cells where 3×3 slides over 5×5', () => {
  expect(matrixCounts(convolutionMatrix(5, { kernelSize: 3 }))).toEqual({
    cells: 225,
    used: 81,
    different: 9,
  });
});
