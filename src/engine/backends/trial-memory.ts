import { openDB } from 'idb';
import * as v from 'valibot';
import { backendNames, type BackendReport } from '../protocol.ts';

/** What the last trial on this device gave, so that the next visit need not time everything again. */
export interface TrialMemory {
  recall(): Promise<readonly BackendReport[] | undefined>;
  keep(reports: readonly BackendReport[]): Promise<void>;
}

/** Raised when the engine's speed changes so much that another backend may be the fastest. */
const version = 1;
const lifetimeMs = 30 * 24 * 3_600_000;

const report = v.object({
  backend: v.picklist(backendNames),
  verdict: v.picklist(['chosen', 'usable', 'unavailable', 'software-only', 'failed-self-test']),
  stepMs: v.exactOptional(v.number()),
  threads: v.exactOptional(v.number()),
  detail: v.exactOptional(v.string()),
});
const record = v.object({ device: v.string(), at: v.number(), reports: v.array(report) });

/** Another browser version, or a page without shared memory, is another device. */
function device(): string {
  const { userAgent, hardwareConcurrency } = navigator;
  return [version, userAgent, hardwareConcurrency, crossOriginIsolated].join(' ');
}

const [database, store, key] = ['pichesh-device', 'trials', 'last'];

function open() {
  return openDB(database, 1, {
    upgrade(db) {
      db.createObjectStore(store);
    },
  });
}

/** In the browser's storage. Where that is refused, every visit makes its own trial. */
export const browserTrialMemory: TrialMemory = {
  async recall() {
    const db = await open().catch(() => undefined);
    const found = v.safeParse(record, await db?.get(store, key).catch(() => undefined));
    db?.close();
    if (!found.success) return undefined;
    const { output } = found;
    const isFresh = Date.now() - output.at < lifetimeMs;
    return isFresh && output.device === device() ? output.reports : undefined;
  },
  async keep(reports) {
    const db = await open().catch(() => undefined);
    const kept = { device: device(), at: Date.now(), reports };
    await db?.put(store, kept, key).catch(() => undefined);
    db?.close();
  },
};

/** Remembers nothing: outside a browser, and for tests. */
export const noTrialMemory: TrialMemory = {
  recall: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
};
