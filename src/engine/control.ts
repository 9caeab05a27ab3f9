/** Thrown out of a run that was reset; nothing is reported of it. */
export class RunDropped extends Error {
  constructor() {
    super('The run was dropped');
    this.name = 'RunDropped';
  }
}

/**
 * How a run is steered from outside while its loop holds the thread. The loop comes to
 * `letMessagesIn` after every piece of work, and to `halt` where it may be paused.
 */
export class Control {
  readonly #dropped = new AbortController();
  #isStopped = false;
  #pause: PromiseWithResolvers<void> | undefined;
  #lastYield = performance.now();

  pause(): void {
    this.#pause ??= Promise.withResolvers();
  }

  resume(): void {
    this.#pause?.resolve();
    this.#pause = undefined;
  }

  /** Ends training after the piece of work in hand. */
  stop(): void {
    this.#isStopped = true;
    this.resume();
  }

  /** Makes the next halt throw `RunDropped`, as does whatever the run waits for. */
  drop(): void {
    this.#dropped.abort(new RunDropped());
    this.resume();
  }

  hasStopped(): boolean {
    return this.#isStopped;
  }

  get dropped(): AbortSignal {
    return this.#dropped.signal;
  }

  /** Lets messages in and waits while the run is paused. @throws RunDropped */
  async halt(onPause: () => Promise<void>, onResume: () => void): Promise<void> {
    await this.letMessagesIn();
    const pause = this.#pause;
    if (!pause) return;
    await onPause();
    await pause.promise;
    this.dropped.throwIfAborted();
    onResume();
  }

  /** Lets waiting messages in, if the thread has been held for a while. @throws RunDropped */
  async letMessagesIn(): Promise<void> {
    if (performance.now() - this.#lastYield <= longestHoldMs) return;
    await nextTask();
    this.#lastYield = performance.now();
    this.dropped.throwIfAborted();
  }

  /** Waits for something, but not longer than the run lives. @throws RunDropped */
  async wait<T>(promise: Promise<T>): Promise<T> {
    this.dropped.throwIfAborted();
    let onDrop: (() => void) | undefined;
    const drop = new Promise<never>((_, reject) => {
      onDrop = () => {
        reject(new RunDropped());
      };
      this.dropped.addEventListener('abort', onDrop);
    });
    try {
      return await Promise.race([promise, drop]);
    } finally {
      if (onDrop) this.dropped.removeEventListener('abort', onDrop);
    }
  }
}

const longestHoldMs = 15;

/** Lets waiting messages in. A message channel, unlike a timer, is not slowed down in a hidden tab. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
