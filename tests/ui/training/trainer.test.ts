import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Run, TrainRequest } from '../../../src/engine/client.ts';
import type { Event } from '../../../src/engine/protocol.ts';
import { createTrainer } from '../../../src/ui/training/trainer.ts';
import type { Message } from '../../../src/ui/training/state.ts';
import { progress, started, twoEpochs } from './runs.ts';

/** Every run that the engine was asked for, and how to make it speak. */
interface Asked {
  readonly request: TrainRequest;
  readonly say: (event: Event) => void;
  readonly orders: string[];
}
const engine = vi.hoisted(() => ({ asked: [] as Asked[], broken: false, disposed: 0 }));

vi.mock('../../../src/engine/client.ts', () => ({
  Engine: class {
    constructor() {
      if (engine.broken) throw new Error('no worker here');
    }
    train(request: TrainRequest, say: (event: Event) => void): Run {
      const orders: string[] = [];
      engine.asked.push({ request, say, orders });
      const order = (name: string) => () => void orders.push(name);
      return {
        id: engine.asked.length,
        pause: order('pause'),
        resume: order('resume'),
        stop: order('stop'),
        reset: order('reset'),
        images: (indices) => Promise.resolve(Uint8Array.from(indices)),
      };
    }
    dispose() {
      engine.disposed += 1;
    }
  },
}));

const forgotten = vi.hoisted((): string[] => []);
vi.mock('../../../src/ui/training/unfinished.ts', () => ({
  forget: (runId: string) => {
    forgotten.push(runId);
    return Promise.resolve();
  },
}));

const missing: Event = { type: 'error', id: 1, code: 'not-installed', detail: 'no manifest' };

function listen() {
  const told: Message[] = [];
  return { told, trainer: createTrainer('a-demo', (message) => void told.push(message)) };
}
const types = (told: readonly Message[]) => told.map(({ type }) => type);
const nth = (index: number) => {
  const one = engine.asked[index];
  if (!one) throw new Error(`the engine was asked ${engine.asked.length} times`);
  return one;
};

