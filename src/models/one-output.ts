/** How one value of a layer's output comes about: all that is multiplied and added, written out. */
import type { Grid } from '../math/convolve2d.ts';
import { cellsUnder, tapsAt } from '../math/volume.ts';
import { type LayerParameters, type Passed, windowsOf } from './forward.ts';
import { asMap } from './shapes.ts';
import type { LayerOf } from './spec.ts';
import { batchNormConstants } from './training-constants.ts';

export interface MapPlace {
  readonly row: number;
  readonly column: number;
}

/** What a window of a convolution adds up to, channel by channel. */
export interface ConvSum {
  /** Window times kernel for each input channel. */
  readonly products: Float64Array;
  readonly bias: number | undefined;
  /** Before the activation function. */
  readonly total: number;
}

/** The terms of a convolution's output for one filter at one place. */
export function convSum(
  { shaped, input }: Passed,
  layer: LayerOf<'conv'>,
  { kernel, bias }: LayerParameters,
  { row, column }: MapPlace,
  filter: number,
): ConvSum {
  const [rows, columns, channels] = asMap(shaped.inputShape, shaped.name);
  const products = new Float64Array(channels);
  for (const { cell, tap } of cellsUnder({ rows, columns }, windowsOf(shaped, layer), row, column))
    for (let channel = 0; channel < channels; channel += 1) {
      const weight = kernel?.[(tap * channels + channel) * layer.filters + filter] ?? NaN;
      const value = input[cell * channels + channel] ?? NaN;
      products[channel] = (products[channel] ?? 0) + weight * value;
    }
  const added = bias?.[filter];
  const total = products.reduce((sum, value) => sum + value, added ?? 0);
  return { products, bias: added, total };
}

/** A window's place on the map before it, and what lies under it; padding is `undefined`. */
export interface WindowView {
  /** Cells of the map under the taps; beyond its edges in the padding. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly (readonly (number | undefined)[])[];
}

/** One channel of the input under the window that makes an output. */
export function windowAt(
  { shaped, input }: Passed,
  layer: LayerOf<'conv' | 'pool'>,
  { row, column }: MapPlace,
  channel: number,
): WindowView {
  const [height, width, channels] = asMap(shaped.inputShape, shaped.name);
  const { down, across } = windowsOf(shaped, layer);
  const [rows, columns] = [tapsAt(down, row), tapsAt(across, column)];
  const valueAt = (y: number, x: number) =>
    y < 0 || x < 0 || y >= height || x >= width
      ? undefined
      : input[(y * width + x) * channels + channel];
  return { rows, columns, values: rows.map((y) => columns.map((x) => valueAt(y, x))) };
}

/** One channel of one filter of a convolution. */
export function kernelGrid(
  layer: LayerOf<'conv'>,
  kernel: Float32Array,
  channel: number,
  filter: number,
): Grid {
  const { kernelSize, filters } = layer;
  const channels = kernel.length / (kernelSize ** 2 * filters);
  return Array.from({ length: kernelSize }, (_r, u) =>
    Array.from(
      { length: kernelSize },
      (_c, v) => kernel[((u * kernelSize + v) * channels + channel) * filters + filter] ?? NaN,
    ),
  );
}

/** The terms of a unit of a fully connected layer. */
export interface DenseSum {
  /** Input times weight, input by input. */
  readonly products: Float64Array;
  readonly bias: number | undefined;
  readonly total: number;
}

export function denseSum(
  { input }: Passed,
  { units }: LayerOf<'dense'>,
  { kernel, bias }: LayerParameters,
  unit: number,
): DenseSum {
  const products = Float64Array.from(input, (x, i) => x * (kernel?.[i * units + unit] ?? NaN));
  const added = bias?.[unit];
  return {
    products,
    bias: added,
    total: products.reduce((sum, value) => sum + value, added ?? 0),
  };
}

/** Places of the largest values, in size, the largest first. */
export function strongest(values: ArrayLike<number>, count: number): readonly number[] {
  return Array.from({ length: values.length }, (_, place) => place)
    .sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0))
    .slice(0, count);
}

/** What batch normalisation does to a channel: `γ · (x − mean) / √(variance + ε) + β`. */
export interface Normalisation {
  readonly mean: number;
  readonly variance: number;
  readonly epsilon: number;
  readonly gamma: number;
  readonly beta: number;
}

export function normalisationOf(
  layer: LayerOf<'batch-norm'>,
  parameters: LayerParameters,
  channel: number,
): Normalisation {
  const { epsilon } = { ...batchNormConstants, ...layer };
  return {
    epsilon,
    mean: parameters['moving-mean']?.[channel] ?? NaN,
    variance: parameters['moving-variance']?.[channel] ?? NaN,
    gamma: parameters.gamma?.[channel] ?? NaN,
    beta: parameters.beta?.[channel] ?? NaN,
  };
}
