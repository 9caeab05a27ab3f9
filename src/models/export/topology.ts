/** A network as the graph of layers that Keras and TensorFlow.js read from `model.json`. */
import { kerasPadding } from '../listings/listing.ts';
import { shapedLayers, type ShapedLayer } from '../shapes.ts';
import type { LayerOf, Network } from '../spec.ts';
import { batchNormConstants } from '../training-constants.ts';

type Config = Readonly<Record<string, unknown>>;

/** A layer of the graph, and the layers whose outputs it takes. */
export interface Node {
  readonly className: string;
  readonly name: string;
  readonly config: Config;
  readonly from: readonly string[];
}

/** The first layer of the graph, to which the others lead back. */
export const inputName = 'image';

const channelsLast = { data_format: 'channels_last' };
const square = (size: number) => [size, size];

/**
 * The nodes of a network after those given, which end in the one named; residual layers become their
 * branches and a sum. Layers keep their names, by which their weights are found.
 */
export function nodesOf(network: Network, after: string): readonly Node[] {
  return chain(shapedLayers(network), after).nodes;
}

interface Chain {
  readonly nodes: readonly Node[];
  /** Name of the last node; that of the one before where there is none. */
  readonly end: string;
}

function chain(layers: readonly ShapedLayer[], after: string): Chain {
  return layers.reduce<Chain>(
    ({ nodes, end }, shaped) => {
      const added = partsOf(shaped, end);
      return { nodes: [...nodes, ...added], end: added.at(-1)?.name ?? end };
    },
    { nodes: [], end: after },
  );
}

function partsOf(shaped: ShapedLayer, after: string): readonly Node[] {
  const { layer, name } = shaped;
  switch (layer.kind) {
    case 'conv':
      return convNodes(shaped, layer, after);
    case 'pool':
      return poolNodes(shaped, layer, after);
    case 'residual':
      return residualNodes(shaped, layer, after);
    case 'global-pool': {
      const className = layer.mode === 'max' ? 'GlobalMaxPooling2D' : 'GlobalAveragePooling2D';
      return [node(className, name, after, channelsLast)];
    }
    case 'flatten':
      return [node('Flatten', name, after, channelsLast)];
    case 'dense': {
      const { units, bias = true, activation = 'linear' } = layer;
      return [node('Dense', name, after, { units, use_bias: bias, activation })];
    }
    case 'batch-norm': {
      const { momentum, epsilon } = { ...batchNormConstants, ...layer };
      return [node('BatchNormalization', name, after, { axis: -1, momentum, epsilon })];
    }
    case 'activation':
      return [node('Activation', name, after, { activation: layer.activation })];
    case 'dropout':
      return [node('Dropout', name, after, { rate: layer.rate })];
  }
}

function convNodes(shaped: ShapedLayer, layer: LayerOf<'conv'>, after: string): readonly Node[] {
  const { filters, kernelSize, stride = 1, dilation = 1, bias = true, activation } = layer;
  const { padding = 'valid', cells } = kerasPadding(layer, shaped);
  const padded = `${shaped.name}-padding`;
  const config = {
    ...{ filters, kernel_size: square(kernelSize), strides: square(stride), padding },
    ...{ dilation_rate: square(dilation), use_bias: bias, activation: activation ?? 'linear' },
    ...channelsLast,
  };
  if (cells === 0) return [node('Conv2D', shaped.name, after, config)];
  return [
    node('ZeroPadding2D', padded, after, { padding: square(cells).map(square), ...channelsLast }),
    node('Conv2D', shaped.name, padded, config),
  ];
}

/**
 * Keras pads a maximum as `same` or not at all. Half a window on each side is `same` with stride 1,
 * of which every so many places are then taken.
 * @throws Error where the padding is neither
 */
function poolNodes(shaped: ShapedLayer, layer: LayerOf<'pool'>, after: string): readonly Node[] {
  const { name } = shaped;
  const { mode, size, stride = size } = layer;
  const className = mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D';
  const { padding = 'valid', cells } = kerasPadding(layer, shaped);
  const pool = (own: string, from: string, pool: number, steps: number, how: string) =>
    node(className, own, from, {
      ...{ pool_size: square(pool), strides: square(steps), padding: how },
      ...channelsLast,
    });
  if (cells === 0) return [pool(name, after, size, stride, padding)];
  if (2 * cells !== size - 1)
    throw new Error(`${name}: no layer of Keras pads a window of ${size} with ${cells}`);
  return [
    pool(`${name}-everywhere`, after, size, 1, 'same'),
    pool(name, `${name}-everywhere`, 1, stride, 'valid'),
  ];
}

function residualNodes(
  { name, body, shortcut }: ShapedLayer,
  { scale, activation = 'linear' }: LayerOf<'residual'>,
  after: string,
): readonly Node[] {
  const through = chain(body, after);
  const around = chain(shortcut, after);
  const scaled = scale === undefined ? through.end : `${name}-scaled`;
  const factor =
    scale === undefined ? [] : [node('Rescaling', scaled, through.end, { scale, offset: 0 })];
  return [
    ...through.nodes,
    ...factor,
    ...around.nodes,
    { className: 'Add', name: `${name}-sum`, config: {}, from: [scaled, around.end] },
    node('Activation', name, `${name}-sum`, { activation }),
  ];
}

export const node = (className: string, name: string, from: string, config: Config): Node => ({
  ...{ className, name, config },
  from: [from],
});

/** The `modelTopology` of nodes in order, from images of a shape to what the last node gives. */
export function topologyOf(
  name: string,
  inputShape: readonly number[],
  nodes: readonly Node[],
): object {
  const input = {
    class_name: 'InputLayer',
    name: inputName,
    config: { name: inputName, batch_input_shape: [null, ...inputShape], dtype: 'float32' },
    inbound_nodes: [],
  };
  const layers = nodes.map(({ className, name: own, config, from }) => ({
    class_name: className,
    name: own,
    config: { name: own, trainable: true, dtype: 'float32', ...config },
    inbound_nodes: [from.map((source) => [source, 0, 0, {}])],
  }));
  const last = nodes.at(-1)?.name ?? inputName;
  return {
    keras_version: '2.15.0',
    backend: 'tensorflow',
    model_config: {
      class_name: 'Functional',
      config: {
        name,
        layers: [input, ...layers],
        input_layers: [[inputName, 0, 0]],
        output_layers: [[last, 0, 0]],
      },
    },
  };
}