beforeEach(() => {
  Object.assign(engine, { asked: [], broken: false, disposed: 0 });
  forgotten.length = 0;
  vi.stubGlobal('location', { href: 'https://site.example/en/q2/?a#b' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createTrainer', () => {
  test('asks for the images of the plan, and says where the weights are that an arm begins with', async () => {
    const { trainer } = listen();
    const images = {
      kind: 'images',
      images: { kind: 'folder', files: [], deal: { testShare: 0.25, seed: 1 } },
      form: { side: 64, fit: 'squash', fill: [0, 0, 0] },
      most: { train: 9, test: 9 },
      seed: 1,
    } as const;
    const [arm] = twoEpochs.arms;
    if (!arm) throw new Error('the plan has no arm');
    const head = { ...arm, training: { ...arm.training, pretrained: { frozen: 'all' } } } as const;
    await trainer.start({ ...twoEpochs, data: 'folder', images, arms: [head] }, undefined);
    expect(nth(0).request.dataset).toEqual(images);
    expect(nth(0).request.weightsUrl).toMatch(/^https:.*\/assets\/resnet50\/int8\/$/);
    await trainer.start({ ...twoEpochs, data: 'folder', images }, undefined);
    expect(nth(1).request.weightsUrl).toBeUndefined();
  });

  test('asks the engine for what the plan says, on the installed images', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    expect(nth(0).request).toMatchObject({
      backend: 'auto',
      run: twoEpochs.run,
      dataset: { kind: 'installed', baseUrl: 'https://site.example/assets/cifar10/' },
      arms: [{ network: { id: 'fc-tutorial' } }, { network: { id: 'conv-small' } }],
    });
    nth(0).say(started);
    expect(types(told)).toEqual(['start', 'started']);
  });

  test('takes the stand-in where CIFAR-10 is not installed, and says so', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    nth(0).say(missing);
    nth(1).say(started);
    expect(nth(1).request.dataset).toMatchObject({ kind: 'generated', id: 'sprites10' });
    expect(types(told)).toEqual(['start', 'substitute', 'started']);
  });

  test('does not change images in the middle of a training', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    nth(0).say(started);
    nth(0).say(missing);
    expect(types(told)).toEqual(['start', 'started', 'error']);
    expect(engine.asked).toHaveLength(1);
  });

  test('takes an archive that was picked, unless the stand-in was chosen', async () => {
    const { trainer } = listen();
    const archive = new File([], 'cifar-10-binary.tar.gz');
    await trainer.start(twoEpochs, archive);
    await trainer.start({ ...twoEpochs, data: 'sprites10' }, archive);
    expect(engine.asked.map(({ request }) => request.dataset.kind)).toEqual([
      'archive',
      'generated',
    ]);
  });

  test('hears nothing more of a training that was dropped', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    trainer.reset();
    nth(0).say(progress(1, 1));
    expect(nth(0).orders).toEqual(['reset']);
    expect(types(told)).toEqual(['start', 'reset']);
    await expect(trainer.images([1])).rejects.toThrow();
  });

  test('a reset while the code is still on its way starts nothing', async () => {
    const { told, trainer } = listen();
    const starting = trainer.start(twoEpochs, undefined);
    trainer.reset();
    await starting;
    expect(engine.asked).toEqual([]);
    expect(types(told)).toEqual(['start', 'reset']);
  });

  test('passes orders on', async () => {
    const { trainer } = listen();
    trainer.pause();
    await trainer.start(twoEpochs, undefined);
    trainer.pause();
    trainer.resume();
    trainer.stop();
    expect(nth(0).orders).toEqual(['pause', 'resume', 'stop']);
    expect(await trainer.images([7, 8])).toEqual(Uint8Array.from([7, 8]));
  });

  test('leaves a training to be continued without dropping what is kept of it', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    trainer.leave();
    nth(0).say(progress(1, 1));
    expect(engine.disposed).toBe(1);
    expect(nth(0).orders).toEqual([]);
    expect(types(told)).toEqual(['start', 'reset']);
    expect(forgotten).toEqual([]);
  });

  test('keeps every training under a name of its own, and forgets it at a reset', async () => {
    const { trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    await trainer.start(twoEpochs, undefined);
    const [first, second] = engine.asked.map(({ request }) => request.checkpoint);
    expect(first).toMatchObject({ demo: 'a-demo', resume: false });
    expect(second?.runId).not.toBe(first?.runId);
    trainer.reset();
    await vi.waitFor(() => {
      expect(forgotten).toEqual([second?.runId]);
    });
  });

  test('goes on with a training on the images it had', async () => {
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    nth(0).say(missing);
    nth(1).say(started);
    const runId = trainer.runId() ?? '';
    await trainer.goOn(twoEpochs, undefined, { runId, epoch: 1, step: 3 });
    expect(nth(2).request).toMatchObject({
      dataset: { kind: 'generated' },
      checkpoint: { runId, resume: true },
    });
    expect(told.at(-1)).toMatchObject({ type: 'start', kept: { epoch: 1, step: 3 } });
  });

  test('goes on with a training of an earlier visit, and only on its own images', async () => {
    const { told, trainer } = listen();
    await trainer.goOn(twoEpochs, undefined, { runId: 'former', epoch: 1, step: 3 });
    expect(nth(0).request).toMatchObject({
      dataset: { kind: 'installed' },
      checkpoint: { runId: 'former', resume: true },
    });
    nth(0).say(missing);
    expect(engine.asked).toHaveLength(1);
    expect(types(told)).toEqual(['start', 'error']);
  });

  test('an engine that cannot start is an error, not an exception', async () => {
    engine.broken = true;
    const { told, trainer } = listen();
    await trainer.start(twoEpochs, undefined);
    expect(told.at(-1)).toEqual({
      type: 'failed',
      code: 'worker-crashed',
      detail: 'Error: no worker here',
    });
  });
});
