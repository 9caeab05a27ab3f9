import { enableProdMode } from '@tensorflow/tfjs-core';
import { type Dataset, DatasetError, type DatasetSource } from '../datasets/dataset.ts';
import { decodeSheet } from '../datasets/decode-sheet.ts';
import { openDataset } from '../datasets/open-dataset.ts';
import { Backends } from './backends.ts';
import { Control, RunDropped } from './control.ts';
import { EngineError } from './engine-error.ts';
import type { Event, Request } from './protocol.ts';
import { train } from './train.ts';

type TrainRequest = Extract<Request, { type: 'train' }>;

interface CurrentRun {
  readonly id: number;
  readonly control: Control;
  /** Settles when nothing of the run is left. */
  readonly ended: Promise<unknown>;
  dataset?: Dataset;
}

/** What one worker does: one run at a time, and the last data set at hand for the next. */
export class Session {
  readonly #emit: (event: Event) => void;
  readonly #backends: Backends;
  readonly #openDataset: typeof openDataset;
  #current: CurrentRun | undefined;
  #opened: { readonly key: string; readonly dataset: Dataset } | undefined;

  /** The page's worker gives `emit` only; tests bring their own backends and data. */
  constructor(emit: (event: Event) => void, backends = new Backends(), open = openDataset) {
    this.#emit = emit;
    this.#backends = backends;
    this.#openDataset = open;
    enableProdMode();
  }

  handle(request: Request): void {
    if (request.type === 'train') {
      this.#start(request);
      return;
    }
    if (this.#current?.id !== request.id) return;
    const { control } = this.#current;
    switch (request.type) {
      case 'pause':
        control.pause();
        break;
      case 'resume':
        control.resume();
        break;
      case 'stop':
        control.stop();
        break;
      case 'reset':
        control.drop();
        break;
      case 'images':
        void this.#sendImages(this.#current, request.indices);
        break;
      default:
        request satisfies never;
    }
  }

  #start(request: TrainRequest): void {
    const previous = this.#current;
    previous?.control.drop();
    const control = new Control();
    const { promise: ended, resolve } = Promise.withResolvers<undefined>();
    const current: CurrentRun = { id: request.id, control, ended };
    this.#current = current;
    void (async () => {
      await previous?.ended;
      try {
        await this.#run(request, current);
      } catch (error) {
        this.#report(current, error);
      }
      resolve(undefined);
    })();
  }

  async #run({ id, backend, dataset: source, run, arms }: TrainRequest, current: CurrentRun) {
    const { control } = current;
    const [chosen, dataset] = await Promise.all([
      this.#backends.choose(backend, (reports) => {
        this.#tell(current, { type: 'backend', id, reports });
      }),
      this.#open(source, current),
    ]);
    control.dropped.throwIfAborted();
    current.dataset = dataset;
    this.#tell(current, { type: 'started', id, dataset: dataset.info, backend: chosen.name });
    const training = train({
      dataset,
      run,
      arms,
      control,
      onEvent: (event) => {
        this.#tell(current, { ...event, id });
      },
    });
    await Promise.race([training, chosen.lost]);
  }

  async #open(source: DatasetSource, current: CurrentRun): Promise<Dataset> {
    const key = keyOf(source);
    if (this.#opened?.key === key) return this.#opened.dataset;
    this.#opened = undefined;
    const { id, control } = current;
    const dataset = await this.#openDataset(source, {
      signal: control.dropped,
      decodeSheet,
      onProgress: (progress) => {
        this.#tell(current, { type: 'data', id, progress });
      },
    });
    void this.#keepWhenWhole(key, dataset, current);
    return dataset;
  }

  /** A set is used again only once all of it has come. */
  async #keepWhenWhole(key: string, dataset: Dataset, current: CurrentRun): Promise<void> {
    const { train: trainSplit, test } = dataset;
    try {
      await Promise.all([
        trainSplit.whenAvailable(trainSplit.count),
        test.whenAvailable(test.count),
      ]);
    } catch {
      return; // Whoever waits for the images hears of it.
    }
    if (this.#current === current) this.#opened = { key, dataset };
  }

  async #sendImages(current: CurrentRun, indices: readonly number[]): Promise<void> {
    const { dataset, id } = current;
    if (!dataset) return;
    const { test, info } = dataset;
    const [height, width, channels] = info.imageShape;
    const size = height * width * channels;
    try {
      await test.whenAvailable(Math.max(...indices) + 1);
    } catch {
      return; // The run itself waits for these images and reports why they do not come.
    }
    const pixels = new Uint8Array(indices.length * size);
    for (const [place, index] of indices.entries()) {
      pixels.set(test.images.subarray(index * size, (index + 1) * size), place * size);
    }
    this.#tell(current, { type: 'images', id, indices, pixels });
  }

  #report(current: CurrentRun, error: unknown): void {
    if (error instanceof RunDropped || current.control.dropped.aborted) return;
    this.#tell(current, { type: 'error', id: current.id, ...describe(error) });
  }

  #tell(current: CurrentRun, event: Event): void {
    if (!current.control.dropped.aborted) this.#emit(event);
  }
}

/** Equal keys mean the same images. */
function keyOf(source: DatasetSource): string {
  if (source.kind !== 'archive') return [source.kind, source.id, source.baseUrl].join(' ');
  const { size } = source.file;
  const { name, lastModified } = source.file as Partial<File>;
  return [source.kind, source.id, name, size, lastModified].join(' ');
}

function describe(
  error: unknown,
): Pick<Extract<Event, { type: 'error' }>, 'code' | 'file' | 'detail'> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof EngineError) return { code: error.code, detail };
  if (error instanceof DatasetError) {
    const { code, file } = error;
    return { code, detail, ...(file !== undefined && { file }) };
  }
  return { code: isOutOfMemory(error) ? 'out-of-memory' : 'internal', detail };
}

/** Backends word it differently and give no code. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError || /out of memory|OOM|allocat/i.test(String(error));
}
