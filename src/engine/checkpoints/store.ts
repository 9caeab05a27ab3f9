/**
 * Checkpoints on the device, in IndexedDB: one of each run, in two stores, so that a list need not
 * read the weights. Page and worker use it alike. Every call opens the database and closes it again:
 * nothing goes stale when the browser or the reader clears it.
 */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import * as v from 'valibot';
import { type CheckpointSummary, type RunState, stateSchema, summarySchema } from './checkpoint.ts';
import { needed } from '../needed.ts';
import { databaseName } from './database.ts';

const layoutVersion = 1;
const stores = ['checkpoint-states', 'checkpoint-summaries'] as const;
type Store = (typeof stores)[number];

/** What the browser gives back is believed only after a look. */
type Schema = DBSchema & Record<Store, { key: string; value: unknown }>;
type Database = IDBPDatabase<Schema>;

/** A demo's checkpoints, the newest first. Rejects where the browser keeps nothing. */
export function listCheckpoints(demo: string): Promise<CheckpointSummary[]> {
  return inDatabase(async (database) => {
    const runIds = await database.getAllKeys('checkpoint-summaries');
    const summaries = await Promise.all(runIds.map((runId) => summaryOf(database, runId)));
    return summaries
      .filter((summary) => summary !== undefined)
      .filter((summary) => summary.demo === demo)
      .sort((a, b) => b.savedAt - a.savedAt);
  });
}

export function readSummary(runId: string): Promise<CheckpointSummary | undefined> {
  return inDatabase((database) => summaryOf(database, runId));
}

/** Both records of a run; undefined where there is none, or none that is whole. */
export function loadCheckpoint(
  runId: string,
): Promise<{ readonly summary: CheckpointSummary; readonly state: RunState } | undefined> {
  return inDatabase(async (database) => {
    const summary = await summaryOf(database, runId);
    const state = await read(database, 'checkpoint-states', runId, stateSchema);
    return summary && state && { summary, state };
  });
}

/**
 * Puts a checkpoint in the place of the run's former one and removes the `obsolete` runs': all of it
 * or, whatever happens meanwhile, nothing.
 */
export function saveCheckpoint(
  summary: CheckpointSummary,
  state: RunState,
  obsolete: readonly string[] = [],
): Promise<void> {
  const { runId } = summary;
  return inDatabase((database) =>
    write(database, async (states, summaries) => {
      await states.put(state, runId);
      await summaries.put(summary, runId);
      for (const old of obsolete) {
        await states.delete(old);
        await summaries.delete(old);
      }
    }),
  );
}

export function removeCheckpoint(runId: string): Promise<void> {
  return inDatabase((database) => remove(database, runId));
}

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(databaseName, layoutVersion, {
    upgrade(created) {
      for (const name of stores) created.createObjectStore(name);
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function summaryOf(database: Database, runId: string): Promise<CheckpointSummary | undefined> {
  return read(database, 'checkpoint-summaries', runId, summarySchema);
}

/** A record that cannot be read or is not whole costs its run, and no other. */
async function read<Output>(
  database: Database,
  store: Store,
  runId: string,
  schema: v.GenericSchema<unknown, Output>,
): Promise<Output | undefined> {
  const record = await database.get(store, runId).catch(() => undefined);
  const { success, output } = v.safeParse(schema, record);
  if (success) return output;
  await remove(database, runId);
  return undefined;
}

function remove(database: Database, runId: string): Promise<void> {
  return write(database, async (states, summaries) => {
    await states.delete(runId);
    await summaries.delete(runId);
  });
}

type WritableStore = IDBPObjectStore<Schema, Store[], Store, 'readwrite'>;

/** Makes all the changes in one transaction; a change that fails undoes those before it. */
async function write(
  database: Database,
  change: (states: WritableStore, summaries: WritableStore) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction([...stores], 'readwrite');
  const [states, summaries] = stores.map((store) => transaction.objectStore(store));
  const changed = change(needed(states), needed(summaries)).catch((error: unknown) => {
    // What a browser cannot copy is refused before it is a request, and would not undo the others.
    if (error instanceof Error && error.name === 'DataCloneError') transaction.abort();
    throw error;
  });
  await Promise.all([changed, transaction.done]);
}
