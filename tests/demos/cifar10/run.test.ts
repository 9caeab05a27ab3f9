import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Run, TrainRequest } from '../../../src/engine/client.ts';
import type { Event } from '../../../src/engine/protocol.ts';
import { createTrainer } from '../../../src/demos/cifar10/run.ts';
import { defaultSettings } from '../../../src/demos/cifar10/settings.ts';
import type { Message } from '../../../src/demos/cifar10/state.ts';
import { progress, started } from './runs.ts';

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

const missing: Event = { type: 'error', id: 1, code: 'not-installed', detail: 'no manifest' };

function listen() {
  const told: Message[] = [];
  return { told, trainer: createTrainer((message) => void told.push(message)) };
}
const types = (told: readonly Message[]) => told.map(({ type }) => type);
const nth = (index: number) => {
  const one = engine.asked[index];
  if (!one) throw new Error(`the engine was asked ${engine.asked.length} times`);
  return one;
};

beforeEach(() => {
  Object.assign(engine, { asked: [], broken: false, disposed: 0 });
  vi.stubGlobal('location', { href: 'https://site.example/en/q2/?a#b' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createTrainer', () => {
  test('asks the engine for what the settings say, on the installed images', async () => {
    const { told, trainer } = listen();
    await trainer.start(defaultSettings, undefined);
    expect(nth(0).request).toMatchObject({
      backend: 'auto',
      run: defaultSettings.run,
      dataset: { kind: 'installed', baseUrl: 'https://site.example/assets/cifar10/' },
      arms: [{ network: { id: 'fc-narrow' } }, { network: { id: 'conv-small' } }],
    });
    nth(0).say(started);
    expect(types(told)).toEqual(['start', 'started']);
  });

  test('takes the stand-in where CIFAR-10 is not installed, and says so', async () => {
    const { told, trainer } = listen();
    await trainer.start(defaultSettings, undefined);
    nth(0).say(missing);
    nth(1).say(started);
    expect(nth(1).request.dataset).toMatchObject({ kind: 'generated', id: 'sprites10' });
    expect(types(told)).toEqual(['start', 'substitute', 'started']);
  });

  test('does not change images in the middle of a training', async () => {
    const { told, trainer } = listen();
    await trainer.start(defaultSettings, undefined);
    nth(0).say(started);
    nth(0).say(missing);
    expect(types(told)).toEqual(['start', 'started', 'error']);
    expect(engine.asked).toHaveLength(1);
  });

  test('takes an archive that was picked, unless the stand-in was chosen', async () => {
    const { trainer } = listen();
    const archive = new File([], 'cifar-10-binary.tar.gz');
    await trainer.start(defaultSettings, archive);
    await trainer.start({ ...defaultSettings, data: 'sprites10' }, archive);
    expect(engine.asked.map(({ request }) => request.dataset.kind)).toEqual([
      'archive',
      'generated',
    ]);
  });

  test('hears nothing more of a training that was dropped', async () => {
    const { told, trainer } = listen();
    await trainer.start(defaultSettings, undefined);
    trainer.reset();
    nth(0).say(progress(1, 1));
    expect(nth(0).orders).toEqual(['reset']);
    expect(types(told)).toEqual(['start', 'reset']);
    await expect(trainer.images([1])).rejects.toThrow();
  });

  test('a reset while the code is still on its way starts nothing', async () => {
    const { told, trainer } = listen();
    const starting = trainer.start(defaultSettings, undefined);
    trainer.reset();
    await starting;
    expect(engine.asked).toEqual([]);
    expect(types(told)).toEqual(['start', 'reset']);
  });

  test('passes orders on', async () => {
    const { trainer } = listen();
    trainer.pause();
    await trainer.start(defaultSettings, undefined);
    trainer.pause();
    trainer.resume();
    trainer.stop();
    expect(nth(0).orders).toEqual(['pause', 'resume', 'stop']);
    expect(await trainer.images([7, 8])).toEqual(Uint8Array.from([7, 8]));
    trainer.dispose();
    expect(engine.disposed).toBe(1);
  });

  test('an engine that cannot start is an error, not an exception', async () => {
    engine.broken = true;
    const { told, trainer } = listen();
    await trainer.start(defaultSettings, undefined);
    expect(told.at(-1)).toEqual({
      type: 'failed',
      code: 'worker-crashed',
      detail: 'Error: no worker here',
    });
  });
});
