import { describe, expect, test } from 'vitest';
import {
  accuracyError,
  deadLayers,
  epochsDone,
  initial,
  isBusy,
  latestTest,
  next,
  shareDone,
  type Message,
} from '../../../src/demos/cifar10/state.ts';
import {
  after,
  armResult,
  done,
  epoch,
  progress,
  start,
  started,
  twoEpochs,
  wholeRun,
} from './runs.ts';

describe('next', () => {
  test('goes through the phases of a whole training', () => {
    const phases = wholeRun.map((_, index) => after(...wholeRun.slice(0, index + 1)).phase);
    expect([...new Set(phases)]).toEqual(['loading', 'running', 'done']);
    expect(after(...wholeRun)).toMatchObject({
      settings: twoEpochs,
      backend: 'wasm',
      dataset: { id: 'sprites10' },
      reports: [{ backend: 'wasm' }],
      elapsedMs: 2500,
      remainingMs: undefined,
      outcome: { stopped: false },
    });
  });

  test('gives each epoch to its network', () => {
    const { arms } = after(...wholeRun);
    expect(arms.map(({ epochs }) => epochs.map((one) => [one.arm, one.epoch]))).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      [
        [1, 1],
        [1, 2],
      ],
    ]);
    expect(arms.map(({ curve }) => curve.windows.map(({ mean }) => mean.at))).toEqual([
      [0.5, 1, 1.5, 2],
      [0.5, 1, 1.5, 2],
    ]);
  });

  test('counts training images as they come, and the bytes of all', () => {
    const data = (split: 'train' | 'test', imagesReady: number, bytesLoaded: number): Message => ({
      type: 'data',
      id: 1,
      progress: { split, imagesReady, imagesTotal: 9, bytesLoaded, bytesTotal: 100 },
    });
    const { load } = after(start, data('train', 3, 10), data('test', 1, 20));
    expect(load).toMatchObject({ split: 'train', imagesReady: 3, bytesLoaded: 20 });
  });

  test('pauses, resumes, stops early', () => {
    const running = after(start, started, progress(1, 3));
    const paused = next(running, { type: 'paused', id: 1 });
    expect(paused.phase).toBe('paused');
    expect(next(paused, { type: 'resumed', id: 1 })).toEqual(running);
    expect(next(paused, done(true))).toMatchObject({ phase: 'done', outcome: { stopped: true } });
  });

  test('forgets everything at a reset and at a new start', () => {
    expect(next(after(...wholeRun), { type: 'reset' })).toEqual(initial());
    expect(next(after(...wholeRun), start)).toEqual(after(start));
  });

  test('remembers that other images stand in', () => {
    expect(after(start, { type: 'substitute' }, started, ...wholeRun.slice(4)).substituted).toBe(
      true,
    );
  });

  test('keeps what there is when an error comes', () => {
    const error = { type: 'error', id: 1, code: 'backend-lost', detail: 'gone' } as const;
    const state = next(after(start, started, progress(1, 3)), error);
    expect(state.phase).toBe('error');
    expect(state.error).toEqual({ code: 'backend-lost', file: undefined, detail: 'gone' });
    expect(state.arms[1].progress?.step).toBe(3);
  });

  test('takes a result without both networks for an error', () => {
    const broken = { ...done(), arms: [armResult(0.5)] } as ReturnType<typeof done>;
    expect(after(start, started, broken)).toMatchObject({
      phase: 'error',
      error: { code: 'internal' },
    });
  });
});

describe('what follows from a state', () => {
  test('busy while the engine has work', () => {
    const states = [initial(), after(start), after(start, started), after(...wholeRun)];
    expect(states.map(isBusy)).toEqual([false, true, true, false]);
  });

  test('an epoch is done when both networks have it', () => {
    const first = [start, started, progress(1, 10), epoch(0, 1)] as const;
    expect(epochsDone(after(...first))).toBe(0);
    expect(epochsDone(after(...first, epoch(1, 1)))).toBe(1);
  });

  test('the share of steps that are done', () => {
    expect(shareDone(after(start))).toBe(0);
    expect(shareDone(after(start, started, progress(1, 5)))).toBe(0.25);
    expect(shareDone(after(...wholeRun))).toBe(1);
  });

  test('the last test score, of the finished training before that of an epoch', () => {
    expect(latestTest(after(start, started), 1)).toBeUndefined();
    expect(latestTest(after(start, started, epoch(1, 1)), 1)?.accuracy).toBe(0.6);
    expect(latestTest(after(...wholeRun), 1)?.accuracy).toBe(0.629);
  });

  test('the standard error of an accuracy', () => {
    expect(accuracyError(0.629, 10_000)).toBeCloseTo(0.00483, 5);
    expect(accuracyError(1, 10_000)).toBe(0);
  });

  test('layers that no image wakes', () => {
    expect(deadLayers(armResult(0.1)).map(({ layer }) => layer)).toEqual([1]);
  });
});
