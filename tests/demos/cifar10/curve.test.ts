import { describe, expect, test } from 'vitest';
import { drawn, emptyCurve, extended, type Curve } from '../../../src/demos/cifar10/curve.ts';

const raw = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ at, train: { loss: at, accuracy: 2 * at } }));

function grown(count: number, atOnce: number): Curve {
  const points = raw(count);
  let curve = emptyCurve;
  for (let first = 0; first < count; first += atOnce)
    curve = extended(curve, points.slice(first, first + atOnce));
  return curve;
}

describe('extended', () => {
  test('keeps every point of a short course', () => {
    expect(drawn(grown(100, 7))).toEqual(raw(100));
  });

  test.each([1, 3, 50, 5000])('stays bounded when %i points come at once', (atOnce) => {
    const { length } = drawn(grown(5000, atOnce));
    expect(length).toBeGreaterThan(100);
    expect(length).toBeLessThanOrEqual(241);
  });

  test('merges neighbours by their means, and loses none', () => {
    const curve = grown(1001, 1);
    const points = drawn(curve);
    expect(points[0]?.at).toBe((curve.per - 1) / 2);
    expect(points.at(-1)?.train).toEqual({ loss: 1000, accuracy: 2000 });
    const times = points.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
