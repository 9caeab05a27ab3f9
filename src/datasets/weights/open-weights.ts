import { DatasetError, type Waiting } from '../dataset.ts';
import { fetchManifest, fetchVerified, folderUrl } from '../fetch-asset.ts';
import type { RetryOptions } from '../retry.ts';
import { sha256 } from '../sha256.ts';
import { openShardCache, type ShardCache } from '../shard-cache.ts';
import { bytesOfShards, parseWeightManifest, type WeightManifest } from './manifest.ts';
import { decodeTensor, storedBytes } from './stored-tensor.ts';

const fetchesAtOnce = 3;

/** How much of the weights has come. */
export interface WeightProgress {
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
  /** Bytes that lay in this browser's cache from an earlier visit. */
  readonly bytesCached: number;
  /** A file that does not come, while it is waited for. */
  readonly waiting?: Waiting;
}

export interface OpenWeightsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WeightProgress) => void) | undefined;
  readonly retryPauses?: RetryOptions['retryPauses'];
}

/** The weights of a network, whole and verified. */
export interface StoredWeights {
  readonly manifest: WeightManifest;
  /** All numbers of a tensor, row-major; decoded anew at each call. */
  readonly values: (name: string) => Float32Array;
}

/**
 * Fetches weights that `npm run assets` packed. Every file is checked and kept in the browser's cache, so
 * that a download that broke off goes on where it was, and a second visit needs none. Errors:
 * `not-installed`, `bad-manifest`, `network`, `checksum`, `cancelled`.
 */
export async function openWeights(
  baseUrl: string,
  { signal, onProgress, retryPauses }: OpenWeightsOptions = {},
): Promise<StoredWeights> {
  const folder = folderUrl(baseUrl);
  const before = { bytesLoaded: 0, bytesTotal: 0, bytesCached: 0 };
  const text = await fetchManifest(folder, {
    signal,
    retryPauses,
    onWaiting: (waiting) => onProgress?.({ ...before, ...(waiting && { waiting }) }),
  });
  const manifest = parseWeightManifest(text);
  const loading = new Loading(folder, manifest, { signal, onProgress, retryPauses });
  return weightsFrom(manifest, await loading.run());
}

/** @throws DatasetError `bad-manifest` where the bytes are not as many as the tensors need */
export function weightsFrom(
  manifest: WeightManifest,
  bytes: Uint8Array<ArrayBuffer>,
): StoredWeights {
  const places = new Map<string, number>();
  let end = 0;
  for (const tensor of manifest.tensors) {
    places.set(tensor.name, end);
    end += storedBytes(tensor);
  }
  if (end !== bytes.length) throw new DatasetError('bad-manifest', 'manifest.json');
  return {
    manifest,
    values: (name) => {
      const tensor = manifest.tensors.find((one) => one.name === name);
      if (!tensor) throw new DatasetError('bad-manifest', 'manifest.json', name);
      return decodeTensor(tensor, bytes, places.get(name));
    },
  };
}

class Loading {
  readonly #folder: string;
  readonly #shards: WeightManifest['shards'];
  readonly #options: OpenWeightsOptions;
  readonly #bytesTotal: number;
  /** Of each shard. */
  readonly #loaded: number[];
  #cached = 0;
  /** By shard. */
  readonly #waiting = new Map<number, Waiting>();
  /** Ends the other fetches when one has failed. */
  readonly #stop = new AbortController();

  constructor(folder: string, manifest: WeightManifest, options: OpenWeightsOptions) {
    this.#folder = folder;
    this.#shards = manifest.shards;
    this.#options = options;
    this.#bytesTotal = bytesOfShards(manifest);
    this.#loaded = manifest.shards.map(() => 0);
  }

  async run(): Promise<Uint8Array<ArrayBuffer>> {
    const urls = this.#shards.map(({ file }) => this.#folder + file);
    const cache = await openShardCache(this.#folder, urls);
    const all = new Uint8Array(this.#bytesTotal);
    const places = this.#shards.map((_, index) =>
      this.#shards.slice(0, index).reduce((total, { bytes }) => total + bytes, 0),
    );
    const waiting = this.#shards.keys();
    const fetchInTurn = async () => {
      for (const index of waiting) {
        const bytes = (await this.#cachedShard(cache, index)) ?? (await this.#fetch(cache, index));
        all.set(bytes, places[index]);
      }
    };
    try {
      await Promise.all(Array.from({ length: fetchesAtOnce }, fetchInTurn));
    } catch (failure) {
      this.#stop.abort();
      throw failure;
    }
    return all;
  }

  async #cachedShard(cache: ShardCache, index: number) {
    const shard = this.#shard(index);
    const url = this.#folder + shard.file;
    const bytes = await cache.get(url);
    if (!bytes) return undefined;
    if ((await sha256(bytes)) !== shard.sha256) {
      await cache.drop(url);
      return undefined;
    }
    this.#cached += bytes.length;
    this.#tell(index, bytes.length);
    return bytes;
  }

  async #fetch(cache: ShardCache, index: number) {
    const shard = this.#shard(index);
    const { retryPauses, signal: given } = this.#options;
    const signal = AbortSignal.any(given ? [given, this.#stop.signal] : [this.#stop.signal]);
    const bytes = await fetchVerified(this.#folder, shard, {
      signal,
      retryPauses,
      onBytes: (count) => {
        this.#tell(index, count);
      },
      onWaiting: (waiting) => {
        if (waiting) this.#waiting.set(index, waiting);
        else this.#waiting.delete(index);
        this.#tell(index, waiting ? 0 : (this.#loaded[index] ?? 0));
      },
    });
    if (bytes.length !== shard.bytes) throw new DatasetError('bad-manifest', shard.file);
    await cache.put(this.#folder + shard.file, bytes);
    return bytes;
  }

  #shard(index: number) {
    const shard = this.#shards[index];
    if (!shard) throw new RangeError(`No shard ${index}`);
    return shard;
  }

  #tell(index: number, loaded: number): void {
    this.#loaded[index] = loaded;
    const [waiting] = this.#waiting.values();
    this.#options.onProgress?.({
      bytesLoaded: this.#loaded.reduce((total, count) => total + count, 0),
      bytesTotal: this.#bytesTotal,
      bytesCached: this.#cached,
      ...(waiting && { waiting }),
    });
  }
}
