/**
 * A seeded generator of random numbers: sfc32 of Chris Doty-Humphrey's PractRand (public domain;
 * https://pracrand.sourceforge.net), a chaotic counter of 128 bits. Integers only, so every machine
 * gives the same sequence. `stream` and `part` set apart generators that share a seed, such as one
 * per epoch or one per image.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream = 0, part = 0) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = part | 0;
    // As PractRand does: after some rounds, neighbouring seeds have nothing in common any more.
    for (let round = 0; round < 15; round += 1) this.uint32();
  }

  /** The next whole number in 0 … 2³² − 1. */
  uint32(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** The next number in [0, 1). */
  float(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.float();
  }

  /** A whole number in 0 … count − 1. */
  below(count: number): number {
    return Math.floor(this.float() * count);
  }

  /** One of a list that has at least one. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** The standard normal distribution, by Box and Muller's transform. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.float()));
    return radius * Math.cos(2 * Math.PI * this.float());
  }

  /** Shuffles part of a list in place (Fisher and Yates), from `start` up to but without `end`. */
  shuffle(items: Uint32Array | Uint8Array, start = 0, end = items.length): void {
    for (let last = end - 1; last > start; last -= 1) {
      const other = start + this.below(last - start + 1);
      const kept = items[last] ?? 0;
      items[last] = items[other] ?? 0;
      items[other] = kept;
    }
  }
}
