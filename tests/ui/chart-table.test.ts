import { describe, expect, it } from 'vitest';
import { mostRows, placesOf } from '../../src/ui/ChartTable.tsx';
import type { Line } from '../../src/ui/chart-types.ts';

const line = (...xs: readonly number[]): Line => ({
  ...{ id: 'a', label: 'a', colour: 'red', stroke: 'solid', strong: true, marks: false },
  points: xs.map((x) => [x, 2 * x]),
});

describe('placesOf', () => {
  it('has each place of any line once, in order', () => {
    expect(placesOf({ lines: [line(1, 3), line(0, 1, 2)] })).toEqual([0, 1, 2, 3]);
    expect(placesOf({ lines: [line(7)] })).toEqual([7]);
    expect(placesOf({ lines: [] })).toEqual([]);
  });

  it('thins many, and keeps the ends', () => {
    const places = placesOf({ lines: [line(...Array.from({ length: 1001 }, (_, x) => x))] });
    expect(places).toHaveLength(mostRows);
    expect([places[0], places.at(-1)]).toEqual([0, 1000]);
    expect(new Set(places).size).toBe(mostRows);
  });
});
