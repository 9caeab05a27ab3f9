import type { AnyEvent, Event, InferenceEvent, Request } from './protocol.ts';
import { Recovery, type Restart } from './recovery.ts';
import { Watchdog } from './watchdog.ts';

/** What to train, on what and with which backend, and whether to keep it on the device. */
export type TrainRequest = Omit<Extract<Request, { type: 'train' }>, 'type' | 'id' | 'avoid'>;

/** Which networks to time, and on which backend. */
export type TimeRequest = Omit<Extract<Request, { type: 'time' }>, 'type' | 'id' | 'avoid'>;

/** Which images to show to which network, and on which backend. */
export type InferRequest = Omit<Extract<Request, { type: 'infer' }>, 'type' | 'id' | 'avoid'>;

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
type ErrorEvent = Extract<Event, { type: 'error' }>;

interface ImageWaiter {
  readonly resolve: (pixels: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

type Work =
  | ({ readonly type: 'train' } & TrainRequest)
  | ({ readonly type: 'time'; readonly checkpoint?: never } & TimeRequest)
  | ({ readonly type: 'infer'; readonly checkpoint?: never } & InferRequest);

interface CurrentRun {
  readonly id: number;
  readonly request: Work;
  readonly onEvent: (event: AnyEvent) => void;
  readonly recovery: Recovery;
  readonly watchdog: Watchdog;
  /** What the reader ordered last; a worker that takes the run up must be told. */
  order?: OrderType;
  isDone: boolean;
  /** Calls off the next attempt after a fault. */
  callOff?: () => void;
  /** Answers come in the order of the questions. */
  imageWaiters: ImageWaiter[];
}

/** After these a worker is of no more use; the next run starts a new one. */
const fatal: ReadonlySet<string> = new Set<ErrorEvent['code']>([
  'backend-lost',
  'backend-unavailable',
  'out-of-memory',
  'worker-crashed',
  'internal',
]);

/**
 * The page's side of the engine: makes the worker when it is first needed, sees to it that a page
 * hears only of the run that it started last, and lets a new worker take up what a former one failed
 * to finish.
 */
export class Engine {
  #worker: Worker | undefined;
  #lastId = 0;
  #current: CurrentRun | undefined;

  /** Starts a run, in place of the one there is. */
  train(request: TrainRequest, onEvent: (event: Event) => void): Run {
    const id = this.#start({ type: 'train', ...request }, (event) => {
      if (isOfTraining(event)) onEvent(event);
    });
    return this.#runOf(id);
  }

  /** Times networks, in place of the run there is; `timed` events tell how long they take. */
  time(request: TimeRequest, onEvent: (event: AnyEvent) => void): Pick<Run, 'id' | 'reset'> {
    return this.#runOf(this.#start({ type: 'time', ...request }, onEvent));
  }

  /** Shows images to a frozen network, in place of the run there is; ends with one `inferred`. */
  infer(request: InferRequest, onEvent: (event: AnyEvent) => void): Pick<Run, 'id' | 'reset'> {
    return this.#runOf(this.#start({ type: 'infer', ...request }, onEvent));
  }

