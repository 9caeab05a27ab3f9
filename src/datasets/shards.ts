import { ArrivingSplit } from './arriving-split.ts';
import { type Dataset, DatasetError, type LoadProgress, type Waiting } from './dataset.ts';
import { fetchManifest, fetchVerified, folderUrl } from './fetch-asset.ts';
import { parseManifest, type Shard, type ShardManifest } from './manifest.ts';
import type { RetryOptions } from './retry.ts';
import { sha256 } from './sha256.ts';
import { openShardCache, type ShardCache } from './shard-cache.ts';
import { type DecodeSheet, tilesFromSheet } from './sheet.ts';
import { firstBlockImages } from './shuffle.ts';

const fetchesAtOnce = 4;

export interface OpenOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly decodeSheet: DecodeSheet;
  readonly retryPauses?: RetryOptions['retryPauses'];
}

/** How a file that is needed before anything can be counted is fetched: a wait for it is reported. */
export function firstFileOptions({ signal, onProgress, retryPauses }: OpenOptions): RetryOptions {
  const nothing = { imagesReady: 0, imagesTotal: 0, bytesLoaded: 0, bytesTotal: 0 };
  const onWaiting = (waiting?: Waiting) => {
    onProgress?.({ split: 'train', ...nothing, ...(waiting && { waiting }) });
  };
  return { signal, onWaiting, retryPauses };
}

/**
 * Opens the CIFAR-10 that `npm run assets` packed, and fills it in the background. Errors:
 * `not-installed`, `bad-manifest`, `network`, `cancelled` at once; later `network`, `checksum`,
 * `decode`, `not-installed` (a shard is missing), `cancelled` from `whenAvailable`.
 */
export async function openInstalled(baseUrl: string, options: OpenOptions): Promise<Dataset> {
  const folder = folderUrl(baseUrl);
  const manifest = parseManifest(await fetchManifest(folder, firstFileOptions(options)));
  const loading = new ShardLoading(folder, manifest, options);
  void loading.run();
  const { train, test } = loading;
  const { imageShape, classes, provenance } = manifest;
  return {
    info: {
      id: 'cifar10',
      imageShape,
      classes,
      trainCount: train.count,
      testCount: test.count,
      provenance: { kind: 'installed', ...provenance },
    },
    train,
    test,
  };
}

/**
 * First the shards of the first training block, so that training can begin; then test and train
 * shards in turn, so that the test set is there before the first epoch ends.
 */
export function loadingOrder(shards: readonly Shard[]): Shard[] {
  const inOrder = [...shards].sort((a, b) => a.first - b.first);
  const train = inOrder.filter(({ split }) => split === 'train');
  const test = inOrder.filter(({ split }) => split === 'test');
  const later = train.findIndex(({ first }) => first >= firstBlockImages);
  const rest = later < 0 ? [] : train.splice(later);
  const turns = Array.from({ length: Math.max(test.length, rest.length) }, (_, turn) => turn);
  return [...train, ...turns.flatMap((turn) => [test[turn], rest[turn]].filter((one) => !!one))];
}

class ShardLoading {
  readonly train: ArrivingSplit;
  readonly test: ArrivingSplit;
  readonly #folder: string;
  readonly #manifest: ShardManifest;
  readonly #options: OpenOptions;
  readonly #imageBytes: number;
  /** Bytes so far by file name; a further try starts its file's count again. */
  readonly #loaded = new Map<string, number>();
  /** Files that do not come, by name. */
  readonly #waiting = new Map<string, Waiting>();
  /** Ends the other fetches when one has failed. */
  readonly #stop = new AbortController();

