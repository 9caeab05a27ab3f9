import { describe, expect, test } from 'vitest';
import { begun, dataOf, idle, isBusy, nextLive } from '../../../src/demos/explain-89/live.ts';
import type { Event } from '../../../src/engine/protocol.ts';
import { transferBase } from '../../../src/models/experiments/transfer.ts';

const score = { loss: 0.5, accuracy: 0.875 };
const progress = {
  type: 'progress',
  id: 1,
  arms: [
    {
      ...{ epoch: 1, step: 3, stepsPerEpoch: 36, globalStep: 3 },
      ...{ train: score, imagesPerSecond: 100 },
    },
  ],
  curves: [[]],
  ...{ elapsedMs: 10, remainingMs: 100, tensors: 1 },
} satisfies Event;
const epoch = {
  type: 'epoch',
  id: 1,
  result: {
    ...{ arm: 0, epoch: 1, stepsPerEpoch: 36, train: score, test: score },
    ...{ trainMs: 1, testMs: 1, testSteps: 3 },
  },
} satisfies Event;
const done = {
  type: 'done',
  id: 1,
  ...{ stopped: false, arms: [], testLabels: new Uint8Array(), elapsedMs: 1 },
} satisfies Event;

const after = (...events: Event[]) => events.reduce(nextLive, begun(transferBase));

describe('a training', () => {
  test('loads until its first step, and is busy until its end', () => {
    const phases = [after(), after(progress), after(progress, epoch), after(progress, done)];
    expect(phases.map(({ phase }) => phase)).toEqual(['loading', 'running', 'running', 'done']);
    expect(phases.map(isBusy)).toEqual([true, true, true, false]);
    expect(isBusy(idle)).toBe(false);
  });

  test('shows its test score once it has ended, and not before', () => {
    expect(dataOf(after(progress, epoch))['data-test-accuracy']).toBeUndefined();
    expect(dataOf(after(progress, epoch, done))['data-test-accuracy']).toBe('0.8750');
  });

  test('stays paused while the last step is told', () => {
    expect(after(progress, { type: 'paused', id: 1 }, progress).phase).toBe('paused');
  });

  test('that is taken up by another worker begins anew', () => {
    const recovering = { type: 'recovering', id: 1, code: 'backend-lost', detail: '', attempt: 1 };
    const state = after(progress, epoch, recovering as Event);
    expect(state).toEqual(begun(transferBase));
  });

  test('that fails says why', () => {
    const error = { type: 'error', id: 1, code: 'not-installed', detail: 'no manifest' } as const;
    expect(dataOf(after(error))).toMatchObject({
      'data-state': 'error',
      'data-error': 'not-installed',
    });
  });
});
