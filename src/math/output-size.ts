/**
 * Sizes along one axis: how often a window of `kernelSize` taps, `dilation` apart, fits when it moves
 * in steps of `stride` over an input that is lengthened by its padding.
 *
 * @see Dumoulin & Visin, A guide to convolution arithmetic for deep learning (2016), arXiv 1603.07285
 */

/** Zeros added before and after the input. */
export type Padding = readonly [before: number, after: number];

export interface Window {
  readonly kernelSize: number;
  /** 1 unless given. */
  readonly stride?: number;
  /** Distance between taps; 1 unless given. */
  readonly dilation?: number;
  /** None unless given; one number pads both ends alike. */
  readonly padding?: number | Padding;
}

/** How far a window reaches: `(kernelSize − 1)·dilation + 1`. */
export function windowExtent({ kernelSize, dilation = 1 }: Window): number {
  return (kernelSize - 1) * dilation + 1;
}

/**
 * Number of places for the window: `⌊(n + p₀ + p₁ − extent) / stride⌋ + 1`, and 0 where it is longer
 * than the padded input.
 * @throws RangeError where a size is not a whole number in its range
 */
export function outputSize(inputSize: number, window: Window): number {
  check(inputSize, window);
  const room = inputSize + sum(paddingOf(window)) - windowExtent(window);
  return room < 0 ? 0 : Math.floor(room / strideOf(window)) + 1;
}

/**
 * Padding that gives `⌈inputSize / stride⌉` places, as Keras' and TensorFlow's `same`: an odd zero
 * goes to the end. The window's own `padding` is not looked at.
 */
export function samePadding(inputSize: number, window: Window): Padding {
  const stride = strideOf(window);
  const places = Math.ceil(inputSize / stride);
  const total = Math.max((places - 1) * stride + windowExtent(window) - inputSize, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** Padding with which even a window that holds one cell of the input has a place: `extent − 1` at each end. */
export function fullPadding(window: Window): Padding {
  const side = windowExtent(window) - 1;
  return [side, side];
}

/**
 * What a stride that does not divide leaves over: cells at the end of the padded input, fewer than one
 * stride, that no place reaches. Of a window that fits nowhere, 0.
 */
export function cellsLeftOver(inputSize: number, window: Window): number {
  const room = inputSize + sum(paddingOf(window)) - windowExtent(window);
  return Math.max(room, 0) % strideOf(window);
}

/**
 * Size after a transposed convolution, `(n − 1)·stride + extent − p₀ − p₁ + outputPadding`, or 0 where
 * the padding, which is cut off here, takes everything. With an output padding below the stride it is a
 * size from which the convolution with the same window leads back to `inputSize`.
 * @throws RangeError where a size is not a whole number in its range
 */
export function transposedOutputSize(inputSize: number, window: Window, outputPadding = 0): number {
  check(inputSize, window);
  const stamped = (inputSize - 1) * strideOf(window) + windowExtent(window);
  return Math.max(stamped - sum(paddingOf(window)) + outputPadding, 0);
}

/** How many of the window's places touch no padding. */
export function placesInsideInput(inputSize: number, window: Window): number {
  const [before] = paddingOf(window);
  const stride = strideOf(window);
  const first = Math.ceil(before / stride);
  const last = Math.floor((inputSize - windowExtent(window) + before) / stride);
  return Math.max(last - first + 1, 0);
}

const strideOf = ({ stride = 1 }: Window) => stride;
const sum = ([before, after]: Padding) => before + after;

/** The zeros at both ends, where one number may stand for both. */
export function paddingOf({ padding = 0 }: Window): Padding {
  return typeof padding === 'number' ? [padding, padding] : padding;
}

function check(inputSize: number, window: Window): void {
  const { kernelSize, stride = 1, dilation = 1 } = window;
  for (const [name, value] of Object.entries({ inputSize, kernelSize, stride, dilation }))
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be a whole number from 1, not ${value}`);
  for (const value of paddingOf(window))
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`padding must be a whole number from 0, not ${value}`);
}
