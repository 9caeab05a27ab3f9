import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  faultOf,
  forgetTrained,
  keepRuns,
  mark,
  readContents,
  readRun,
  readStored,
  readTrained,
  removeRuns,
} from '../../src/notebook/store.ts';
import { runWith, storedWith, trainedFor } from './fixtures.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const ids = async () => (await readContents()).summaries.map(({ id }) => id);

async function damage(store: string, id: string, record: unknown): Promise<void> {
  const database = await openDB('pichesh-notebook');
  await database.delete(store, id);
  if (record !== undefined) await database.put(store, record, id);
  database.close();
}

describe('the notebook on the device', () => {
  it('gives back what it was given: numbers, marks and weights', async () => {
    const run = runWith();
    const stored = {
      ...{ run, trained: trainedFor(run) },
      marks: { name: 'First', note: 'it works', pinned: true },
    };
    await keepRuns([stored]);
    expect(await readStored('run-1')).toEqual(stored);
    expect(await readRun('run-1')).toEqual(run);
    expect(await readTrained('run-1')).toEqual(stored.trained);
  });

  it('lists the newest first, by what a summary says', async () => {
    await keepRuns([storedWith({ id: 'old', endedAt: 1 }), storedWith({ id: 'new', endedAt: 3 })]);
    await keepRuns([storedWith({ id: 'middle', endedAt: 2 }, { name: 'M' })]);
    const { summaries } = await readContents();
    expect(summaries.map(({ id, name }) => [id, name])).toEqual([
      ['new', ''],
      ['middle', 'M'],
      ['old', ''],
    ]);
    expect(summaries[0]).toMatchObject({
      ...{ seed: 7, epochs: 2, datasetId: 'sprites10', backend: 'wasm', trainedBytes: 0 },
      arms: [
        { label: 'fc-narrow', family: 'fc', test: { accuracy: 0.1 } },
        { label: 'conv-small', family: 'conv', test: { accuracy: 0.75 } },
      ],
    });
  });

  it('opens a thousand runs by their summaries alone', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `run-${index}`);
    await keepRuns(many.map((id, endedAt) => storedWith({ id, endedAt })));
    const spies = (['get', 'getAll', 'getAllKeys', 'openCursor'] as const).map((method) =>
      vi.spyOn(IDBObjectStore.prototype, method),
    );
    const { summaries } = await readContents();
    const read = spies.flatMap(({ mock }) =>
      mock.contexts.map((store) => (store as IDBObjectStore).name),
    );
    for (const spy of spies) spy.mockRestore();
    expect(summaries).toHaveLength(1000);
    expect([...new Set(read)]).toEqual(['summaries']);
  });

  it('keeps what the reader says of a run when its numbers are new', async () => {
    await keepRuns([storedWith({ ended: 'stopped' })]);
    await mark('run-1', { name: 'Mine', pinned: true });
    await mark('run-1', { note: 'a note' });
    await keepRuns([storedWith({ ended: 'finished' })]);
    expect((await readStored('run-1'))?.marks).toEqual({
      ...{ name: 'Mine', note: 'a note', pinned: true },
    });
    expect((await readContents()).summaries[0]?.ended).toBe('finished');
  });

  it('removes runs, and puts them back as they were', async () => {
    const run = runWith({ id: 'a' });
    await keepRuns([
      { run, marks: { name: 'A', note: '', pinned: false }, trained: trainedFor(run) },
      storedWith({ id: 'b' }),
    ]);
    const before = await readStored('a');
    const removed = await removeRuns(['a']);
    expect(await ids()).toEqual(['b']);
    expect(await readTrained('a')).toBeUndefined();
    await keepRuns(removed);
    expect(await readStored('a')).toEqual(before);
  });

  it('forgets what was trained and nothing else', async () => {
    const run = runWith();
    await keepRuns([{ ...storedWith(), trained: trainedFor(run) }]);
    expect((await readContents()).summaries[0]?.trainedBytes).toBeGreaterThan(0);
    await forgetTrained(['run-1']);
    expect(await readTrained('run-1')).toBeUndefined();
    expect(await readRun('run-1')).toEqual(run);
    expect((await readContents()).summaries[0]?.trainedBytes).toBe(0);
  });

  it('marks and forgets nothing that is gone', async () => {
    await mark('gone', { name: 'x' });
    await forgetTrained(['gone']);
    expect(await readContents()).toEqual({ summaries: [], damaged: [], later: [] });
  });
});

describe('a damaged record', () => {
  it.each([
    ['a summary that is something else', 'summaries', 'nonsense'],
    ['a summary without its networks', 'summaries', { version: 1, id: 'bad' }],
  ])('%s: the run is whole, and listed by its own numbers', async (_, store, record) => {
    await keepRuns([storedWith({ id: 'good', endedAt: 1 }), storedWith({ id: 'bad', endedAt: 2 })]);
    await damage(store, 'bad', record);
    const { summaries, damaged } = await readContents();
    expect(damaged).toEqual([]);
    expect(summaries.map(({ id }) => id)).toEqual(['bad', 'good']);
    expect(await readRun('bad')).toBeDefined();
  });

  it('costs its own run and no other', async () => {
    await keepRuns([storedWith({ id: 'good' }), storedWith({ id: 'bad' })]);
    await damage('summaries', 'bad', { version: 1 });
    await damage('runs', 'bad', { ...runWith({ id: 'bad' }), arms: [] });
    expect(await readContents()).toMatchObject({ damaged: ['bad'], later: [] });
    expect(await ids()).toEqual(['good']);
    expect(await readRun('bad')).toBeUndefined();
    expect(await removeRuns(['bad'])).toEqual([]);
    expect(await readContents()).toMatchObject({ damaged: [] });
  });

  it('of a later version is left for the later version', async () => {
    await keepRuns([storedWith()]);
    await damage('summaries', 'run-1', { version: 99, id: 'run-1', unheardOf: true });
    expect(await readContents()).toEqual({ summaries: [], damaged: [], later: ['run-1'] });
  });

  it('of weights that do not fit costs the weights', async () => {
    const run = runWith();
    const trained = trainedFor(run);
    await keepRuns([{ ...storedWith(), trained }]);
    await damage('trained', 'run-1', { ...trained, arms: trained.arms.slice(1) });
    expect(await readTrained('run-1')).toBeUndefined();
    expect(await readStored('run-1')).toEqual(storedWith());
  });
});

describe('a write that fails', () => {
  it('changes nothing of what was there', async () => {
    await keepRuns([storedWith({ id: 'a' })]);
    const unclonable = { ...storedWith({ id: 'b' }), trained: { f: () => 0 } as never };
    await expect(keepRuns([storedWith({ id: 'c' }), unclonable])).rejects.toThrow();
    expect(await ids()).toEqual(['a']);
  });

  it('is told apart by its cause', () => {
    expect(faultOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(faultOf(new DOMException('', 'SecurityError'))).toBe('refused');
  });
});

it('tells others of every change', async () => {
  const channel = new BroadcastChannel('pichesh-notebook');
  let told = 0;
  channel.onmessage = () => {
    told += 1;
  };
  await keepRuns([storedWith()]);
  await mark('run-1', { pinned: true });
  await removeRuns(['run-1']);
  await vi.waitFor(() => {
    expect(told).toBe(3);
  });
  channel.close();
});
