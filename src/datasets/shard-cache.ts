/**
 * Verified shards kept in Cache Storage, so that a second visit needs no network. The cache is a
 * convenience: where it is missing (insecure context), refused (private window) or full, loading goes on.
 */
export interface ShardCache {
  get(url: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(url: string): Promise<void>;
}

const cacheName = 'pichesh-shards';

/** Opens the cache; shards beside `urls` that are not among them (a former pack's) are thrown out. */
export async function openShardCache(folder: string, urls: readonly string[]): Promise<ShardCache> {
  const cache = await ifPossible(() => caches.open(cacheName));
  if (!cache) return noCache;
  await ifPossible(async () => {
    const stale = (await cache.keys()).filter(
      ({ url }) => url.startsWith(folder) && !urls.includes(url),
    );
    for (const request of stale) await cache.delete(request);
  });
  return {
    get: (url) =>
      ifPossible(async () => {
        const found = await cache.match(url);
        return found && new Uint8Array(await found.arrayBuffer());
      }),
    put: (url, bytes) => ifPossible(() => cache.put(url, new Response(bytes))),
    drop: async (url) => {
      await ifPossible(() => cache.delete(url));
    },
  };
}

const noCache: ShardCache = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};

async function ifPossible<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
