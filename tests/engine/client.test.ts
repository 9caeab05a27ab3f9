import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Engine, type TrainRequest } from '../../src/engine/client.ts';
import type { Event, Request } from '../../src/engine/protocol.ts';
import { arm, smallConv, smallRun } from './engine-fixtures.ts';

/** Stands in for the browser's worker. */
class FakeWorker {
  static readonly made: FakeWorker[] = [];
  readonly requests: Request[] = [];
  isTerminated = false;
  onmessage: ((message: { data: Event }) => void) | undefined;
  onerror: ((error: { message: string; preventDefault: () => void }) => void) | undefined;
  onmessageerror: (() => void) | undefined;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  say(event: Event): void {
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
});
afterEach(() => {
  vi.unstubAllGlobals();
});

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

  it.each(['onerror', 'onmessageerror'] as const)(
    'turns %s into an error and starts again',
    (kind) => {
      const engine = new Engine();
      const heard: Event[] = [];
      engine.train(options, (event) => heard.push(event));
      const preventDefault = vi.fn();
      worker()[kind]?.({ message: 'broken', preventDefault });
      expect(heard).toMatchObject([{ type: 'error', id: 1, code: 'worker-crashed' }]);
      expect(worker().isTerminated).toBe(true);
      engine.train(options, () => undefined);
      expect(FakeWorker.made).toHaveLength(2);
      expect(worker(1).requests.map(({ id }) => id)).toEqual([2]);
    },
  );

  it.each([
    ['out-of-memory', true],
    ['backend-lost', true],
    ['not-installed', false],
    ['not-finite', false],
  ] as const)('after %s, ends the worker: %s', (code, isEnded) => {
    const engine = new Engine();
    const run = engine.train(options, () => undefined);
    worker().say({ type: 'error', id: run.id, code, detail: '' });
    expect(worker().isTerminated).toBe(isEnded);
    run.pause();
    expect(worker().requests).toHaveLength(1);
  });

  it('ends its worker when it is disposed', () => {
    const engine = new Engine();
    engine.train(options, () => undefined);
    engine.dispose();
    expect(worker().isTerminated).toBe(true);
  });
});
