import { expect, test } from 'vitest';
import { sectionData } from '../../../src/ui/training/section-data.ts';
import { after, progress, start, started, wholeRun } from './runs.ts';

const ids = ['fc', 'conv'];

test('a section tells its last network without a prefix and all with one', () => {
  expect(sectionData(after(...wholeRun), ids)).toMatchObject({
    'data-state': 'done',
    'data-backend': 'wasm',
    'data-dataset': 'sprites10',
    'data-epoch': 2,
    'data-step': 20,
    'data-images-per-second': 640,
    'data-loss': '1.5000',
    'data-test-accuracy': '0.6290',
    'data-fc-loss': '2.3000',
    'data-fc-test-accuracy': '0.1000',
    'data-conv-loss': '1.5000',
  });
});

test('the last checkpoint is told as a step of the whole run', () => {
  const saved = { type: 'checkpoint', id: 1, epoch: 2, step: 3, bytes: 9 } as const;
  const state = after(start, started, progress(2, 5), saved);
  expect(sectionData(state, ids)['data-kept-step']).toBe(13);
});

test('nothing is told of a training that is not there', () => {
  const said = Object.entries(sectionData(after(), ids)).filter(([, value]) => value !== undefined);
  expect(said).toEqual([['data-state', 'idle']]);
});
