import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { sha256 } from '../../datasets/sha256.ts';
import { featureCount, type InferenceOrder } from './order.ts';

/** 8 KB each; the oldest go first. */
const mostKept = 10_000;

interface FeatureDatabase extends DBSchema {
  features: {
    key: string;
    value: { readonly features: Float32Array; readonly at: number };
    indexes: { at: number };
  };
}

/**
 * Features by what they are of, on this device. A convenience: where the browser keeps nothing, or has no
 * room left, every image is computed anew.
 */
export interface FeatureStore {
  get(keys: readonly string[]): Promise<(Float32Array | undefined)[]>;
  put(entries: readonly (readonly [key: string, features: Float32Array])[]): Promise<void>;
}

/** What the features of an image depend on: its pixels, how they are shown, and the weights. */
export async function featureKeys(
  { pixels, size, preprocessing, weightsUrl }: InferenceOrder,
  count: number,
): Promise<string[]> {
  const bytes = 3 * size * size;
  const keys: string[] = [];
  for (let image = 0; image < count; image++) {
    const hash = await sha256(pixels.slice(image * bytes, (image + 1) * bytes));
    keys.push([weightsUrl, preprocessing, size, hash].join(' '));
  }
  return keys;
}

/** In the browser's storage. */
export const browserFeatureStore: FeatureStore = {
  async get(keys) {
    const none = keys.map(() => undefined);
    return withDatabase(none, async (database) => {
      const { store } = database.transaction('features');
      const found = await Promise.all(keys.map((key) => store.get(key)));
      return found.map((entry) =>
        entry?.features.length === featureCount ? entry.features : undefined,
      );
    });
  },
  async put(entries) {
    await withDatabase(undefined, async (database) => {
      const transaction = database.transaction('features', 'readwrite');
      const { store } = transaction;
      const at = Date.now();
      for (const [key, features] of entries) await store.put({ features, at }, key);
      let tooMany = (await store.count()) - mostKept;
      for (let oldest = await store.index('at').openCursor(); oldest && tooMany > 0; tooMany--) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
      await transaction.done;
    });
  },
};

/** Keeps nothing: outside a browser, and for tests. */
export const noFeatureStore: FeatureStore = {
  get: (keys) => Promise.resolve(keys.map(() => undefined)),
  put: () => Promise.resolve(),
};

async function withDatabase<Result>(
  otherwise: Result,
  work: (database: IDBPDatabase<FeatureDatabase>) => Promise<Result>,
): Promise<Result> {
  let database: IDBPDatabase<FeatureDatabase> | undefined;
  try {
    database = await openDB<FeatureDatabase>('pichesh-features', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('features').createIndex('at', 'at');
      },
    });
    return await work(database);
  } catch {
    return otherwise;
  } finally {
    database?.close();
  }
}
