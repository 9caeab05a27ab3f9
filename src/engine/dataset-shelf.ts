import type { Dataset, DatasetSource } from '../datasets/dataset.ts';
import { openDataset } from '../datasets/open-dataset.ts';

export type OpenDataset = typeof openDataset;
type OpenOptions = Parameters<OpenDataset>[1] & { readonly signal: AbortSignal };

/** Keeps the data set of the last run at hand for the next. */
export class DatasetShelf {
  readonly #openDataset: OpenDataset;
  #kept: { readonly key: string; readonly dataset: Dataset } | undefined;

  constructor(open = openDataset) {
    this.#openDataset = open;
  }

  /** @throws DatasetError */
  async open(source: DatasetSource, options: OpenOptions): Promise<Dataset> {
    const key = keyOf(source);
    if (this.#kept?.key === key) return this.#kept.dataset;
    this.#kept = undefined;
    const dataset = await this.#openDataset(source, options);
    void this.#keepWhenWhole(key, dataset, options);
    return dataset;
  }

  /** A set is used again only once all of it has come. */
  async #keepWhenWhole(key: string, dataset: Dataset, { signal }: OpenOptions): Promise<void> {
    const { train, test } = dataset;
    try {
      await Promise.all([train.whenAvailable(train.count), test.whenAvailable(test.count)]);
    } catch {
      return; // Whoever waits for the images hears of it.
    }
    if (!signal.aborted) this.#kept = { key, dataset };
  }
}

/** Equal keys mean the same images. */
function keyOf(source: DatasetSource): string {
  if (source.kind === 'images') return JSON.stringify(source, withStamp);
  if (source.kind !== 'archive') return [source.kind, source.id, source.baseUrl].join(' ');
  const { size } = source.file;
  const { name, lastModified } = source.file as Partial<File>;
  return [source.kind, source.id, name, size, lastModified].join(' ');
}

/** A file by what tells it from others without being read. */
function withStamp(_key: string, value: unknown): unknown {
  if (!(value instanceof Blob)) return value;
  const { name, lastModified } = value as Partial<File>;
  return [name, value.size, lastModified];
}
