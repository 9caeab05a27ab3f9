import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  listCheckpoints,
  loadCheckpoint,
  readSummary,
  removeCheckpoint,
  saveCheckpoint,
} from '../../../src/engine/checkpoints/store.ts';
import { stateWith, summaryWith } from './checkpoint-fixtures.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const save = (runId: string, savedAt = 1, demo = 'demo') =>
  saveCheckpoint(summaryWith({ runId, savedAt, demo }), stateWith(savedAt));

const runIds = async (demo = 'demo') => (await listCheckpoints(demo)).map(({ runId }) => runId);

/** Puts something in the place of a record, or nothing. */
async function damage(store: string, runId: string, record: unknown): Promise<void> {
  const database = await openDB('pichesh');
  await database.delete(store, runId);
  if (record !== undefined) await database.put(store, record, runId);
  database.close();
}

describe('checkpoints on the device', () => {
  it('come back as they were', async () => {
    const [summary, state] = [summaryWith(), stateWith(0.1, -0, 1e-40)];
    await saveCheckpoint(summary, state);
    expect(await loadCheckpoint('run')).toEqual({ summary, state });
    expect(await readSummary('run')).toEqual(summary);
  });

  it('are one for each run, the newest, and do not touch those of other runs', async () => {
    await save('a', 1);
    await save('b', 2);
    await save('a', 3);
    expect((await loadCheckpoint('a'))?.state).toEqual(stateWith(3));
    expect((await loadCheckpoint('b'))?.state).toEqual(stateWith(2));
    await removeCheckpoint('a');
    expect(await loadCheckpoint('a')).toBeUndefined();
    expect((await loadCheckpoint('b'))?.state).toEqual(stateWith(2));
  });

  it('are listed by demo, the newest first', async () => {
    await save('old', 1);
    await save('new', 3);
    await save('middle', 2);
    await save('elsewhere', 4, 'another');
    expect(await runIds()).toEqual(['new', 'middle', 'old']);
    expect(await runIds('another')).toEqual(['elsewhere']);
    expect(await runIds('none')).toEqual([]);
  });

  it('remove those that a new run makes obsolete', async () => {
    await save('old');
    await save('kept');
    await saveCheckpoint(summaryWith({ runId: 'new', savedAt: 2 }), stateWith(2), ['old']);
    expect(await runIds()).toEqual(['new', 'kept']);
    expect(await loadCheckpoint('old')).toBeUndefined();
  });
});

describe('a damaged record', () => {
  it.each([
    ['of another version', 'checkpoint-summaries', { ...summaryWith(), version: 0 }],
    ['without its networks', 'checkpoint-summaries', { ...summaryWith(), request: {} }],
    ['that is something else', 'checkpoint-summaries', 'nonsense'],
    ['of a state of another version', 'checkpoint-states', { ...stateWith(1), version: 0 }],
    ['of a state without values', 'checkpoint-states', { ...stateWith(1), arms: [{}] }],
    [
      'of a state with a time that is no number',
      'checkpoint-states',
      { ...stateWith(1), elapsedMs: NaN },
    ],
    ['of a state that is not there', 'checkpoint-states', undefined],
  ])('%s costs its own run and no other', async (_, store, record) => {
    await save('whole', 1);
    await save('damaged', 2);
    await damage(store, 'damaged', record);
    expect(await loadCheckpoint('damaged')).toBeUndefined();
    expect(await runIds()).toEqual(['whole']);
    expect((await loadCheckpoint('whole'))?.state).toEqual(stateWith(1));
  });

  it('that the browser cannot read costs its own run and no other', async () => {
    await save('whole', 1);
    await save('damaged', 2);
    const get = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'get')
      ?.value as IDBObjectStore['get'];
    const failing = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === 'damaged') throw new DOMException('Failed to read large value', 'DataError');
      return get.call(this, key);
    });
    expect(await runIds()).toEqual(['whole']);
    failing.mockRestore();
    expect(await runIds()).toEqual(['whole']);
  });
});

describe('a write that fails in the middle', () => {
  const whole = { summary: summaryWith({ runId: 'a' }), state: stateWith(1) };

  beforeEach(async () => {
    await saveCheckpoint(whole.summary, whole.state);
    await save('old');
  });

  const next = () => saveCheckpoint(summaryWith({ runId: 'a', savedAt: 9 }), stateWith(9), ['old']);

  /** Lets the change that comes after so many others fail. */
  function failAfter(changes: number, fail: (store: IDBObjectStore) => never) {
    let done = 0;
    for (const method of ['put', 'delete'] as const) {
      const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)?.value as (
        ...parameters: unknown[]
      ) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...parameters: unknown[]
      ) {
        if (done++ === changes) fail(this);
        return original.apply(this, parameters) as never;
      });
    }
  }

  it.each([0, 1, 2, 3])('leaves everything as it was: the change after %i', async (changes) => {
    failAfter(changes, () => {
      throw new DOMException('could not be cloned', 'DataCloneError');
    });
    await expect(next()).rejects.toThrow('could not be cloned');
    vi.restoreAllMocks();
    expect(await loadCheckpoint('a')).toEqual(whole);
    expect((await runIds()).sort()).toEqual(['a', 'old']);
  });

  it('leaves everything as it was when the browser gives up the transaction', async () => {
    failAfter(2, ({ transaction }) => {
      transaction.abort();
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(next()).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await loadCheckpoint('a')).toEqual(whole);
    expect((await runIds()).sort()).toEqual(['a', 'old']);
  });
});
