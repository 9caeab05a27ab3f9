const lookEveryMs = 15_000;

/** Looks in a row at which nothing new had come before it counts as a failure. */
export interface Patience {
  /** Not a word: the worker is dead, or does not get out of some loop. */
  readonly silence: number;
  /** Nothing but signs of life: something that the worker waits for never comes. */
  readonly standstill: number;
}

/**
 * Barks when a worker that has once spoken falls silent. It counts its own looks and reads no clock, so
 * a machine that was suspended, or a tab whose timers are slowed down, raises no false alarm: after
 * waking up, too, several looks must find nothing.
 */
export class Watchdog {
  readonly #bark: () => void;
  readonly #patience: () => Patience;
  #timer: ReturnType<typeof setInterval> | undefined;
  #silentLooks = 0;
  #idleLooks = 0;

  constructor(patience: () => Patience, bark: () => void) {
    this.#patience = patience;
    this.#bark = bark;
  }

  /** Takes note of a message, and begins to watch with the first. */
  hear({ isSignOfLifeOnly }: { readonly isSignOfLifeOnly: boolean }): void {
    this.#silentLooks = 0;
    if (!isSignOfLifeOnly) this.#idleLooks = 0;
    this.#timer ??= setInterval(() => {
      this.#look();
    }, lookEveryMs);
  }

  /** Ends the watch until something is heard again. */
  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#silentLooks = 0;
    this.#idleLooks = 0;
  }

  #look(): void {
    this.#silentLooks += 1;
    this.#idleLooks += 1;
    const { silence, standstill } = this.#patience();
    if (this.#silentLooks <= silence && this.#idleLooks <= standstill) return;
    this.rest();
    this.#bark();
  }
}
