import { describe, expect, it } from 'vitest';
import { pool2d } from '../../src/math/pool2d.ts';

const map = [
  [1, 3, 2, 4],
  [5, 6, 1, 2],
  [7, 2, 0, 1],
  [3, 4, 1, 8],
];

describe('pool2d', () => {
  it.each([
    ['max', [6, 4], [7, 8]],
    ['average', [3.75, 2.25], [4, 2.5]],
    ['min', [1, 1], [2, 0]],
  ] as const)('%s of each 2×2 window', (mode, ...rows) => {
    expect(pool2d(map, 2, mode)).toEqual(rows);
  });

  it('leaves out what fills no window', () => {
    expect(pool2d([...map, [9, 9, 9, 9]], 3, 'max')).toEqual([[7]]);
  });

  it('flattens a chessboard with the average and keeps its extremes otherwise', () => {
    const board = Array.from({ length: 4 }, (_r, row) => [0, 1, 2, 3].map((c) => (row + c) % 2));
    expect(new Set(pool2d(board, 2, 'average').flat())).toEqual(new Set([0.5]));
    expect(new Set(pool2d(board, 2, 'max').flat())).toEqual(new Set([1]));
  });
});
