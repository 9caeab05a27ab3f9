/**
 * A trained network's way with one image, layer by layer and in plain JavaScript, so that a page can
 * show all that lies between. The engine computes the same, faster and without the between.
 */
import { softmax } from '../math/softmax.ts';
import { convolveVolume, poolVolume, type Volume, type Windows } from '../math/volume.ts';
import type { ParameterRole } from './parameter-shapes.ts';
import { asMap, shapedLayers, type Shape, type ShapedLayer, sizeOf, windowOf } from './shapes.ts';
import type { Activation, LayerOf, Network } from './spec.ts';
import { batchNormConstants } from './training-constants.ts';
import type { Parameter } from './weights.ts';

/** What a layer got and gave: values in the order of its shapes, the last extent the fastest. */
export interface Passed {
  readonly shaped: ShapedLayer;
  readonly input: Float32Array;
  /** A last softmax is left out: these are logits. */
  readonly output: Float32Array;
  /** What the two ways through a residual layer end in. */
  readonly branches?: { readonly body: Float32Array; readonly shortcut: Float32Array };
}

/** A layer's parameters by role; empty for layers without any. */
export type LayerParameters = Partial<Record<ParameterRole, Float32Array>>;

/** Parameters by layer, as `everyLayer` counts them. */
export function byLayer(parameters: readonly Parameter[]): ReadonlyMap<number, LayerParameters> {
  const layers = new Map<number, LayerParameters>();
  for (const { layer, role, values } of parameters)
    layers.set(layer, { ...layers.get(layer), [role]: values });
  return layers;
}

/**
 * One layer at a time, in the order of `everyLayer`. Whoever asks may rest in between: the largest
 * layer of the course's networks takes a few milliseconds.
 * @param image already scaled, in the order of the network's input shape
 */
export function* forward(
  network: Network,
  parameters: readonly Parameter[],
  image: Float32Array,
): Generator<Passed, void> {
  yield* inOrder(shapedLayers(network), byLayer(parameters), image);
}

/** Gives what leaves the last of the layers. */
function* inOrder(
  layers: readonly ShapedLayer[],
  parameters: ReadonlyMap<number, LayerParameters>,
  input: Float32Array,
): Generator<Passed, Float32Array> {
  let x = input;
  for (const shaped of layers) {
    const { layer } = shaped;
    if (layer.kind === 'residual') {
      const body = yield* inOrder(shaped.body, parameters, x);
      const shortcut = yield* inOrder(shaped.shortcut, parameters, x);
      const { scale = 1, activation } = layer;
      const output = body.map((value, i) =>
        activated(scale * value + (shortcut[i] ?? NaN), activation),
      );
      yield { shaped, input: x, output, branches: { body, shortcut } };
      x = output;
    } else {
      const output = outputOf(shaped, layer, parameters.get(shaped.index) ?? {}, x);
      yield { shaped, input: x, output };
      x = output;
    }
  }
  return x;
}

function outputOf(
  shaped: ShapedLayer,
  layer: Exclude<ShapedLayer['layer'], { kind: 'residual' }>,
  parameters: LayerParameters,
  x: Float32Array,
): Float32Array {
  switch (layer.kind) {
    case 'conv':
      return convolved(shaped, layer, parameters, x);
    case 'pool':
      return poolVolume(volumeOf(shaped.inputShape, x), layer.mode, windowsOf(shaped, layer))
        .values;
    case 'global-pool':
      return wholeMapPooled(shaped, layer.mode, x);
    case 'dense':
      return dense(layer, parameters, x);
    case 'batch-norm':
      return normalised(layer, parameters, x);
    case 'activation': {
      const { activation } = layer;
      return activation === 'softmax'
        ? softmaxed(x, shaped.outputShape.at(-1) ?? 1)
        : x.map((value) => activated(value, activation));
    }
    case 'flatten':
    case 'dropout':
      return x;
  }
}

/** Values of a map's shape, as a map. @throws Error if the shape is a vector */
export function volumeOf(shape: Shape, values: Float32Array): Volume {
  const [rows, columns, channels] = asMap(shape, 'a map');
  return { rows, columns, channels, values };
}

/** The windows with which a layer goes over its input. */
export function windowsOf(
  { inputShape, name }: ShapedLayer,
  layer: LayerOf<'conv' | 'pool'>,
): Windows {
  const [rows, columns] = asMap(inputShape, name);
  return { down: windowOf(layer, rows), across: windowOf(layer, columns) };
}

function convolved(
  shaped: ShapedLayer,
  layer: LayerOf<'conv'>,
  { kernel = new Float32Array(), bias }: LayerParameters,
  x: Float32Array,
): Float32Array {
  const { kernelSize: size, filters, activation } = layer;
  const kernels = { size, filters, values: kernel };
  const windows = windowsOf(shaped, layer);
  const { values } = convolveVolume(volumeOf(shaped.inputShape, x), kernels, bias, windows);
  return values.map((value) => activated(value, activation));
}

function wholeMapPooled(
  { inputShape }: ShapedLayer,
  mode: 'max' | 'average',
  x: Float32Array,
): Float32Array {
  const channels = inputShape.at(-1) ?? 0;
  const places = sizeOf(inputShape) / channels;
  return Float32Array.from({ length: channels }, (_, channel) => {
    let most = -Infinity;
    let sum = 0;
    for (let at = channel; at < x.length; at += channels) {
      most = Math.max(most, x[at] ?? NaN);
      sum += x[at] ?? NaN;
    }
    return mode === 'max' ? most : sum / places;
  });
}

function dense(
  { units, activation }: LayerOf<'dense'>,
  { kernel = new Float32Array(), bias }: LayerParameters,
  x: Float32Array,
): Float32Array {
  const sums = new Float64Array(units);
  if (bias) sums.set(bias);
  x.forEach((input, i) => {
    if (input !== 0)
      for (let unit = 0; unit < units; unit += 1)
        sums[unit] = (sums[unit] ?? 0) + input * (kernel[i * units + unit] ?? NaN);
  });
  return Float32Array.from(sums, (sum) =>
    activated(sum, activation === 'softmax' ? 'linear' : activation),
  );
}

function normalised(
  layer: LayerOf<'batch-norm'>,
  { gamma, beta, ...moving }: LayerParameters,
  x: Float32Array,
): Float32Array {
  const { epsilon } = { ...batchNormConstants, ...layer };
  const channels = gamma?.length ?? 0;
  const factors = Float64Array.from(
    { length: channels },
    (_, c) => (gamma?.[c] ?? NaN) / Math.sqrt((moving['moving-variance']?.[c] ?? NaN) + epsilon),
  );
  return x.map((value, i) => {
    const c = i % channels;
    return (factors[c] ?? NaN) * (value - (moving['moving-mean']?.[c] ?? NaN)) + (beta?.[c] ?? NaN);
  });
}

/** Softmax over every `channels` values. */
function softmaxed(x: Float32Array, channels: number): Float32Array {
  const out = new Float32Array(x.length);
  for (let first = 0; first < x.length; first += channels)
    out.set(softmax([...x.subarray(first, first + channels)]), first);
  return out;
}

/** An activation function's value. */
export function activated(x: number, activation: Activation = 'linear'): number {
  switch (activation) {
    case 'linear':
      return x;
    case 'relu':
      return Math.max(0, x);
    case 'elu':
      return x >= 0 ? x : Math.expm1(x);
    case 'tanh':
      return Math.tanh(x);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-x));
  }
}
