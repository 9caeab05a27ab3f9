import {
  backendNames,
  backendOf,
  type BackendChoice,
  type BackendName,
  type EngineErrorCode,
  type AnyEvent,
  type Event,
} from './protocol.ts';
import type { Patience } from './watchdog.ts';

export type Fault = Pick<Extract<Event, { type: 'error' }>, 'code' | 'detail'>;

/** How a run that failed is to be taken up by a new worker. */
export interface Restart {
  /** What went wrong; `network`: some code could not be fetched, and the connection is waited for. */
  readonly code: EngineErrorCode | 'network';
  /** Counts from 1, anew after progress. */
  readonly attempt: number;
  /** Infinite where only the connection is waited for. */
  readonly pauseMs: number;
  readonly backend: BackendChoice;
  readonly avoid: readonly BackendName[];
  /** From the last checkpoint; otherwise from the beginning. */
  readonly resume: boolean;
  /** The backend that is given up because of this fault. */
  readonly givenUp?: BackendName;
}

/** What a worker says, or does, whose code did not come. */
const lacksCode: ReadonlySet<Fault['code']> = new Set<Fault['code']>([
  'network',
  'worker-crashed',
  'backend-unavailable',
  'internal',
]);

/** Before each attempt; what made the first fail may need a while to pass. */
const pausesMs = [0, 1000, 4000];

/**
 * Decides how a run goes on after a fault. The same backend gets a second chance, since a graphics
 * processor that was taken away is usually back at once; one that fails again before the run has
 * come further is given up for the next. Three attempts without progress are enough.
 */
export class Recovery {
  readonly #choice: BackendChoice;
  readonly #avoid: BackendName[] = [];
  #canResume: boolean;
  #attempts = 0;
  /** Steps of all networks together, now and at their most before the last fault. */
  #steps = 0;
  #stepsAtFault = 0;
  #backend: BackendName | undefined;
  /** How many backends have been tried since the worker began. */
  #tried = 0;

  /** `resume` says whether the run itself began from a checkpoint. */
  constructor(backend: BackendChoice, resume: boolean) {
    this.#choice = backend;
    this.#canResume = resume;
  }

  /**
   * How long the worker may keep silent. Every backend but plain JavaScript lets messages through many
   * times a second; an alarm that proved false doubles the patience.
   */
  get patience(): Patience {
    const factor = 2 ** this.#attempts * (this.#backend === 'cpu' ? 10 : 1);
    return { silence: 2 * factor, standstill: 20 * factor };
  }

  hear(event: AnyEvent): void {
    if (event.type === 'backend') this.#tried = event.reports.length;
    if (event.type === 'started' || event.type === 'timed') this.#backend = event.backend;
    if (event.type === 'checkpoint') this.#canResume = true;
    if (event.type === 'progress') {
      this.#steps = event.arms.reduce((sum, { globalStep }) => sum + globalStep, 0);
      if (this.#steps > this.#stepsAtFault) this.#attempts = 0;
    }
  }

  /**
   * Undefined where a new worker would not help. Before training begins, a lost connection explains
   * the faults of code that has not come.
   */
  after({ code }: Fault, isOffline: boolean): Restart | undefined {
    const restart = this.#restartAfter(code, isOffline);
    this.#backend = undefined;
    this.#tried = 0;
    return restart;
  }

  #restartAfter(code: Fault['code'], isOffline: boolean): Restart | undefined {
    if (isOffline && !this.#backend && lacksCode.has(code)) return this.#onceOnline();
    switch (code) {
      case 'backend-lost':
      case 'out-of-memory':
      case 'worker-crashed':
      case 'internal':
        return this.#restart(code, this.#attempts > 0 ? this.#suspect : undefined);
      case 'not-finite':
        // Graphics processors round and overflow in ways of their own; elsewhere it is the settings.
        return this.#isOnGpu ? this.#restart(code, this.#backend) : undefined;
      case 'backend-unavailable':
        return backendOf(this.#current) ? this.#restart(code, backendOf(this.#current)) : undefined;
      case 'checkpoint-missing':
        if (this.#attempts === 0) return undefined;
        this.#canResume = false;
        return this.#restart(code);
      default:
        return undefined;
    }
  }

  #restart(code: EngineErrorCode, givenUp?: BackendName): Restart | undefined {
    const pauseMs = pausesMs[this.#attempts++];
    if (givenUp) this.#avoid.push(givenUp);
    if (pauseMs === undefined || this.#avoid.length === backendNames.length) return undefined;
    this.#stepsAtFault = Math.max(this.#stepsAtFault, this.#steps);
    return { code, pauseMs, ...this.#plan, ...(givenUp && { givenUp }) };
  }

  #onceOnline(): Restart {
    return { code: 'network', pauseMs: Infinity, ...this.#plan };
  }

  get #plan() {
    return {
      attempt: this.#attempts,
      backend: this.#current,
      avoid: [...this.#avoid],
      resume: this.#canResume,
    };
  }

  /** What is asked for now: another than the reader's choice where that has been given up. */
  get #current(): BackendChoice {
    return this.#named ? this.#choice : 'auto';
  }

  /** The backend that the reader chose, unless it has been given up. */
  get #named(): BackendName | undefined {
    const name = backendOf(this.#choice);
    return name && !this.#avoid.includes(name) ? name : undefined;
  }

  get #isOnGpu(): boolean {
    return this.#backend === 'webgpu' || this.#backend === 'webgl';
  }

  /** The backend in use; before training, the one that was being tried. They are tried in order. */
  get #suspect(): BackendName | undefined {
    if (this.#backend) return this.#backend;
    const untried = backendNames.filter((name) => !this.#avoid.includes(name));
    return backendOf(this.#current) ?? untried[this.#tried];
  }
}
