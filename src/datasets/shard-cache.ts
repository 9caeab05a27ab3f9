/**
 * Verified shards kept in Cache Storage, so that a second visit needs no network. The cache is a
 * convenience: where it is missing (insecure context), refused (private window) or full, loading goes on.
 */
export interface ShardCache {
  get(url: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Whether it could be kept. */
  put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  drop(url: string): Promise<void>;
}

const cacheName = 'pichesh-shards';

/** The file beside the shards that lists them. */
export const manifestFile = 'manifest.json';

/** Opens the cache; shards beside `urls` that are not among them (a former pack's) are thrown out. */
export async function openShardCache(folder: string, urls: readonly string[]): Promise<ShardCache> {
  const cache = await ifPossible(() => caches.open(cacheName));
  if (!cache) return noCache;
  await ifPossible(async () => {
    const known = [...urls, folder + manifestFile];
    const stale = (await cache.keys()).filter(
      ({ url }) => url.startsWith(folder) && !known.includes(url),
    );
    for (const request of stale) await cache.delete(request);
  });
  return {
    get: (url) =>
      ifPossible(async () => {
        const found = await cache.match(url);
        return found && new Uint8Array(await found.arrayBuffer());
      }),
    put: async (url, bytes) =>
      (await ifPossible(async () => {
        await cache.put(url, new Response(bytes));
        return true;
      })) ?? false,
    drop: async (url) => {
      await ifPossible(() => cache.delete(url));
    },
  };
}

const noCache: ShardCache = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(false),
  drop: () => Promise.resolve(),
};

/** Keeps a folder's manifest as it came, for visits without network. */
export async function keepManifest(folder: string, text: string): Promise<void> {
  await ifPossible(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(folder + manifestFile, new Response(text));
  });
}

/** The manifest that came last; undefined where none was kept. */
export function keptManifest(folder: string): Promise<string | undefined> {
  return ifPossible(async () => {
    const found = await caches.match(folder + manifestFile, { cacheName });
    return found?.text();
  });
}

/** What is kept of a folder. */
export interface KeptFolder {
  readonly files: number;
  readonly bytes: number;
}

/** How much of a folder's shards lies in the cache; nothing where there is no cache. */
export async function keptOf(folder: string): Promise<KeptFolder> {
  const found = await ifPossible(async () => {
    if (!(await caches.has(cacheName))) return undefined;
    const cache = await caches.open(cacheName);
    const sizes = (await shardsIn(cache, folder)).map(async (request) => {
      const response = await cache.match(request);
      return (await response?.blob())?.size ?? 0;
    });
    const bytes = await Promise.all(sizes);
    return { files: bytes.length, bytes: bytes.reduce((sum, one) => sum + one, 0) };
  });
  return found ?? { files: 0, bytes: 0 };
}

/** Takes everything of a folder out of the cache. */
export async function forgetFolder(folder: string): Promise<void> {
  await ifPossible(async () => {
    const cache = await caches.open(cacheName);
    for (const request of await shardsIn(cache, folder)) await cache.delete(request);
    await cache.delete(folder + manifestFile);
  });
}

async function shardsIn(cache: Cache, folder: string): Promise<Request[]> {
  const all = await cache.keys();
  return all.filter(({ url }) => url.startsWith(folder) && url !== folder + manifestFile);
}

async function ifPossible<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
