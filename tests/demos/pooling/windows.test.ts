import { describe, expect, it } from 'vitest';
import { namedMaps } from '../../../src/demos/pooling/maps.ts';
import { initialState, type State } from '../../../src/demos/pooling/state.ts';
import { windowFormula } from '../../../src/demos/pooling/window-formula.ts';
import {
  cellOf,
  neighbourWindow,
  type Operation,
  operations,
  pooled,
  shifted,
  windowAt,
  windowSumAt,
} from '../../../src/demos/pooling/windows.ts';
import { placesOf } from '../../../src/math/pool2d.ts';
import { standardDeviation } from '../../../src/math/spread.ts';

const withMap = (name: keyof typeof namedMaps, more: Partial<State> = {}): State => ({
  ...initialState,
  map: namedMaps[name],
  ...more,
});

describe('the map of the figure', () => {
  it.each([
    ['max', [6, 4, 7, 8]],
    ['average', [3.75, 2.25, 4, 2.5]],
    ['min', [1, 1, 2, 0]],
  ] as const)('%s', (operation, values) => {
    expect(pooled(initialState, operation).output.flat()).toEqual(values);
  });
});

describe('a chessboard', () => {
  const state = withMap('chessboard');
  it.each([
    ['max', 1],
    ['average', 0.5],
    ['min', 0],
  ] as const)('%s leaves the same value everywhere and no contrast', (operation, value) => {
    const { output, contrast } = pooled(state, operation);
    expect(new Set(output.flat())).toEqual(new Set([value]));
    expect(contrast).toBe(0);
  });

  it('has a contrast of one half before, and weights of alternating signs still see it', () => {
    expect(standardDeviation(state.map.flat())).toBe(0.5);
    const seen = pooled({ ...state, kernel: 'chessboard' }, 'convolution').output.flat();
    expect(new Set(seen)).toEqual(new Set([2]));
  });
});

it('min pooling of a sparse map keeps fewer values than max pooling: it would be wrong otherwise', () => {
  const state = withMap('relu');
  expect(pooled(state, 'min').zeros).toBeGreaterThan(0.8);
  expect(pooled(state, 'max').zeros).toBeLessThan(0.3);
});

describe('gradients', () => {
  it.each(['max', 'min'] as const)('of %s reach one cell of each window', (operation) => {
    const gradient = pooled(initialState, operation).gradient.flat();
    expect(gradient.toSorted()).toEqual([...Array<number>(12).fill(0), 1, 1, 1, 1]);
  });

  it('of the average reach all alike', () => {
    expect(new Set(pooled(initialState, 'average').gradient.flat())).toEqual(new Set([0.25]));
  });

  it('of overlapping windows add up', () => {
    const gradient = pooled({ ...initialState, stride: 1 }, 'average').gradient;
    expect(gradient[0]?.[0]).toBe(0.25);
    expect(gradient[1]?.[1]).toBe(1);
  });

  it('say where several cells tie', () => {
    const state = withMap('chessboard');
    const at = { row: 0, column: 0 };
    expect(windowSumAt(state, 'max', at).equals).toBe(2);
    expect(windowSumAt(state, 'average', at).equals).toBe(1);
    expect(windowSumAt(initialState, 'max', at).equals).toBe(1);
  });
});

describe('the window that is looked at', () => {
  it.each([
    [
      { row: 0, column: 1 },
      { row: 0, column: 0 },
    ],
    [
      { row: 3, column: 2 },
      { row: 1, column: 1 },
    ],
    [
      { row: 7, column: 7 },
      { row: 1, column: 1 },
    ],
  ])('of cell %o is %o', (cell, window) => {
    expect(windowAt(initialState, cell)).toEqual(window);
  });

  it.each([1, 2, 3, 4].flatMap((stride) => [2, 3, 4].map((size) => ({ stride, size }))))(
    'is found again from its first cell, %o',
    (setting) => {
      const state = withMap('relu', setting);
      const [rows, columns] = placesOf(state.map, state);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          expect(windowAt(state, cellOf(state, { row, column }))).toEqual({ row, column });
    },
  );

  it('is followed by the next one, and the last by none', () => {
    expect(neighbourWindow(initialState, { row: 0, column: 1 }, 1)).toEqual({ row: 1, column: 0 });
    expect(neighbourWindow(initialState, { row: 1, column: 1 }, 1)).toEqual({ row: 1, column: 1 });
    expect(neighbourWindow(initialState, { row: 0, column: 0 }, -1)).toEqual({ row: 0, column: 0 });
  });
});

describe('a window written out', () => {
  const written = (operation: Operation, more: Partial<State> = {}) =>
    windowFormula(
      operation,
      windowSumAt({ ...initialState, ...more }, operation, { row: 0, column: 0 }),
    );

  it.each([
    ['max', 'max(1, 3, 5, 6) = 6'],
    ['average', '(1 + 3 + 5 + 6) / 4 = 3.75'],
    ['min', 'min(1, 3, 5, 6) = 1'],
    ['convolution', '1·1 = 1'],
  ] as const)('%s: %s', (operation, formula) => {
    expect(written(operation)).toBe(formula);
  });

  it('has signs', () => {
    expect(written('convolution', { kernel: 'sides' })).toBe('−1·1 + 1·3 − 1·5 + 1·6 = 3');
  });
});

describe('a shift', () => {
  it('inside the window changes nothing but the map; over its border it changes everything', () => {
    const state = withMap('spot');
    const change = (right: number, step: 'map' | 'max' | 'average') =>
      shifted(state, step, { down: 0, right }).change;
    expect(change(1, 'map')).toBe(2);
    expect(change(1, 'max')).toBe(0);
    expect(change(1, 'average')).toBe(0);
    expect(change(2, 'max')).toBe(2);
    expect(change(-1, 'max')).toBe(2);
  });

  it('by the stride moves the output by one cell', () => {
    const state = withMap('relu');
    for (const step of ['max', 'average', 'convolution'] as const) {
      const { before, after } = shifted(state, step, { down: 0, right: 2 });
      expect(after.map((row) => [...row.slice(1), ...row.slice(0, 1)])).toEqual(before);
    }
  });

  it('leaves the mean of the whole map alone', () => {
    const state = withMap('relu', { size: 4, stride: 4 });
    const total = (values: readonly (readonly number[])[]) =>
      values.flat().reduce((sum, value) => sum + value, 0);
    const { before, after } = shifted(state, 'average', { down: 1, right: 3 });
    expect(total(after)).toBeCloseTo(total(before));
    expect(after).not.toEqual(before);
  });
});

it('shows every operation for every setting', () => {
  for (const map of Object.values(namedMaps))
    for (const size of [2, 3, 4])
      for (const stride of [1, 2, 3, 4])
        for (const operation of operations) {
          const { output } = pooled({ ...initialState, map, size, stride }, operation);
          expect(output.flat().every(Number.isFinite)).toBe(true);
          expect(output.length).toBeGreaterThan(0);
        }
});
