import { describe, expect, it } from 'vitest';
import { convolve2d, type Grid } from '../../src/math/convolve2d.ts';
import {
  correlatePlane,
  largestDifference,
  magnitude,
  planeAt,
  unpadded,
  type Placement,
  type Plane,
} from '../../src/math/plane.ts';
import { Random } from '../../src/datasets/random.ts';

function planeFrom(grid: Grid): Plane {
  return {
    rows: grid.length,
    columns: grid[0]?.length ?? 0,
    values: Float64Array.from(grid.flat()),
  };
}

function randomGrid(rows: number, columns: number, random: Random): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => random.below(511) - 255),
  );
}

/** The definition, place by place, with zeros wherever nothing is. */
function bruteForce(
  plane: Plane,
  kernel: Grid,
  placement: Placement,
  rows: number,
  columns: number,
) {
  const { rowPadding, columnPadding, stride } = placement;
  return Array.from({ length: rows * columns }, (_, place) => {
    const row = Math.floor(place / columns) * stride - rowPadding[0];
    const column = (place % columns) * stride - columnPadding[0];
    let sum = 0;
    kernel.forEach((weights, u) => {
      weights.forEach((weight, v) => (sum += weight * planeAt(plane, row + u, column + v)));
    });
    return sum;
  });
}

describe('correlatePlane', () => {
  const random = new Random(4);
  const cases = Array.from({ length: 60 }, () => {
    const size = 1 + random.below(7);
    const side = () => random.below(size);
    return {
      grid: randomGrid(7 + random.below(8), 7 + random.below(8), random),
      kernel: randomGrid(size, size, random),
      placement: {
        rowPadding: [side(), side()] as const,
        columnPadding: [side(), side()] as const,
        stride: 1 + random.below(4),
      },
    };
  });

  it('is what the definition says, with any padding and stride', () => {
    for (const { grid, kernel, placement } of cases) {
      const plane = planeFrom(grid);
      const output = correlatePlane(plane, kernel, placement);
      const wanted = bruteForce(plane, kernel, placement, output.rows, output.columns);
      expect([...output.values].map((value) => value + 0)).toEqual(wanted.map((sum) => sum + 0));
    }
  });

  it('agrees with convolve2d where nothing is padded', () => {
    const { grid, kernel } = cases[0] ?? { grid: [], kernel: [] };
    const { rows, values } = correlatePlane(planeFrom(grid), kernel, unpadded);
    const wanted = convolve2d(grid, kernel);
    expect(rows).toBe(wanted.length);
    expect([...values]).toEqual(wanted.flat());
  });

  it('gives an empty plane where the kernel does not fit', () => {
    const { rows, columns, values } = correlatePlane(
      planeFrom([[1, 2]]),
      [
        [1, 1],
        [1, 1],
      ],
      unpadded,
    );
    expect([rows, columns, values.length]).toEqual([0, 1, 0]);
  });
});

describe('magnitude', () => {
  it('is the length of the gradient', () => {
    expect([...magnitude(planeFrom([[3, -5]]), planeFrom([[4, 12]])).values]).toEqual([5, 13]);
  });
});

describe('largestDifference', () => {
  it('looks at every place', () => {
    expect(largestDifference(planeFrom([[1, 2, 3]]), planeFrom([[1, 5, 2]]))).toBe(3);
  });
});
