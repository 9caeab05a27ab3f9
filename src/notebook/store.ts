/**
 * The notebook on the device, in an IndexedDB of its own: what a list shows, the runs themselves and
 * what was trained lie in three stores, so that a list of a thousand reads no curve and no weight.
 * Every call opens the database and closes it again: nothing goes stale when another tab changes it or
 * the reader clears it. Every change is told to all who show the notebook.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { tellChange } from './changes.ts';
import { migrated, runSteps, summarySteps } from './migrations.ts';
import { type Marks, noMarks, type Run, runSchema, runVersion } from './run.ts';
import { type Summary, summaryOf, summarySchema } from './summary.ts';
import { bytesOf, fits, type Trained, trainedSchema } from './trained.ts';

const databaseName = 'pichesh-notebook';
const layoutVersion = 1;
const stores = ['summaries', 'runs', 'trained'] as const;
type Store = (typeof stores)[number];
type Schema = DBSchema & Record<Store, { key: string; value: unknown }>;
type Database = IDBPDatabase<Schema>;

/** A run with all that belongs to it. */
export interface StoredRun {
  readonly run: Run;
  readonly marks: Marks;
  readonly trained?: Trained | undefined;
}

/** What is in the notebook; records that cannot be read are named, and are not touched. */
export interface Contents {
  /** The newest first. */
  readonly summaries: readonly Summary[];
  /** Ids of damaged records, and of those that a later version of the site has kept. */
  readonly damaged: readonly string[];
  readonly later: readonly string[];
}

/** `full`: no room left. `refused`: the browser keeps nothing. */
export type StoreFault = 'full' | 'refused';

export function faultOf(error: unknown): StoreFault {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** Reads summaries only, but for damaged ones. Rejects where the browser keeps nothing. */
export function readContents(): Promise<Contents> {
  return inDatabase(async (database) => {
    const [ids, records] = await Promise.all([
      database.getAllKeys('summaries'),
      database.getAll('summaries'),
    ]);
    const summaries: Summary[] = [];
    const damaged: string[] = [];
    const later: string[] = [];
    for (const [index, id] of ids.entries()) {
      const record = migrated(records[index], summarySteps);
      const parsed = v.safeParse(summarySchema, record);
      if (parsed.success && parsed.output.id === id) summaries.push(parsed.output);
      else if (isLater(record)) later.push(id);
      else {
        const run = await runIn(database, id).catch(() => undefined);
        if (run) summaries.push(summaryOf(run, noMarks));
        else damaged.push(id);
      }
    }
    summaries.sort((a, b) => b.endedAt - a.endedAt);
    return { summaries, damaged, later };
  });
}

/** Undefined where there is none, or none that is whole. */
export function readRun(id: string): Promise<Run | undefined> {
  return inDatabase((database) => runIn(database, id));
}

/** What the networks of a run have learnt; undefined where it was not kept or is damaged. */
export function readTrained(id: string): Promise<Trained | undefined> {
  return inDatabase(async (database) => {
    const run = await runIn(database, id);
    return run && trainedIn(database, run);
  });
}

/** A run with its marks and what was trained, where it is whole. */
export function readStored(id: string): Promise<StoredRun | undefined> {
  return inDatabase((database) => storedIn(database, id));
}

/**
 * Keeps runs: all of them or, whatever happens meanwhile, none. A run that is there already keeps the
 * reader's marks and gets new numbers.
 */
export async function keepRuns(all: readonly StoredRun[]): Promise<void> {
  await inDatabase(async (database) => {
    const transaction = database.transaction([...stores], 'readwrite');
    const [summaries, runs, trained] = [
      transaction.objectStore('summaries'),
      transaction.objectStore('runs'),
      transaction.objectStore('trained'),
    ];
    const keep = async (one: StoredRun) => {
      const { id } = one.run;
      const former = v.safeParse(summarySchema, migrated(await summaries.get(id), summarySteps));
      const marks = former.success ? marksOf(former.output) : one.marks;
      const bytes = one.trained ? bytesOf(one.trained) : 0;
      await runs.put(one.run, id);
      if (one.trained) await trained.put(one.trained, id);
      else await trained.delete(id);
      await summaries.put(summaryOf(one.run, marks, bytes), id);
    };
    const kept = (async () => {
      for (const one of all) await keep(one);
    })().catch((error: unknown) => {
      abort(transaction);
      throw error;
    });
    await Promise.all([kept, transaction.done]);
  });
  tellChange();
}

/** Changes what the reader says of a run. A run that is gone meanwhile stays so. */
export async function mark(id: string, changes: Partial<Marks>): Promise<void> {
  await inDatabase(async (database) => {
    const transaction = database.transaction('summaries', 'readwrite');
    const summary = migrated(await transaction.store.get(id), summarySteps);
    if (v.is(summarySchema, summary)) await transaction.store.put({ ...summary, ...changes }, id);
    await transaction.done;
  });
  tellChange();
}

/** Removes runs, whole or damaged, and returns those that can be put back by `keepRuns`. */
export async function removeRuns(ids: readonly string[]): Promise<readonly StoredRun[]> {
  const removed = await inDatabase(async (database) => {
    const found = await Promise.all(ids.map((id) => storedIn(database, id).catch(() => undefined)));
    const transaction = database.transaction([...stores], 'readwrite');
    const deletions = ids.flatMap((id) =>
      stores.map((name) => transaction.objectStore(name).delete(id)),
    );
    await Promise.all([...deletions, transaction.done]);
    return found.filter((one) => one !== undefined);
  });
  tellChange();
  return removed;
}

/** Makes room: forgets what runs have learnt, and keeps their numbers. */
export async function forgetTrained(ids: readonly string[]): Promise<void> {
  await inDatabase(async (database) => {
    const transaction = database.transaction(['summaries', 'trained'], 'readwrite');
    const [summaries, trained] = [
      transaction.objectStore('summaries'),
      transaction.objectStore('trained'),
    ];
    for (const id of ids) {
      const summary = migrated(await summaries.get(id), summarySteps);
      await trained.delete(id);
      if (v.is(summarySchema, summary)) await summaries.put({ ...summary, trainedBytes: 0 }, id);
    }
    await transaction.done;
  });
  tellChange();
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

async function runIn(database: Database, id: string): Promise<Run | undefined> {
  const record = migrated(await database.get('runs', id), runSteps);
  const { success, output } = v.safeParse(runSchema, record);
  return success && output.id === id ? output : undefined;
}

async function trainedIn(database: Database, run: Run): Promise<Trained | undefined> {
  const record = await database.get('trained', run.id).catch(() => undefined);
  const { success, output } = v.safeParse(trainedSchema, record);
  return success && fits(output, run) ? output : undefined;
}

async function storedIn(database: Database, id: string): Promise<StoredRun | undefined> {
  const run = await runIn(database, id);
  if (!run) return undefined;
  const record = migrated(await database.get('summaries', id), summarySteps);
  const { success, output } = v.safeParse(summarySchema, record);
  const trained = await trainedIn(database, run);
  return { run, marks: success ? marksOf(output) : noMarks, ...(trained && { trained }) };
}

function marksOf({ name, note, pinned }: Summary): Marks {
  return { name, note, pinned };
}

function isLater(record: unknown): boolean {
  return (
    typeof record === 'object' &&
    record !== null &&
    'version' in record &&
    typeof record.version === 'number' &&
    record.version > runVersion
  );
}

/** What fails before it is a request would not undo what went before it. */
function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
