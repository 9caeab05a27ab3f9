import { describe, expect, test } from 'vitest';
import { emptyCurve, extended, type Curve } from '../../../src/ui/training/curve.ts';

const point = (at: number) => ({ at, train: { loss: at, accuracy: 2 * at } });

/** The course of `steps` steps over `epochs` epochs, reported `atOnce` steps at a time. */
function grown(epochs: number, steps: number, atOnce: number): Curve {
  const points = Array.from({ length: steps }, (_, step) => point((epochs * (step + 0.5)) / steps));
  let curve = emptyCurve(epochs);
  for (let first = 0; first < steps; first += atOnce)
    curve = extended(curve, points.slice(first, first + atOnce));
  return curve;
}

describe('extended', () => {
  test('keeps the points of a course that has few', () => {
    const { windows } = grown(5, 10, 3);
    expect(windows.map(({ mean }) => mean.at)).toEqual([
      0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4.25, 4.75,
    ]);
  });

  test.each([
    [1, 40],
    [2, 80],
    [5, 100],
    [50, 100],
  ])('stays bounded: %i epochs have %i windows', (epochs, windows) => {
    expect(grown(epochs, 8000, 7).windows).toHaveLength(windows);
  });

  test('is the same whether points come singly or together', () => {
    expect(grown(2, 1000, 1)).toEqual(grown(2, 1000, 1000));
  });

  test('gives the mean of each window', () => {
    const [window] = extended({ width: 1, windows: [] }, [
      point(0.2),
      point(0.4),
      point(0.9),
    ]).windows;
    expect(window?.count).toBe(3);
    expect(window?.mean.at).toBeCloseTo(0.5, 12);
    expect(window?.mean.train.accuracy).toBeCloseTo(1, 12);
  });
});
