/**
 * How the numbers of a tensor lie in a file, little-endian, each tensor padded to whole words:
 *
 * - `float32` as they are, `float16` rounded to half precision;
 * - `int8` by output channel, which is the last axis: first one float32 scale for each channel, then the
 *   numbers divided by their channel's scale and rounded to −127 … 127. A scale for each channel, and not
 *   one for all, since the channels of one kernel differ in size by a factor of ten and more.
 */
import type { StoredTensor } from './manifest.ts';

const word = 4;
const largest = 127;

type Bytes = Uint8Array<ArrayBuffer>;

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

function channelsOf(shape: readonly number[]): number {
  return shape.at(-1) ?? 1;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / word) * word;
}

/** How many bytes a tensor takes, padding included. */
export function storedBytes({ shape, kept }: Pick<StoredTensor, 'shape' | 'kept'>): number {
  const size = sizeOf(shape);
  if (kept === 'float32') return word * size;
  if (kept === 'float16') return padded(2 * size);
  return word * channelsOf(shape) + padded(size);
}

/** `values`, row-major, as they are kept. */
export function encodeTensor(tensor: StoredTensor, values: Float32Array): Bytes {
  const bytes = new Uint8Array(storedBytes(tensor));
  const view = new DataView(bytes.buffer);
  if (tensor.kept === 'float32') {
    for (const [i, value] of values.entries()) view.setFloat32(word * i, value, true);
  } else if (tensor.kept === 'float16') {
    for (const [i, value] of values.entries()) view.setUint16(2 * i, toHalf(value), true);
  } else {
    const channels = channelsOf(tensor.shape);
    const scales = scalesOf(values, channels);
    for (const [channel, scale] of scales.entries()) view.setFloat32(word * channel, scale, true);
    for (const [i, value] of values.entries()) {
      const scale = scales[i % channels] ?? 1;
      view.setInt8(word * channels + i, Math.round(value / scale));
    }
  }
  return bytes;
}

/** The scale of each channel, so that its largest number becomes 127; 1 for a channel of zeros. */
function scalesOf(values: Float32Array, channels: number): Float32Array {
  const most = new Float32Array(channels);
  for (const [i, value] of values.entries()) {
    const channel = i % channels;
    most[channel] = Math.max(most[channel] ?? 0, Math.abs(value));
  }
  return most.map((value) => (value === 0 ? 1 : value / largest));
}

/** The numbers of a tensor that begins `at` so many bytes, a multiple of four. */
export function decodeTensor(tensor: StoredTensor, bytes: Bytes, at = 0): Float32Array {
  const size = sizeOf(tensor.shape);
  const values = new Float32Array(size);
  const start = bytes.byteOffset + at;
  if (tensor.kept === 'float16') {
    const halves = new Uint16Array(bytes.buffer, start, size);
    const table = halfTable();
    for (let i = 0; i < size; i++) values[i] = table[halves[i] ?? 0] ?? NaN;
    return values;
  }
  if (tensor.kept === 'float32') {
    values.set(new Float32Array(bytes.buffer, start, size));
    return values;
  }
  const channels = channelsOf(tensor.shape);
  const scales = new Float32Array(bytes.buffer, start, channels);
  const whole = new Int8Array(bytes.buffer, start + word * channels, size);
  // Plain loops: there are 25 million numbers, and the reader waits for them.
  for (let row = 0; row < size; row += channels) {
    for (let channel = 0; channel < channels; channel++) {
      values[row + channel] = (whole[row + channel] ?? 0) * (scales[channel] ?? 0);
    }
  }
  return values;
}

let halves: Float32Array | undefined;

/** What each of the 65,536 half-precision numbers is. */
function halfTable(): Float32Array {
  return (halves ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return exponent === 0
      ? sign * fraction * 2 ** -24
      : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }));
}

/** The bits of the nearest half-precision number, ties to even. */
function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  // Below the smallest normal number they lie evenly, 2⁻²⁴ apart; above, 1024 to each power of two.
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const steps = roundToEven(size / 2 ** (exponent - 10));
  const bits = exponent === -14 ? steps : steps + (exponent + 14) * 1024;
  return sign | Math.min(bits, 0x7c00);
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor + (floor % 2);
  return rest > 0.5 ? floor + 1 : floor;
}
