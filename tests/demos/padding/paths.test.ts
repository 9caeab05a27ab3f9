import { expect, test } from 'vitest';
import { geometryOf } from '../../../src/demos/padding/geometry.ts';
import {
  cellsPath,
  countPaths,
  stampsSoFar,
  tapsPath,
  veilPath,
} from '../../../src/demos/padding/paths.ts';
import { initial, withPreset } from '../../../src/demos/padding/presets.ts';

/** How many cells the rectangles of a path cover. */
const areaOf = (path: string) =>
  [...path.matchAll(/h(\d+)v(\d+)/g)].reduce(
    (sum, [, width, height]) => sum + Number(width) * Number(height),
    0,
  );

test('a set of cells is covered by rectangles of neighbours', () => {
  expect(cellsPath(2, 4, (row, column) => column !== 1 + row)).toBe(
    'M0 0h1v1h-1zM2 0h2v1h-2zM0 1h2v1h-2zM3 1h1v1h-1z',
  );
});

test('the taps of a dilated window are apart', () => {
  const geometry = geometryOf({
    ...initial,
    kernelSize: 2,
    dilation: 3,
    padding: 'valid',
    step: 1,
  });
  expect(tapsPath(geometry)).toBe('M1 0h1v1h-1zM4 0h1v1h-1zM1 3h1v1h-1zM4 3h1v1h-1z');
});

test('the veil covers what is still to come', () => {
  for (const step of [0, 1, 62, 255])
    expect(areaOf(veilPath(geometryOf({ ...initial, step })))).toBe(255 - step);
});

test('stamps add up: so many taps as have been put down, each place adding its own', () => {
  const state = withPreset(initial, 'doubling');
  for (let step = 0; step < 25; step++) {
    const geometry = geometryOf({ ...state, step });
    const at = stampsSoFar(geometry);
    const { height, width } = geometry;
    const sum = height.reads
      .flatMap((_, row) => width.reads.map((__, column) => at(row, column)))
      .reduce((total, count) => total + count, 0);
    expect(sum).toBe(9 * (step + 1));
  }
});

test('counts become one path each, and zero none', () => {
  const counts = countPaths(2, 3, (row, column) => row * column);
  expect(counts.map(({ count, path }) => [count, areaOf(path)])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