  #start(request: Work, onEvent: (event: AnyEvent) => void): number {
    this.#drop('The run was replaced by another');
    const id = ++this.#lastId;
    const recovery = new Recovery(request.backend, request.checkpoint?.resume ?? false);
    const current: CurrentRun = {
      id,
      request,
      onEvent,
      recovery,
      watchdog: new Watchdog(
        () => this.#patience(current),
        () => {
          this.#crashed('No sign of life');
        },
      ),
      isDone: false,
      imageWaiters: [],
    };
    this.#current = current;
    this.#post({ id, ...request });
    return id;
  }

  /** Ends the worker and whatever it does; a run that is kept can be continued later. */
  dispose(): void {
    this.#drop('The engine was disposed');
    this.#endWorker();
  }

  #runOf(id: number): Run {
    const order = (type: OrderType) => () => {
      if (this.#current?.id !== id) return;
      this.#current.order = type;
      // Between two workers there is none to hear it; the next one will be told.
      if (this.#worker) this.#post({ type, id });
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
    const current = this.#current;
    if (!current) return;
    this.#current = undefined;
    current.callOff?.();
    current.watchdog.rest();
    rejectAll(current, why);
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
    worker.onmessage = ({ data }: MessageEvent<AnyEvent>) => {
      if (worker === this.#worker) this.#hear(data);
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
    if (this.#current) {
      const { id } = this.#current;
      this.#failed(this.#current, { type: 'error', id, code: 'worker-crashed', detail });
    } else this.#endWorker();
  }

  #endWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #hear(event: AnyEvent): void {
    const current = this.#current;
    if (current?.id !== event.id) return;
    const { recovery, watchdog, onEvent } = current;
    if (!current.isDone) watchdog.hear({ isSignOfLifeOnly: event.type === 'alive' });
    recovery.hear(event);
    if (event.type === 'alive') return;
    if (event.type === 'error') {
      this.#failed(current, event);
      return;
    }
    if (event.type === 'images') current.imageWaiters.shift()?.resolve(event.pixels);
    if (event.type === 'done' || isLastOf(current.request, event)) {
      current.isDone = true;
      watchdog.rest();
    }
    onEvent(event);
  }

  #failed(current: CurrentRun, error: ErrorEvent): void {
    // What a finished run has found is safe with the page; only its images are lost.
    const restart = current.isDone ? undefined : current.recovery.after(error, !navigator.onLine);
    if (restart || fatal.has(error.code)) this.#endWorker();
    if (restart) this.#recover(current, error.detail, restart);
    else {
      this.#drop(error.detail);
      if (!current.isDone) current.onEvent(error);
    }
  }

  #recover(current: CurrentRun, detail: string, restart: Restart): void {
    const { id, watchdog, onEvent } = current;
    const { attempt, code, givenUp, pauseMs } = restart;
    watchdog.rest();
    rejectAll(current, detail);
    current.callOff = afterPause(pauseMs, () => {
      this.#takeUp(current, restart);
    });
    const backend = givenUp && { backend: givenUp };
    onEvent({ type: 'recovering', id, code, detail, attempt, ...backend });
  }

  #takeUp({ id, order, request }: CurrentRun, { avoid, backend, resume }: Restart): void {
    const checkpoint = request.checkpoint && { checkpoint: { ...request.checkpoint, resume } };
    this.#post({ id, ...request, backend, avoid, ...checkpoint });
    if (order === 'pause' || order === 'stop') this.#post({ type: order, id });
  }

  /** A run that the reader has paused does not come on, and need not. */
  #patience({ order, recovery }: CurrentRun) {
    const { silence, standstill } = recovery.patience;
    return { silence, standstill: order === 'pause' ? Infinity : standstill };
  }
}

const foreign: ReadonlySet<AnyEvent['type']> = new Set<InferenceEvent['type'] | 'timed'>([
  'inferred',
  'inferring',
  'timed',
  'weights',
]);

function isOfTraining(event: AnyEvent): event is Event {
  return !foreign.has(event.type);
}

/** Whether nothing more is to come of a timing or of an inference. */
function isLastOf(request: Work, event: AnyEvent): boolean {
  if (event.type === 'inferred') return true;
  if (request.type !== 'time' || event.type !== 'timed') return false;
  return event.networks.every(({ step }) => step.length === request.repeats);
}

function rejectAll(run: CurrentRun, why: string): void {
  const waiters = run.imageWaiters;
  run.imageWaiters = [];
  for (const { reject } of waiters) reject(new Error(why));
}

/** Calls after a pause, an infinite one being over when the connection is back; gives the way to call it off. */
function afterPause(ms: number, call: () => void): () => void {
  if (ms === Infinity) {
    addEventListener('online', call, { once: true });
    return () => {
      removeEventListener('online', call);
    };
  }
  const timer = setTimeout(call, ms);
  return () => {
    clearTimeout(timer);
  };
}
