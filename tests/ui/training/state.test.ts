import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/engine/protocol.ts';
import {
  epochsDone,
  initial,
  isBusy,
  latestTest,
  next,
  shareDone,
  type Message,
} from '../../../src/ui/training/state.ts';
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
    expect([...new Set(phases)]).toEqual(['loading', 'ready', 'running', 'done']);
    expect(after(...wholeRun)).toMatchObject({
      plan: twoEpochs,
      backend: 'wasm',
      dataset: { id: 'sprites10' },
      reports: [{ backend: 'wasm' }],
      elapsedMs: 2500,
      remainingMs: undefined,
      outcome: { stopped: false },
    });
  });

  test('knows how far the weights and the frozen features are, until it begins anew', () => {
    const weights = { bytesLoaded: 1, bytesTotal: 2, bytesCached: 0 };
    const images = { done: 8, total: 20, cached: 0, computeMs: 5 };
    const state = after(
      start,
      started,
      { type: 'preparing', id: 1, weights },
      { type: 'preparing', id: 1, images },
    );
    expect(state.preparing).toEqual({ weights, images });
    expect(state.phase).toBe('ready');
    expect(next(state, started).preparing).toBeUndefined();
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

  test('keeps what was seen inside each network', () => {
    const seen: Diagnosis = {
      step: 5,
      score: { loss: 2.3, accuracy: 0.1 },
      layers: [{ layer: 1, active: 0, units: 10, spread: 0 }],
      logitSpread: 0,
      predicted: [4, 0],
      gradientNorms: [0, 0.1],
    };
    const reports = [progress(1, 5), progress(1, 10), progress(2, 5)].map((event, index) =>
      index === 1 ? event : { ...event, diagnoses: [[{ ...seen, step: index }], []] },
    ) as Message[];
    const { arms } = after(start, started, ...reports);
    expect(arms.map(({ diagnoses }) => diagnoses.map(({ step }) => step))).toEqual([[0, 2], []]);
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
    expect(state.arms[1]?.progress?.step).toBe(3);
  });

  describe('a training that is kept', () => {
    const saved: Message = { type: 'checkpoint', id: 1, epoch: 1, step: 3, bytes: 9 };
    const full = { type: 'checkpoint-failed', id: 1, reason: 'full', detail: '' } as const;
    const fault = { code: 'backend-lost', detail: 'gone', attempt: 1, backend: 'webgpu' } as const;
    const recovering: Message = { type: 'recovering', id: 1, ...fault };
    const resumed: Message = { ...started, resumedFrom: { epoch: 1, step: 3 } };
    const running = [start, started, progress(1, 3), saved, progress(1, 5)] as const;

    test('knows its last checkpoint, and why there is none just now', () => {
      expect(after(...running)).toMatchObject({
        kept: { epoch: 1, step: 3 },
        keepFault: undefined,
      });
      expect(after(...running, full)).toMatchObject({ kept: { step: 3 }, keepFault: 'full' });
      expect(after(...running, full, saved).keepFault).toBeUndefined();
    });

    test('shows what it had while it is taken up, then only what is replayed', () => {
      const loading = after(...running, recovering);
      expect(loading).toMatchObject({ phase: 'loading', recovery: fault });
      expect(loading.arms[1]?.progress?.step).toBe(5);
      const back = next(loading, resumed);
      expect(back).toMatchObject({ phase: 'ready', resumedFrom: { epoch: 1, step: 3 } });
      expect(back.arms).toEqual(after(start, started).arms);
      expect(next(back, progress(1, 3))).toMatchObject({ phase: 'running', recovery: fault });
    });

    test('that is continued counts as kept from the start', () => {
      const kept = { epoch: 2, step: 7 };
      const plan = twoEpochs;
      expect(after({ type: 'start', plan, kept }).kept).toEqual(kept);
    });

    test('that is continued has the images that it had, one that begins anew has none yet', () => {
      const failed: Message = { type: 'error', id: 1, code: 'backend-lost', detail: 'gone' };
      const state = after(start, { type: 'substitute' }, started, progress(1, 3), saved, failed);
      const kept = { epoch: 1, step: 3 };
      const on = next(state, { type: 'start', plan: twoEpochs, kept });
      expect(on).toMatchObject({ phase: 'loading', dataset: started.dataset, substituted: true });
      expect(next(state, start)).toMatchObject({ dataset: undefined, substituted: false });
    });

    test('says what it waits for until that has come', () => {
      const data = (split: 'train' | 'test', isWaiting: boolean): Message => {
        const waiting = { file: 'x.webp', code: 'network', isOffline: true } as const;
        const counts = { imagesReady: 1, imagesTotal: 2, bytesLoaded: 3, bytesTotal: 4 };
        return {
          type: 'data',
          id: 1,
          progress: { split, ...counts, ...(isWaiting && { waiting }) },
        };
      };
      const waiting = after(start, data('train', false), data('test', true));
      expect(waiting.load).toMatchObject({ split: 'train', waiting: { isOffline: true } });
      expect(next(waiting, data('test', false)).load?.waiting).toBeUndefined();
    });
  });

  test('takes a result without all networks for an error', () => {
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

  test('an epoch is done when all networks have it', () => {
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
});
