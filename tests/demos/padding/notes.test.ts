import { expect, test } from 'vitest';
import { geometryOf } from '../../../src/demos/padding/geometry.ts';
import { notesOf } from '../../../src/demos/padding/notes.ts';
import {
  initial,
  presetIds,
  withPreset,
  type PresetId,
} from '../../../src/demos/padding/presets.ts';
import { modes, paddings, type PaddingState } from '../../../src/demos/padding/state.ts';

const notes = (state: PaddingState) => notesOf(state, geometryOf(state));
const said = (changes: Partial<PaddingState>) =>
  notes({ ...initial, padding: 'valid', ...changes }).map(({ id, axis, values }) => [
    id,
    axis,
    values,
  ]);

const expected: Readonly<Record<PresetId, readonly string[]>> = {
  valid: [],
  same: [],
  even: ['asymmetric'],
  full: [],
  floored: ['left-over'],
  tensorflow: ['asymmetric'],
  dilated: [],
  impossible: ['too-large'],
  doubling: ['uneven'],
};

test.each(presetIds)('the example %s makes its point', (id) => {
  expect(notes(withPreset(initial, id)).map((note) => note.id)).toEqual(expected[id]);
});

test('an axis that is too short is named, with what the window needs and what there is', () => {
  expect(said({ height: 4 })).toEqual([['too-large', 'height', { extent: 5, cells: 4 }]]);
  expect(said({ height: 3, width: 3, padding: 'custom', top: 1 })).toEqual([
    ['too-large', 'height', { extent: 5, cells: 4 }],
    ['too-large', 'width', { extent: 5, cells: 3 }],
  ]);
});

test('what a stride leaves over is reckoned up, and zeros are told from cells of the input', () => {
  const size = { height: 8, width: 8, kernelSize: 3, stride: 2 };
  const values = { cells: 1, room: 5, stride: 2, steps: 2 };
  expect(said(size)).toEqual([['left-over', 'both', values]]);
  const padded = { padding: 'custom', top: 1, bottom: 1, left: 1, right: 1 } as const;
  expect(said({ ...size, ...padded })).toEqual([
    ['left-over-zeros', 'both', { ...values, room: 7, steps: 3 }],
  ]);
});

test('cells that the taps jump over are counted apart from those left over', () => {
  const jumping = { height: 7, width: 7, kernelSize: 1, stride: 3 };
  expect(said(jumping)).toEqual([['skipped', 'both', { cells: 4, stride: 3, dilation: 1 }]]);
  const gridding = { height: 9, width: 9, kernelSize: 3, stride: 2, dilation: 2 };
  expect(said(gridding)).toEqual([['skipped', 'both', { cells: 4, stride: 2, dilation: 2 }]]);
});

test('padding beyond the window’s reach makes outputs of nothing but zeros', () => {
  const wide = { kernelSize: 3, padding: 'custom', top: 3 } as const;
  expect(said(wide)).toEqual([['nothing-but-zeros', 'both', { count: 14 }]]);
});

test('transposed: cut away, with too much output padding, with gaps', () => {
  const small = { mode: 'transposed', height: 2, width: 2, kernelSize: 2 } as const;
  expect(said({ ...small, padding: 'custom', top: 2, bottom: 1 })).toEqual([
    ['cut-away', 'height', { cut: 3 }],
  ]);
  expect(said({ ...small, stride: 2, outputPadding: 2 })).toEqual([
    ['extra-too-large', 'both', { extra: 2, limit: 2 }],
  ]);
  expect(said({ mode: 'transposed', kernelSize: 1, stride: 2 })).toEqual([
    ['gaps', 'both', { least: 0, most: 1 }],
  ]);
});

test('layers have faults if and only if they are impossible', () => {
  for (const size of [1, 2, 5])
    for (const kernelSize of [1, 3, 6])
      for (const padding of paddings)
        for (const mode of modes)
          for (const outputPadding of [0, 1]) {
            const state = {
              ...initial,
              height: size,
              width: 5,
              kernelSize,
              padding,
              mode,
              outputPadding,
            };
            const faults = notes(state).filter(({ isFault }) => isFault);
            expect(faults.length > 0, JSON.stringify(state)).toBe(!geometryOf(state).isPossible);
          }
});
