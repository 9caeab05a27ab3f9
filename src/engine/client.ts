import type { Arm, BackendChoice, EngineErrorCode, Event, Request } from './protocol.ts';
import type { DatasetSource } from '../datasets/dataset.ts';
import type { RunSettings } from '../models/spec.ts';

/** What to train, on what and with which backend. */
export interface TrainRequest {
  readonly backend: BackendChoice;
  readonly dataset: DatasetSource;
  readonly run: RunSettings;
  readonly arms: readonly Arm[];
}

/** One training. Orders to a run that another has replaced do nothing. */
export interface Run {
  readonly id: number;
  pause(): void;
  resume(): void;
  /** Ends training early; what has been trained is evaluated and reported with `done`. */
  stop(): void;
  /** Drops the run; no event comes any more. */
  reset(): void;
  /** NHWC pixels of test images. Rejects when the run fails or is replaced. */
  images(indices: readonly number[]): Promise<Uint8Array>;
}

type OrderType = 'pause' | 'resume' | 'stop' | 'reset';

interface ImageWaiter {
  readonly resolve: (pixels: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

interface CurrentRun {
  readonly id: number;
  readonly onEvent: (event: Event) => void;
  /** Answers come in the order of the questions. */
  readonly imageWaiters: ImageWaiter[];
}

/** After these a worker is of no more use; the next run starts a new one. */
const fatal: ReadonlySet<string> = new Set<EngineErrorCode>([
  'backend-lost',
  'out-of-memory',
  'worker-crashed',
  'internal',
]);

/**
 * The page's side of the engine: makes the worker when it is first needed, and sees to it that a
 * page hears only of the run that it started last.
 */
export class Engine {
  #worker: Worker | undefined;
  #lastId = 0;
  #current: CurrentRun | undefined;

  /** Starts a run, in place of the one there is. */
  train(options: TrainRequest, onEvent: (event: Event) => void): Run {
    this.#drop('The run was replaced by another');
    const id = ++this.#lastId;
    this.#current = { id, onEvent, imageWaiters: [] };
    this.#post({ type: 'train', id, ...options });
    return this.#runOf(id);
  }

  /** Ends the worker and whatever it does. */
  dispose(): void {
    this.#drop('The engine was disposed');
    this.#endWorker();
  }

  #runOf(id: number): Run {
    const order = (type: OrderType) => () => {
      if (this.#current?.id === id) this.#post({ type, id });
    };
    return {
      id,
      pause: order('pause'),
      resume: order('resume'),
      stop: order('stop'),
      reset: () => {
        order('reset')();
        if (this.#current?.id === id) this.#drop('The run was reset');
      },
      images: (indices) => this.#images(id, indices),
    };
  }

  #images(id: number, indices: readonly number[]): Promise<Uint8Array> {
    const current = this.#current;
    if (current?.id !== id) return Promise.reject(new Error('The run is over'));
    return new Promise((resolve, reject) => {
      current.imageWaiters.push({ resolve, reject });
      this.#post({ type: 'images', id, indices });
    });
  }

  #drop(why: string): void {
    const waiters = this.#current?.imageWaiters ?? [];
    this.#current = undefined;
    for (const { reject } of waiters) reject(new Error(why));
  }

  #post(request: Request): void {
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(request);
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'pichesh-engine',
    });
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      this.#hear(data);
    };
    worker.onerror = (error) => {
      error.preventDefault();
      // A worker that could not be loaded gives no message.
      this.#crashed(error.message || 'The worker did not load');
    };
    worker.onmessageerror = () => {
      this.#crashed('A message could not be read');
    };
    return worker;
  }

  #crashed(detail: string): void {
    this.#endWorker();
    if (!this.#current) return;
    const { id } = this.#current;
    this.#hear({ type: 'error', id, code: 'worker-crashed', detail });
  }

  #endWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #hear(event: Event): void {
    const current = this.#current;
    if (current?.id !== event.id) return;
    if (event.type === 'images') current.imageWaiters.shift()?.resolve(event.pixels);
    if (event.type === 'error') {
      this.#drop(event.detail);
      if (fatal.has(event.code)) this.#endWorker();
    }
    current.onEvent(event);
  }
}
