import type { DatasetError, Split } from './dataset.ts';

interface Waiter {
  readonly count: number;
  readonly resolve: () => void;
  readonly reject: (reason: DatasetError) => void;
}

/** A split whose runs of images may arrive in any order; what counts as available is the unbroken front. */
export class ArrivingSplit implements Split {
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly count: number;
  #arrived = 0;
  #front = 0;
  /** Runs beyond the front: first index → index after the last. */
  readonly #islands = new Map<number, number>();
  #waiters: Waiter[] = [];
  #failure: DatasetError | undefined;

  constructor(count: number, imageBytes: number) {
    this.count = count;
    this.images = new Uint8Array(count * imageBytes);
    this.labels = new Uint8Array(count);
  }

  /** How many images are there in all, in front or not. */
  get arrived(): number {
    return this.#arrived;
  }

  /** Says that images `first … first + count − 1` are written. Each image must be announced once. */
  announce(first: number, count: number): void {
    if (count === 0) return;
    this.#arrived += count;
    this.#islands.set(first, first + count);
    for (let end = this.#islands.get(this.#front); end !== undefined;) {
      this.#islands.delete(this.#front);
      this.#front = end;
      end = this.#islands.get(end);
    }
    this.#settle();
  }

  /** Ends the arrival: whoever waits, now or later, is told why. */
  fail(reason: DatasetError): void {
    this.#failure ??= reason;
    this.#settle();
  }

  whenAvailable(count: number): Promise<void> {
    if (count > this.count) throw new RangeError(`${count} of ${this.count} images asked for`);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ count, resolve, reject });
      this.#settle();
    });
  }

  #settle(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) {
      if (this.#failure) waiter.reject(this.#failure);
      else if (waiter.count <= this.#front) waiter.resolve();
      else this.#waiters.push(waiter);
    }
  }
}
