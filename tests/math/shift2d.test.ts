import { describe, expect, it } from 'vitest';
import { relativeChange, rolled } from '../../src/math/shift2d.ts';

const map = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('rolled', () => {
  it('moves every cell, and around the edges', () => {
    expect(rolled(map, 0, 1)).toEqual([
      [3, 1, 2],
      [6, 4, 5],
    ]);
    expect(rolled(map, 1, -1)).toEqual([
      [5, 6, 4],
      [2, 3, 1],
    ]);
  });

  it('comes back after a whole turn', () => {
    expect(rolled(map, 2, -3)).toEqual(map);
  });
});

describe('relativeChange', () => {
  it('is 0 for the same map and 2 where nothing is left in its place', () => {
    const spot = [[0, 7, 0, 0]];
    expect(relativeChange(spot, spot)).toBe(0);
    expect(relativeChange(spot, rolled(spot, 0, 1))).toBe(2);
  });

  it('is a share of the sum', () => {
    expect(relativeChange([[4, 6]], [[5, 4]])).toBeCloseTo(0.3);
    expect(relativeChange([[0]], [[0]])).toBeNaN();
  });
});
