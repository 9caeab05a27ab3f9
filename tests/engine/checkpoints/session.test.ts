import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backends } from '../../../src/engine/backends.ts';
import type { Candidate } from '../../../src/engine/backends/candidates.ts';
import { holdRun, isLive } from '../../../src/engine/checkpoints/lock.ts';
import {
  listCheckpoints,
  loadCheckpoint,
  readSummary,
  saveCheckpoint,
} from '../../../src/engine/checkpoints/store.ts';
import type { AnyEvent, CheckpointOrder, Request } from '../../../src/engine/protocol.ts';
import { Session } from '../../../src/engine/session.ts';
import { arm, smallConv, smallDataset, smallRun } from '../engine-fixtures.ts';
import { cpu, wasm } from '../node-backends.ts';
import { stateWith, summaryWith } from './checkpoint-fixtures.ts';

const noWebgl: Candidate = {
  name: 'webgl',
  probe: () => ({ kind: 'none', detail: 'not here' }),
  use: () => Promise.reject(new Error('It is not there')),
};
const backends = new Backends([noWebgl, wasm, cpu]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

type TrainRequest = Extract<Request, { type: 'train' }>;

function request(
  id: number,
  epochs: number,
  { runId = 'run', demo = 'demo', everyMs = 0, resume = false }: Partial<CheckpointOrder> = {},
): TrainRequest {
  return {
    type: 'train',
    id,
    backend: 'wasm',
    dataset: { kind: 'generated', id: 'sprites10', baseUrl: '/' },
    run: { ...smallRun, epochs },
    arms: [arm(smallConv)],
    checkpoint: { runId, demo, everyMs, resume },
  };
}

function open(dataset = smallDataset()) {
  const events: AnyEvent[] = [];
  const session = new Session(
    (event) => events.push(event),
    backends,
    () => Promise.resolve(dataset),
  );
  const until = <Type extends AnyEvent['type']>(type: Type, id = 1) =>
    vi.waitFor(
      () => {
        const found = events.find((event) => event.type === type && event.id === id);
        if (!found) throw new Error(`no ${type} of run ${id}`);
        return found as Extract<AnyEvent, { type: Type }>;
      },
      { timeout: 20_000, interval: 5 },
    );
  return { session, events, until };
}

const letGo = (runId = 'run') =>
  vi.waitFor(
    async () => {
      expect(await isLive(runId)).toBe(false);
    },
    { timeout: 20_000, interval: 5 },
  );

const gone = (runId = 'run') =>
  vi.waitFor(
    async () => {
      expect(await readSummary(runId)).toBeUndefined();
    },
    { timeout: 20_000, interval: 5 },
  );

const long = 10_000;

describe('a run that is kept', () => {
  it('says what it has kept, and keeps what it says', async () => {
    const { session, until } = open();
    session.handle(request(1, long));
    await until('checkpoint');
    session.handle({ type: 'stop', id: 1 });
    await until('done');
    const { summary, state } = (await loadCheckpoint('run')) ?? {};
    const { run, arms, dataset } = request(1, long);
    expect(summary).toMatchObject({
      runId: 'run',
      demo: 'demo',
      epochs: long,
      stepsPerEpoch: 7,
      datasetId: 'sprites10',
      datasetKind: 'generated',
      backend: 'wasm',
      request: { backend: 'wasm', run, arms, dataset },
      bytes: state?.arms[0]?.values.byteLength,
    });
    expect([summary?.epoch, summary?.step]).toEqual([state?.epoch, state?.step]);
  });

  it('goes on in another worker from where it was', async () => {
    const first = open();
    first.session.handle(request(1, long));
    await first.until('epoch');
    first.session.handle({ type: 'stop', id: 1 });
    await first.until('done');
    await letGo();
    const kept = await readSummary('run');

    const second = open();
    second.session.handle(request(2, (kept?.epoch ?? NaN) + 1, { resume: true }));
    const { resumedFrom } = await second.until('started', 2);
    expect(resumedFrom).toEqual({ epoch: kept?.epoch, step: kept?.step });
    await second.until('done', 2);
    const results = second.events.filter((event) => event.type === 'epoch');
    expect(results.map(({ result }) => result.epoch)).toEqual(
      Array.from({ length: (kept?.epoch ?? NaN) + 1 }, (_, i) => i + 1),
    );
    await gone();
  });

  it('goes on where it was computed, whatever is fastest now', async () => {
    await saveCheckpoint(summaryWith({ backend: 'webgl' }), stateWith());
    const choose = vi.spyOn(backends, 'choose');
    const { session, until } = open();
    session.handle({ ...request(1, 1, { resume: true }), backend: 'auto' });
    await until('error');
    // It is not there any more, so the choice is free.
    expect(choose.mock.calls.map(([choice]) => choice)).toEqual(['webgl', 'auto']);
    session.handle({ ...request(2, 1, { resume: true }), backend: 'auto', avoid: ['webgl'] });
    await until('error', 2);
    expect(choose.mock.calls.slice(2)).toMatchObject([['auto', expect.anything(), ['webgl']]]);
  });

  it.each(['finished', 'reset', 'reset after it was stopped'])(
    'leaves nothing when it is %s',
    async (end) => {
      const { session, until } = open();
      session.handle(request(1, end === 'finished' ? 3 : long));
      await until('checkpoint');
      if (end === 'reset after it was stopped') {
        session.handle({ type: 'stop', id: 1 });
        await until('done');
        expect(await readSummary('run')).toBeDefined();
      }
      if (end !== 'finished') session.handle({ type: 'reset', id: 1 });
      await gone();
    },
  );

  it('leaves nothing when it is stopped in its last test, and so was finished', async () => {
    const dataset = smallDataset();
    const whenAvailable = () => {
      const hasTrained = events.some(({ type }) => type === 'progress');
      if (hasTrained) session.handle({ type: 'stop', id: 1 });
      return Promise.resolve();
    };
    const { session, until, events } = open({
      ...dataset,
      test: { ...dataset.test, whenAvailable },
    });
    session.handle(request(1, 1));
    await until('checkpoint');
    expect((await until('done')).stopped).toBe(false);
    await gone();
  });

  it('is kept on when it was stopped or was replaced by a run of another demo', async () => {
    const { session, until } = open();
    session.handle(request(1, long, { runId: 'stopped', demo: 'one' }));
    await until('checkpoint', 1);
    session.handle({ type: 'stop', id: 1 });
    await until('done', 1);
    session.handle(request(2, long, { runId: 'replaced', demo: 'two' }));
    await until('checkpoint', 2);
    session.handle(request(3, long, { runId: 'new', demo: 'three' }));
    await until('checkpoint', 3);
    session.handle({ type: 'stop', id: 3 });
    await until('done', 3);
    for (const runId of ['stopped', 'replaced', 'new']) {
      expect(await loadCheckpoint(runId), runId).toBeDefined();
    }
  });

  it('takes the place of those of its demo that nobody is busy with', async () => {
    for (const runId of ['idle', 'busy']) {
      await saveCheckpoint(summaryWith({ runId }), stateWith(1));
    }
    const release = await holdRun('busy');
    const { session, until } = open();
    session.handle(request(1, long));
    await until('checkpoint');
    const runIds = (await listCheckpoints('demo')).map(({ runId }) => runId);
    expect(runIds.sort()).toEqual(['busy', 'run']);
    await release?.();
    session.handle({ type: 'reset', id: 1 });
    await gone();
  });

  it('does not touch another that is trained in another tab at the same time', async () => {
    const tabs = [open(), open()];
    const runIds = ['a', 'b'];
    for (const [i, { session }] of tabs.entries()) {
      session.handle(request(1, long, { runId: runIds[i] ?? '' }));
    }
    for (const { until } of tabs) await until('checkpoint');
    for (const { session, until } of tabs) {
      session.handle({ type: 'stop', id: 1 });
      await until('done');
    }
    const summaries = await listCheckpoints('demo');
    expect(summaries.map(({ runId }) => runId).sort()).toEqual(runIds);
    tabs[0]?.session.handle({ type: 'reset', id: 1 });
    await gone('a');
    expect(await loadCheckpoint('b')).toBeDefined();
  });

  it('shows that it lives', async () => {
    const { session, until, events } = open();
    session.handle(request(1, long));
    await until('alive');
    session.handle({ type: 'reset', id: 1 });
    const heard = events.length;
    await gone();
    expect(events).toHaveLength(heard);
  });
});

describe('a run whose checkpoint is not there', () => {
  it('does not begin anew of its own accord', async () => {
    const { session, until } = open();
    session.handle(request(1, 1, { resume: true }));
    expect(await until('error')).toMatchObject({ code: 'checkpoint-missing' });
    session.handle(request(2, 1));
    await until('done', 2);
  });

  it('says so, too, where the browser refuses to read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const { session, until } = open();
    session.handle(request(1, 1, { resume: true }));
    expect(await until('error')).toMatchObject({
      code: 'checkpoint-missing',
      detail: expect.stringContaining('not here') as string,
    });
  });
});