  constructor(folder: string, manifest: ShardManifest, options: OpenOptions) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#options = options;
    const [height, width, channels] = manifest.imageShape;
    this.#imageBytes = height * width * channels;
    this.train = new ArrivingSplit(this.#imagesIn('train'), this.#imageBytes);
    this.test = new ArrivingSplit(this.#imagesIn('test'), this.#imageBytes);
    for (const { split, first, labels } of manifest.shards) this[split].labels.set(labels, first);
  }

  async run(): Promise<void> {
    try {
      const urls = this.#manifest.shards.map(({ file }) => this.#folder + file);
      const cache = await openShardCache(this.#folder, urls);
      const queue = loadingOrder(this.#manifest.shards);
      const lane = async () => {
        for (let shard = queue.shift(); shard; shard = queue.shift())
          await this.#load(shard, cache);
      };
      await Promise.all(Array.from({ length: fetchesAtOnce }, lane));
    } catch (failure) {
      this.#stop.abort();
      const reason = this.#reason(failure);
      this.train.fail(reason);
      this.test.fail(reason);
    }
  }

  #reason(failure: unknown): DatasetError {
    if (this.#options.signal?.aborted) return new DatasetError('cancelled');
    if (failure instanceof DatasetError) return failure;
    return new DatasetError('decode', undefined, failure);
  }

  async #load(shard: Shard, cache: ShardCache): Promise<void> {
    const bytes = await this.#bytesOf(shard, cache);
    const tiles = await decodeShard(this.#manifest, shard, bytes, this.#options.decodeSheet);
    const split = this[shard.split];
    split.images.set(tiles, shard.first * this.#imageBytes);
    split.announce(shard.first, shard.count);
    this.#report(shard, shard.bytes);
  }

  async #bytesOf(shard: Shard, cache: ShardCache): Promise<Uint8Array<ArrayBuffer>> {
    const { signal, retryPauses } = this.#options;
    const url = this.#folder + shard.file;
    signal?.throwIfAborted();
    const kept = await cache.get(url);
    if (kept && (await sha256(kept)) === shard.sha256) return kept;
    if (kept) await cache.drop(url);
    const either = AbortSignal.any(signal ? [signal, this.#stop.signal] : [this.#stop.signal]);
    const bytes = await fetchVerified(this.#folder, shard, {
      signal: either,
      retryPauses,
      onBytes: (count) => {
        this.#report(shard, count);
      },
      onWaiting: (waiting) => {
        this.#wait(shard, waiting);
      },
    });
    await cache.put(url, bytes);
    return bytes;
  }

  #wait(shard: Shard, waiting: Waiting | undefined): void {
    if (waiting) this.#waiting.set(shard.file, waiting);
    else this.#waiting.delete(shard.file);
    this.#report(shard, this.#loaded.get(shard.file) ?? 0);
  }

  #report(shard: Shard, bytes: number): void {
    this.#loaded.set(shard.file, bytes);
    const [waiting] = this.#waiting.values();
    const split = this[shard.split];
    this.#options.onProgress?.({
      split: shard.split,
      imagesReady: split.arrived,
      imagesTotal: split.count,
      bytesLoaded: sum(this.#loaded.values()),
      bytesTotal: sum(this.#manifest.shards.map((one) => one.bytes)),
      ...(waiting && { waiting }),
    });
  }

  #imagesIn(split: Shard['split']): number {
    return sum(this.#manifest.shards.map((shard) => (shard.split === split ? shard.count : 0)));
  }
}

/** The pixels are checked too: a browser that disguises its canvas would hand out altered images. */
export async function decodeShard(
  { columns, format, imageShape }: ShardManifest,
  shard: Shard,
  bytes: Uint8Array<ArrayBuffer>,
  decodeSheet: DecodeSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  const [tileHeight, tileWidth] = imageShape;
  const layout = { columns, count: shard.count, tileHeight, tileWidth };
  try {
    const raster = await decodeSheet(new Blob([bytes], { type: `image/${format}` }));
    const tiles = tilesFromSheet(raster, layout);
    if ((await sha256(tiles)) === shard.pixelsSha256) return tiles;
  } catch (cause) {
    throw new DatasetError('decode', shard.file, cause);
  }
  throw new DatasetError('decode', shard.file, 'the decoded pixels are not those encoded');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
