import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Engine, type TrainRequest } from '../../src/engine/client.ts';
import type { AnyEvent, Event, Request } from '../../src/engine/protocol.ts';
import { arm, smallConv, smallRun } from './engine-fixtures.ts';

/** Stands in for the browser's worker. */
class FakeWorker {
  static readonly made: FakeWorker[] = [];
  readonly requests: Request[] = [];
  isTerminated = false;
  onmessage: ((message: { data: AnyEvent }) => void) | undefined;
  onerror: ((error: { message: string; preventDefault: () => void }) => void) | undefined;
  onmessageerror: (() => void) | undefined;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  say(event: AnyEvent): void {
    this.onmessage?.({ data: event });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const options: TrainRequest = {
  backend: 'auto',
  dataset: { kind: 'generated', id: 'sprites10', baseUrl: '/' },
  run: smallRun,
  arms: [arm(smallConv)],
};

function worker(index = 0): FakeWorker {
  const made = FakeWorker.made[index];
  if (!made) throw new Error(`no worker ${index}`);
  return made;
}

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('navigator', { onLine: true });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const checkpoint = { runId: 'a-run', demo: 'test', everyMs: 1000, resume: false };

describe('the engine', () => {
  it('makes its worker with the first run and keeps it for the next', () => {
    const engine = new Engine();
    expect(FakeWorker.made).toHaveLength(0);
    engine.train(options, () => undefined);
    engine.train(options, () => undefined);
    expect(FakeWorker.made).toHaveLength(1);
    expect(worker().requests.map(({ type, id }) => [type, id])).toEqual([
      ['train', 1],
      ['train', 2],
    ]);
  });

  it('hands on events of the current run only', () => {
    const engine = new Engine();
    const heard: string[] = [];
    const first = engine.train(options, () => heard.push('first'));
    worker().say({ type: 'paused', id: first.id });
    const second = engine.train(options, () => heard.push('second'));
    worker().say({ type: 'paused', id: first.id });
    worker().say({ type: 'paused', id: second.id });
    expect(heard).toEqual(['first', 'second']);
  });

  it('sends orders of the current run only', () => {
    const engine = new Engine();
    const first = engine.train(options, () => undefined);
    first.pause();
    first.resume();
    const second = engine.train(options, () => undefined);
    first.stop();
    second.stop();
    second.reset();
    second.pause();
    expect(worker().requests.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'train 1',
      'pause 1',
      'resume 1',
      'train 2',
      'stop 2',
      'reset 2',
    ]);
  });

  it('answers for images in the order of the questions, and fails them with the run', async () => {
    const engine = new Engine();
    const run = engine.train(options, () => undefined);
    const [first, second, third] = [run.images([1]), run.images([2]), run.images([3])];
    worker().say({ type: 'images', id: 1, indices: [1], pixels: Uint8Array.of(1) });
    worker().say({ type: 'images', id: 1, indices: [2], pixels: Uint8Array.of(2) });
    expect(await first).toEqual(Uint8Array.of(1));
    expect(await second).toEqual(Uint8Array.of(2));
    run.reset();
    await expect(third).rejects.toThrow('reset');
    await expect(run.images([4])).rejects.toThrow('over');
  });

  it.each(['not-installed', 'not-finite'] as const)('after %s, keeps the worker', (code) => {
    const engine = new Engine();
    const heard: Event[] = [];
    const run = engine.train(options, (event) => heard.push(event));
    worker().say({ type: 'error', id: run.id, code, detail: '' });
    expect(heard).toMatchObject([{ type: 'error', code }]);
    expect(worker().isTerminated).toBe(false);
    run.pause();
    expect(worker().requests).toHaveLength(1);
  });

  it('after backend-unavailable, ends the worker, and the next run makes another', () => {
    const engine = new Engine();
    const heard: Event[] = [];
    const run = engine.train(options, (event) => heard.push(event));
    worker().say({ type: 'error', id: run.id, code: 'backend-unavailable', detail: '' });
    expect(heard).toMatchObject([{ type: 'error', code: 'backend-unavailable' }]);
    expect(worker().isTerminated).toBe(true);
    engine.train(options, () => undefined);
    expect(worker(1).requests).toMatchObject([{ type: 'train', id: 2 }]);
  });

  it('ends its worker when it is disposed', () => {
    const engine = new Engine();
    engine.train(options, () => undefined);
    engine.dispose();
    expect(worker().isTerminated).toBe(true);
  });
});

describe('a timing', () => {
  const timing = {
    backend: 'auto',
    networks: [smallConv],
    batchSize: 2,
    repeats: 2,
  } as const;
  const timed = (rounds: number): AnyEvent => {
    const times = Array.from({ length: rounds }, () => 1);
    const passes = { forward: times, step: times };
    const networks = [{ ...passes, warmUp: passes, workBytes: 1 }];
    return { type: 'timed', id: 1, backend: 'wasm', networks };
  };

  it('tells of each round, is begun anew by another worker, and takes the place of a run', () => {
    const engine = new Engine();
    const heard: AnyEvent[] = [];
    engine.time(timing, (event) => heard.push(event));
    worker().say(timed(1));
    worker().say({ type: 'error', id: 1, code: 'worker-crashed', detail: '' });
    vi.runOnlyPendingTimers();
    expect(worker(1).requests).toMatchObject([{ type: 'time', id: 1, repeats: 2 }]);
    worker(1).say(timed(2));
    expect(heard.map(({ type }) => type)).toEqual(['timed', 'recovering', 'timed']);
    engine.train(options, () => undefined);
    worker(1).say(timed(2));
    expect(heard).toHaveLength(3);
  });

  it('is watched until its last round', () => {
    const heard: AnyEvent[] = [];
    new Engine().time(timing, (event) => heard.push(event));
    worker().say(timed(2));
    vi.advanceTimersByTime(3_600_000);
    expect(heard).toHaveLength(1);
    expect(FakeWorker.made).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  const keptRun = { ...options, checkpoint };
  const lost: Event = { type: 'error', id: 1, code: 'backend-lost', detail: 'gone' };
  const saved: Event = { type: 'checkpoint', id: 1, epoch: 1, step: 5, bytes: 10 };

  function begin() {
    const heard: Event[] = [];
    const run = new Engine().train(keptRun, (event) => heard.push(event));
    return { run, heard, types: () => heard.map(({ type }) => type) };
  }

  it.each(['onerror', 'onmessageerror'] as const)('by %s is replaced', (kind) => {
    const { heard } = begin();
    worker()[kind]?.({ message: 'broken', preventDefault: () => undefined });
    expect(heard).toMatchObject([{ type: 'recovering', code: 'worker-crashed', attempt: 1 }]);
    expect(worker().isTerminated).toBe(true);
    vi.runOnlyPendingTimers();
    expect(worker(1).requests).toMatchObject([{ type: 'train', id: 1, checkpoint }]);
  });

  it('is replaced by one that goes on from the last checkpoint', () => {
    begin();
    worker().say(saved);
    worker().say(lost);
    vi.runOnlyPendingTimers();
    expect(worker(1).requests).toMatchObject([{ checkpoint: { ...checkpoint, resume: true } }]);
  });

  it('is not heard any more', () => {
    const { types } = begin();
    worker().say(lost);
    vi.runOnlyPendingTimers();
    worker().say({ type: 'paused', id: 1 });
    worker(1).say({ type: 'resumed', id: 1 });
    expect(types()).toEqual(['recovering', 'resumed']);
  });

  it.each(['pause', 'stop'] as const)('hands the order to %s on to the next', (order) => {
    const { run } = begin();
    worker().say(lost);
    run[order]();
    vi.runOnlyPendingTimers();
    expect(worker(1).requests.map(({ type }) => type)).toEqual(['train', order]);
  });

  it('has no successor when the run was reset or the engine disposed meanwhile', () => {
    const { run } = begin();
    worker().say(lost);
    run.reset();
    const engine = new Engine();
    engine.train(keptRun, () => undefined);
    worker(1).say(lost);
    engine.dispose();
    vi.runAllTimers();
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('for want of a connection is replaced when that is back', () => {
    const connection = new EventTarget();
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('addEventListener', connection.addEventListener.bind(connection));
    const { heard } = begin();
    worker().onerror?.({ message: '', preventDefault: () => undefined });
    expect(heard).toMatchObject([{ type: 'recovering', code: 'network' }]);
    vi.advanceTimersByTime(3_600_000);
    expect(FakeWorker.made).toHaveLength(1);
    connection.dispatchEvent(new Event('online'));
    expect(worker(1).requests).toMatchObject([{ type: 'train', id: 1 }]);
  });

  it('again and again is given up, and the next run starts a new one', () => {
    const { types } = begin();
    for (let index = 0; index < 4; index += 1) {
      worker(index).say(lost);
      vi.runOnlyPendingTimers();
    }
    expect(types()).toEqual(['recovering', 'recovering', 'recovering', 'error']);
    expect(FakeWorker.made.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  it('after the end of the run takes nothing from the result', async () => {
    const { run, types } = begin();
    const done: Event = {
      type: 'done',
      id: 1,
      stopped: false,
      arms: [],
      testLabels: new Uint8Array(),
      elapsedMs: 1,
    };
    worker().say(done);
    const images = run.images([1]);
    worker().say(lost);
    await expect(images).rejects.toThrow('gone');
    expect(types()).toEqual(['done']);
    expect(worker().isTerminated).toBe(true);
    vi.advanceTimersByTime(3_600_000);
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('by silence is replaced, one that gives signs of life is not', () => {
    const { types } = begin();
    for (let second = 0; second < 200; second += 1) {
      worker().say({ type: 'alive', id: 1 });
      vi.advanceTimersByTime(1000);
    }
    expect(types()).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(types()).toEqual(['recovering']);
  });

  it('is not missed while its code is still on its way', () => {
    const { types } = begin();
    vi.advanceTimersByTime(3_600_000);
    expect(types()).toEqual([]);
  });
});