describe('a run that cannot be kept', () => {
  const numbers = (events: readonly AnyEvent[]) =>
    events.flatMap((event) => (event.type === 'epoch' ? [event.result.test] : []));

  async function heard(order: Partial<CheckpointOrder> = {}) {
    const { session, until, events } = open();
    session.handle(request(1, 3, order));
    await until('done');
    expect(numbers(events)).toHaveLength(3);
    return events.filter(({ type }) => type.startsWith('checkpoint'));
  }

  it('is told so once where the browser refuses, and trains to its end', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const warnings = await heard();
    expect(warnings).toMatchObject([{ type: 'checkpoint-failed', reason: 'refused' }]);
  });

  it('is told so where there is no room, and keeps its former checkpoint', async () => {
    await saveCheckpoint(summaryWith(), stateWith(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { session, until } = open();
    session.handle(request(1, long));
    expect(await until('checkpoint-failed')).toMatchObject({ reason: 'full' });
    session.handle({ type: 'stop', id: 1 });
    await until('done');
    await letGo();
    vi.restoreAllMocks();
    expect((await loadCheckpoint('run'))?.state).toEqual(stateWith(1));
  });

  it('is kept again, and says so, when there is room again', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { session, until, events } = open();
    session.handle(request(1, long));
    await until('checkpoint-failed');
    put.mockRestore();
    await until('checkpoint');
    expect(events.filter(({ type }) => type === 'checkpoint-failed')).toHaveLength(1);
    session.handle({ type: 'reset', id: 1 });
    await gone();
  });

  it('leaves what another tab keeps of it alone', async () => {
    await saveCheckpoint(summaryWith(), stateWith(1));
    const release = await holdRun('run');
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const warnings = await heard();
    expect(warnings).toMatchObject([{ type: 'checkpoint-failed', reason: 'in-use' }]);
    expect((await loadCheckpoint('run'))?.state).toEqual(stateWith(1));
    await release?.();
  });

  it('writes nothing where nobody asked for it', async () => {
    const { session, until, events } = open();
    const { checkpoint, ...plain } = request(1, 2);
    expect(checkpoint).toBeDefined();
    session.handle(plain);
    await until('done');
    expect(events.some(({ type }) => type.startsWith('checkpoint'))).toBe(false);
    expect(await listCheckpoints('demo')).toEqual([]);
  });
});
