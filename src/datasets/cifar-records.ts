import { cifar10Classes, cifar10ImageShape } from './cifar10.ts';
import { DatasetError } from './dataset.ts';
import type { ArrivingSplit } from './arriving-split.ts';

const planeBytes = cifar10ImageShape[0] * cifar10ImageShape[1];
export const imageBytes = planeBytes * cifar10ImageShape[2];
export const recordBytes = 1 + imageBytes;

/**
 * Turns the bytes of one batch file, cut anywhere, into NHWC images and labels of a split.
 * Throws `bad-label` when a label names no class.
 */
export class RecordReader {
  readonly #file: string;
  readonly #split: ArrivingSplit;
  readonly #record = new Uint8Array(recordBytes);
  #filled = 0;
  #next: number;

  constructor(file: string, split: ArrivingSplit, firstImage: number) {
    this.#file = file;
    this.#split = split;
    this.#next = firstImage;
  }

  /** Takes the next bytes and returns how many images they completed. */
  push(chunk: Uint8Array): number {
    const before = this.#next;
    for (let offset = 0; offset < chunk.length;) {
      const part = chunk.subarray(offset, offset + recordBytes - this.#filled);
      this.#record.set(part, this.#filled);
      this.#filled += part.length;
      offset += part.length;
      if (this.#filled === recordBytes) this.#finishRecord();
    }
    return this.#next - before;
  }

  #finishRecord(): void {
    const label = this.#record[0] ?? 0;
    if (label >= cifar10Classes.length) {
      throw new DatasetError('bad-label', this.#file, `record ${this.#next} has label ${label}`);
    }
    this.#split.labels[this.#next] = label;
    interleave(this.#record, 1, this.#split.images, this.#next * imageBytes);
    this.#filled = 0;
    this.#next += 1;
  }
}

/** Three planes one after another → red, green, blue side by side. */
function interleave(planes: Uint8Array, from: number, pixels: Uint8Array, to: number): void {
  for (let place = 0; place < planeBytes; place += 1) {
    pixels[to + 3 * place] = planes[from + place] ?? 0;
    pixels[to + 3 * place + 1] = planes[from + planeBytes + place] ?? 0;
    pixels[to + 3 * place + 2] = planes[from + 2 * planeBytes + place] ?? 0;
  }
}
