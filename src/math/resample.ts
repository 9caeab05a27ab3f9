import type { Placement } from './placement.ts';

/**
 * How a pixel of the output is made of pixels of the input. `nearest` takes one of them, `bilinear`
 * blends the two nearest each way, as TensorFlow's and OpenCV's resize do; `area` blends all that the
 * output pixel covers, as Pillow's `BILINEAR` does, so that fine patterns turn grey and not into others.
 * Where an image is made larger, `area` is `bilinear`.
 */
export const interpolations = ['nearest', 'bilinear', 'area'] as const;
export type Interpolation = (typeof interpolations)[number];

/** Pixels row by row, `channels` values each (at least 3, of which three are read). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly values: Uint8Array | Uint8ClampedArray;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Draws an image into a square of `side` pixels as `placement` says and fills the rest. Writes
 * `side·side·3` bytes into `square` from `offset`, rounded half up.
 */
export function drawInSquare(
  image: Pixels,
  { source, target }: Placement,
  side: number,
  fill: Rgb,
  interpolation: Interpolation,
  square: Uint8Array | Uint8ClampedArray,
  offset = 0,
): void {
  for (let at = 0; at < side * side; at += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      square[offset + 3 * at + channel] = fill[channel] ?? 0;
  }
  const across = taps(image.width, source.left, source.width, target.width, interpolation);
  const down = taps(image.height, source.top, source.height, target.height, interpolation);
  const rows = new Float64Array(image.height * target.width * 3);
  const [firstRow, endRow] = reach(down);
  for (let y = firstRow; y < endRow; y += 1) blendRow(image, y, across, rows);
  const rowLength = target.width * 3;
  for (let y = 0; y < target.height; y += 1) {
    const { first, weights } = down[y] ?? noTap;
    const to = offset + 3 * ((target.top + y) * side + target.left);
    for (let at = 0; at < rowLength; at += 1) {
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap += 1)
        sum += (weights[tap] ?? 0) * (rows[(first + tap) * rowLength + at] ?? 0);
      // Sums of weights are off 1 in the last place; the little more keeps a half on its side.
      square[to + at] = Math.floor(sum + 0.5 + 1e-9);
    }
  }
}

/** The inputs that one output is made of, one after the other from `first`, and their shares. */
interface Tap {
  readonly first: number;
  readonly weights: readonly number[];
}

const noTap: Tap = { first: 0, weights: [] };

/** For every pixel of an output of `count` pixels that shows `length` pixels of the input from `start`. */
function taps(
  size: number,
  start: number,
  length: number,
  count: number,
  interpolation: Interpolation,
): Tap[] {
  const step = length / count;
  const radius = interpolation === 'area' ? Math.max(1, step) : 1;
  return Array.from({ length: count }, (_, index) => {
    // Pixels are squares whose centres lie half a pixel from their corners.
    const centre = start + (index + 0.5) * step;
    if (interpolation === 'nearest')
      return { first: Math.min(size - 1, Math.max(0, Math.floor(centre))), weights: [1] };
    return triangle(centre - 0.5, radius, size);
  });
}

/** Shares that fall from `centre` to nothing at `radius`; what would lie outside of the image is left out. */
function triangle(centre: number, radius: number, size: number): Tap {
  const first = Math.max(0, Math.floor(centre - radius) + 1);
  const end = Math.min(size, Math.ceil(centre + radius));
  const weights = Array.from(
    { length: Math.max(1, end - first) },
    (_, tap) => 1 - Math.abs(first + tap - centre) / radius,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, weights: weights.map((weight) => weight / total) };
}

/** The rows of the input that are read: first and one past the last. */
function reach(all: readonly Tap[]): [first: number, end: number] {
  return [
    Math.min(...all.map(({ first }) => first)),
    Math.max(...all.map(({ first, weights }) => first + weights.length)),
  ];
}

/** Row `y` of the input, made as wide as the output. */
function blendRow(image: Pixels, y: number, across: readonly Tap[], rows: Float64Array): void {
  const { width, channels, values } = image;
  for (let x = 0; x < across.length; x += 1) {
    const { first, weights } = across[x] ?? noTap;
    const from = channels * (y * width + first);
    const to = 3 * (y * across.length + x);
    for (let channel = 0; channel < 3; channel += 1) {
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap += 1)
        sum += (weights[tap] ?? 0) * (values[from + tap * channels + channel] ?? 0);
      rows[to + channel] = sum;
    }
  }
}
