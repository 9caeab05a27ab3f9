import { outputSize, samePadding, type Padding, type Window } from '../math/output-size.ts';
import type { Layer, LayerOf, MapShape, Network } from './spec.ts';

/** What flows between layers, without the batch: a map (height, width, channels) or a vector. */
export type Shape = MapShape | readonly [units: number];

/** A way through a residual layer. */
export type Branch = 'body' | 'shortcut';

/** A layer with a name unique in its network (its own, or `conv1`, `pool1`, `conv2` …) and its shapes. */
export interface ShapedLayer {
  /** Its place among all layers of the network, as `everyLayer` counts them. */
  readonly index: number;
  readonly name: string;
  readonly layer: Layer;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  /** The branches that it lies in, the outermost first; none for a layer of the network itself. */
  readonly within: readonly Branch[];
  /** The layers of a residual layer's branches; none for layers of other kinds. */
  readonly body: readonly ShapedLayer[];
  readonly shortcut: readonly ShapedLayer[];
}

/** Why maps do not fit: a window larger than its map, or two ways through a residual layer that differ. */
export type ShapeProblem =
  | { readonly kind: 'window'; readonly map: MapShape }
  | { readonly kind: 'sum'; readonly body: Shape; readonly shortcut: Shape };

/** A layer that cannot take what reaches it. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  readonly layer: string;
  readonly problem: ShapeProblem;
  /** All layers before it, as `everyLayer` has them. */
  readonly before: readonly ShapedLayer[];

  constructor(
    network: string,
    layer: string,
    problem: ShapeProblem,
    before: readonly ShapedLayer[],
  ) {
    super(`${network}, ${layer}: ${messageOf(problem)}`);
    this.layer = layer;
    this.problem = problem;
    this.before = before;
  }
}

function messageOf(problem: ShapeProblem): string {
  if (problem.kind === 'window') {
    const [height, width] = problem.map;
    return `the window is larger than the ${height}×${width} map`;
  }
  const [body, shortcut] = [problem.body.join('×'), problem.shortcut.join('×')];
  return `a body of ${body} and a shortcut of ${shortcut} cannot be added`;
}

/**
 * The network's layers in order, each with what enters and what leaves it; residual layers hold those
 * of their branches.
 * @throws Error that names the layer, where one cannot take what reaches it: a `ShapeError` where
 * the sizes of maps are at fault
 */
export function shapedLayers(network: Network): readonly ShapedLayer[] {
  const counts = new Map<Layer['kind'], number>();
  const placed: ShapedLayer[] = [];

  function inOrder(layers: readonly Layer[], input: Shape, within: readonly Branch[]) {
    let shape = input;
    return layers.map((layer) => {
      const shaped = shapedLayer(layer, shape, within);
      shape = shaped.outputShape;
      return shaped;
    });
  }

  function shapedLayer(layer: Layer, inputShape: Shape, within: readonly Branch[]): ShapedLayer {
    const count = (counts.get(layer.kind) ?? 0) + 1;
    counts.set(layer.kind, count);
    const name = layer.name ?? `${layer.kind}${count}`;
    const branch = (of: Branch) =>
      layer.kind === 'residual' ? inOrder(layer[of], inputShape, [...within, of]) : [];
    const [body, shortcut] = [branch('body'), branch('shortcut')];
    const fail: Fail = (problem) => {
      throw new ShapeError(network.id, name, problem, placed);
    };
    const outputShape =
      layer.kind === 'residual'
        ? sumOf(shapeThrough(body, inputShape), shapeThrough(shortcut, inputShape), fail)
        : shapeAfter(layer, inputShape, `${network.id}, ${name}`, fail);
    const index = placed.length;
    const shaped = { index, name, layer, inputShape, outputShape, within, body, shortcut };
    placed.push(shaped);
    return shaped;
  }

  return inOrder(network.layers, network.inputShape, []);
}

/** All layers, those inside a residual layer before it: its own work is the sum they end in. */
export function everyLayer(network: Network): readonly ShapedLayer[] {
  return withInner(shapedLayers(network));
}

/** These layers and all that lie in them, in the order of their indices. */
export function withInner(layers: readonly ShapedLayer[]): readonly ShapedLayer[] {
  return layers.flatMap((one) => [...withInner(one.body), ...withInner(one.shortcut), one]);
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
  layer: LayerOf<'conv' | 'pool'>,
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
  const { padding = 'valid' } = layer;
  if (padding === 'same') return { ...window, padding: samePadding(inputSize, window) };
  const cells = padding === 'valid' ? 0 : padding;
  return { ...window, padding: [cells, cells] };
}

type Fail = (problem: ShapeProblem) => never;

function shapeAfter(
  layer: Exclude<Layer, { kind: 'residual' }>,
  input: Shape,
  where: string,
  fail: Fail,
): Shape {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return mapAfter(layer, asMap(input, where), where, fail);
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
  layer: LayerOf<'conv' | 'pool'>,
  map: MapShape,
  where: string,
  fail: Fail,
): MapShape {
  const [height, width, channels] = map;
  if (layer.kind === 'pool' && typeof layer.padding === 'number' && 2 * layer.padding > layer.size)
    throw new Error(
      `${where}: a padding of ${layer.padding} is over half the window of ${layer.size}`,
    );
  const [outHeight, outWidth] = [height, width].map((size) =>
    outputSize(size, windowOf(layer, size)),
  ) as [number, number];
  if (outHeight < 1 || outWidth < 1) fail({ kind: 'window', map });
  return [outHeight, outWidth, layer.kind === 'conv' ? layer.filters : channels];
}

/** What leaves a branch; an empty one gives what it gets. */
function shapeThrough(branch: readonly ShapedLayer[], input: Shape): Shape {
  return branch.at(-1)?.outputShape ?? input;
}

function sumOf(body: Shape, shortcut: Shape, fail: Fail): Shape {
  if (body.join() !== shortcut.join()) fail({ kind: 'sum', body, shortcut });
  return body;
}
