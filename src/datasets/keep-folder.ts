import { DatasetError, type Waiting } from './dataset.ts';
import { fetchManifest, fetchVerified, folderUrl, type KnownFile } from './fetch-asset.ts';
import type { RetryOptions } from './retry.ts';
import { sha256 } from './sha256.ts';
import { openShardCache } from './shard-cache.ts';

/** What the manifests of images and of weights have in common. */
interface Shards {
  readonly shards: readonly (KnownFile & { readonly bytes: number })[];
}

export interface KeepProgress {
  readonly bytesKept: number;
  readonly bytesTotal: number;
  /** A file that does not come, while it is waited for. */
  readonly waiting?: Waiting;
}

export interface KeepOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: KeepProgress) => void;
  readonly retryPauses?: RetryOptions['retryPauses'];
}

/**
 * Fetches the shards of a folder one after the other into the browser's cache, where whoever needs them
 * later finds them; what is there already is only checked. `parse` reads the folder's manifest. Errors:
 * `not-installed`, `bad-manifest`, `network`, `checksum`, `cancelled`. `no-room` where the browser does not
 * take a file in; what it took before that stays.
 */
export async function keepFolder(
  baseUrl: string,
  parse: (text: string) => Shards,
  { signal, onProgress, retryPauses }: KeepOptions,
): Promise<'kept' | 'no-room'> {
  const folder = folderUrl(baseUrl);
  const { shards } = parse(await fetchManifest(folder, { signal, retryPauses }));
  const urls = shards.map(({ file }) => folder + file);
  const cache = await openShardCache(folder, urls);
  const bytesTotal = shards.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesKept = 0;
  for (const shard of shards) {
    if (signal.aborted) throw new DatasetError('cancelled');
    const url = folder + shard.file;
    const there = await cache.get(url);
    if (!there || (await sha256(there)) !== shard.sha256) {
      const before = bytesKept;
      const bytes = await fetchVerified(folder, shard, {
        signal,
        retryPauses,
        onBytes: (count) => {
          onProgress({ bytesKept: before + count, bytesTotal });
        },
        onWaiting: (waiting) => {
          onProgress({ bytesKept: before, bytesTotal, ...(waiting && { waiting }) });
        },
      });
      if (!(await cache.put(url, bytes))) return 'no-room';
    }
    bytesKept += shard.bytes;
    onProgress({ bytesKept, bytesTotal });
  }
  return 'kept';
}
