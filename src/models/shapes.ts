import { outputSize, samePadding, type Padding, type Window } from '../math/output-size.ts';
import type { Layer, MapShape, Network } from './spec.ts';

/** What flows between layers, without the batch: a map (height, width, channels) or a vector. */
export type Shape = MapShape | readonly [units: number];

/** A layer with a name unique in its network (`conv1`, `pool1`, `conv2` …) and its shapes. */
export interface ShapedLayer<L extends Layer = Layer> {
  readonly index: number;
  readonly name: string;
  readonly layer: L;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
}

/**
 * The network's layers in order, each with what enters and what leaves it.
 * @throws Error that names the layer, where one cannot take what reaches it
 */
export function shapedLayers(network: Network): readonly ShapedLayer[] {
  const counts = new Map<Layer['kind'], number>();
  let shape: Shape = network.inputShape;
  return network.layers.map((layer, index) => {
    const count = (counts.get(layer.kind) ?? 0) + 1;
    counts.set(layer.kind, count);
    const name = `${layer.kind}${count}`;
    const inputShape = shape;
    shape = shapeAfter(layer, inputShape, `${network.id}, ${name}`);
    return { index, name, layer, inputShape, outputShape: shape };
  });
}

/** A shape's number of values. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** A shape as a map. @throws Error that names `where`, if it is a vector */
export function asMap(shape: Shape, where: string): MapShape {
  if (shape.length !== 3) throw new Error(`${where} needs a map, but gets a vector of ${shape[0]}`);
  return shape;
}

/** The window that a convolution or pooling layer moves along an axis of `inputSize`. */
export function windowOf(
  layer: Extract<Layer, { kind: 'conv' | 'pool' }>,
  inputSize: number,
): Window & { readonly stride: number; readonly padding: Padding } {
  const window =
    layer.kind === 'conv'
      ? {
          kernelSize: layer.kernelSize,
          stride: layer.stride ?? 1,
          dilation: layer.dilation ?? 1,
        }
      : { kernelSize: layer.size, stride: layer.stride ?? layer.size };
  const padding = layer.padding === 'same' ? samePadding(inputSize, window) : ([0, 0] as const);
  return { ...window, padding };
}

function shapeAfter(layer: Layer, input: Shape, where: string): Shape {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return mapAfter(layer, asMap(input, where), where);
    case 'global-pool':
      return [asMap(input, where)[2]];
    case 'flatten':
      return [sizeOf(input)];
    case 'dense':
      if (input.length !== 1) throw new Error(`${where} needs a vector: flatten the map first`);
      return [layer.units];
    case 'batch-norm':
    case 'activation':
    case 'dropout':
      return input;
  }
}

function mapAfter(
  layer: Extract<Layer, { kind: 'conv' | 'pool' }>,
  [height, width, channels]: MapShape,
  where: string,
): MapShape {
  const [outHeight, outWidth] = [height, width].map((size) =>
    outputSize(size, windowOf(layer, size)),
  ) as [number, number];
  if (outHeight < 1 || outWidth < 1)
    throw new Error(`${where}: the window is larger than the ${height}×${width} map`);
  return [outHeight, outWidth, layer.kind === 'conv' ? layer.filters : channels];
}
