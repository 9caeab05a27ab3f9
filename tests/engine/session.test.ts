import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import { type Dataset, DatasetError } from '../../src/datasets/dataset.ts';
import { Backends } from '../../src/engine/backends.ts';
import type { AnyEvent, Request } from '../../src/engine/protocol.ts';
import { Session } from '../../src/engine/session.ts';
import { arm, imageShape, smallConv, smallDataset, smallRun } from './engine-fixtures.ts';
import { cpu, wasm } from './node-backends.ts';

const backends = new Backends([wasm, cpu]);

function request(id: number, epochs: number): Extract<Request, { type: 'train' }> {
  return {
    type: 'train',
    id,
    backend: 'wasm',
    dataset: { kind: 'generated', id: 'sprites10', baseUrl: '/' },
    run: { ...smallRun, epochs },
    arms: [arm(smallConv)],
  };
}

/** A session on small data, and what it says. */
function open(openDataset: () => Promise<Dataset> = () => Promise.resolve(smallDataset())) {
  const events: AnyEvent[] = [];
  const session = new Session((event) => events.push(event), backends, openDataset);
  const until = (type: AnyEvent['type'], id: number) =>
    vi.waitFor(
      () => {
        const found = events.find((event) => event.type === type && event.id === id);
        if (!found) throw new Error(`no ${type} of run ${id}`);
        return found;
      },
      { timeout: 20_000, interval: 5 },
    );
  return { session, events, until };
}

describe('a session', () => {
  it('tells of the backend, the data set, the training and its end, in this order', async () => {
    const { session, events, until } = open();
    session.handle(request(1, 1));
    await until('done', 1);
    const order = events
      .map(({ type }) => type)
      .filter((type, i, all) => type !== 'alive' && all.indexOf(type) === i);
    expect(order).toEqual(['backend', 'started', 'progress', 'epoch', 'done']);
    expect(events.find(({ type }) => type === 'started')).toMatchObject({
      backend: 'wasm',
      dataset: { id: 'sprites10' },
    });
    expect(events.every(({ id }) => id === 1)).toBe(true);
  });

  it('lets a new run take the place of the old one, of which nothing more is heard', async () => {
    const { session, events, until } = open();
    session.handle(request(1, 10_000));
    await until('progress', 1);
    session.handle(request(2, 1));
    const heardOfFirst = events.filter(({ id }) => id === 1).length;
    await until('done', 2);
    expect(events.filter(({ id }) => id === 1)).toHaveLength(heardOfFirst);
  });

  it('obeys pause, resume and stop, and leaves no tensor', async () => {
    const { session, until } = open();
    session.handle(request(1, 1));
    await until('done', 1);
    const before = memory().numTensors;
    session.handle(request(2, 10_000));
    await until('progress', 2);
    session.handle({ type: 'pause', id: 2 });
    await until('paused', 2);
    session.handle({ type: 'resume', id: 2 });
    await until('resumed', 2);
    session.handle({ type: 'stop', id: 2 });
    expect(await until('done', 2)).toMatchObject({ stopped: true });
    await vi.waitFor(() => {
      expect(memory().numTensors).toBe(before);
    });
  });

  it('drops a run on reset and frees it', async () => {
    const { session, events, until } = open();
    session.handle(request(1, 10_000));
    await until('progress', 1);
    session.handle({ type: 'reset', id: 1 });
    const heard = events.length;
    session.handle(request(2, 1));
    await until('done', 2);
    expect(events.slice(heard).every(({ id }) => id === 2)).toBe(true);
  });

  it('passes a data set’s own error on, and trains again afterwards', async () => {
    let calls = 0;
    const { session, until } = open(() => {
      calls += 1;
      return calls === 1
        ? Promise.reject(new DatasetError('not-installed', 'manifest.json'))
        : Promise.resolve(smallDataset());
    });
    session.handle(request(1, 1));
    expect(await until('error', 1)).toMatchObject({ code: 'not-installed', file: 'manifest.json' });
    session.handle(request(2, 1));
    await until('done', 2);
  });

  it('reports what it does not know as internal, and memory as memory', async () => {
    const reasons = [new TypeError('what?'), new RangeError('Array buffer allocation failed')];
    const { session, until } = open(() => Promise.reject(reasons.shift() ?? new Error()));
    session.handle(request(1, 1));
    expect(await until('error', 1)).toMatchObject({ code: 'internal', detail: 'what?' });
    session.handle(request(2, 1));
    expect(await until('error', 2)).toMatchObject({ code: 'out-of-memory' });
  });

  it('times networks without any data, and trains again afterwards', async () => {
    const { session, events, until } = open();
    const [networks, repeats] = [[smallConv], 2];
    session.handle({ type: 'time', id: 1, backend: 'wasm', networks, batchSize: 2, repeats });
    await vi.waitFor(() => {
      const last = events.findLast((event) => event.type === 'timed');
      expect(last?.networks[0]?.step).toHaveLength(2);
      expect(last?.backend).toBe('wasm');
    });
    // What computes is said before the first time is there.
    const first = events.find((event) => event.type === 'timed');
    expect(first).toMatchObject({ backend: 'wasm', networks: [{ forward: [], step: [] }] });
    session.handle(request(2, 1));
    await until('done', 2);
    expect(events.some(({ type }) => type === 'error')).toBe(false);
  });

  it('opens a data set once for several runs', async () => {
    let calls = 0;
    const { session, until } = open(() => {
      calls += 1;
      return Promise.resolve(smallDataset());
    });
    for (const id of [1, 2, 3]) {
      session.handle(request(id, 1));
      await until('done', id);
    }
    expect(calls).toBe(1);
  });

  it('gives the pixels of test images, also after the end', async () => {
    const dataset = smallDataset();
    const { session, until } = open(() => Promise.resolve(dataset));
    session.handle(request(1, 1));
    await until('done', 1);
    session.handle({ type: 'images', id: 1, indices: [7, 0] });
    const event = await until('images', 1);
    if (event.type !== 'images') throw new Error();
    const size = imageShape.reduce<number>((product, extent) => product * extent, 1);
    expect(event.pixels).toHaveLength(2 * size);
    expect(event.pixels.slice(0, size)).toEqual(dataset.test.images.slice(7 * size, 8 * size));
    expect(event.pixels.slice(size)).toEqual(dataset.test.images.slice(0, size));
  });
});
