import { asMap, shapedLayers, sizeOf, type ShapedLayer } from '../shapes.ts';
import { batchNormConstants } from '../training-constants.ts';
import type { Initialisation, LayerOf, Network } from '../spec.ts';
import { indent, kerasPadding, withDefinitions } from './listing.ts';

type Option = string | number | boolean | undefined;

/** What builds the model and prints its table. */
export function tfjsModel(network: Network, initialisation: Initialisation): string {
  const lines = [
    `tf.layers.inputLayer({ inputShape: [${network.inputShape.join(', ')}] }),`,
    ...shapedLayers(network).flatMap((shaped) => layerLines(shaped, initialisation)),
  ];
  const statement = `const model = tf.sequential({\n  layers: [\n${indent(lines.join('\n'), 4)}\n  ],\n});\nmodel.summary();`;
  return withDefinitions(statement, '\n\n', definitions);
}

/** What the model may call, by name. */
const definitions = {
  MaxPadding: `/** Cells around a map that are never the maximum. */
class MaxPadding extends tf.layers.Layer {
  static className = 'MaxPadding';

  constructor(cells) {
    super({});
    this.cells = cells;
  }

  computeOutputShape([batch, height, width, channels]) {
    return [batch, height + 2 * this.cells, width + 2 * this.cells, channels];
  }

  call(inputs) {
    const [x] = [inputs].flat();
    const pair = [this.cells, this.cells];
    return tf.pad(x, [[0, 0], pair, pair, [0, 0]], -Infinity);
  }
}`,
  residual: `/** The activation of a body plus its shortcut, as a model of its own. */
function residual({ inputShape, body, shortcut, activation }) {
  const input = tf.input({ shape: inputShape });
  const through = (layers) => layers.reduce((x, layer) => layer.apply(x), input);
  const sum = tf.layers.add().apply([through(body), through(shortcut)]);
  return tf.model({ inputs: input, outputs: tf.layers.activation({ activation }).apply(sum) });
}`,
} as const;

/** One layer of the model. The last layer's softmax moves into the loss. */
function layerLines(shaped: ShapedLayer, initialisation: Initialisation): readonly string[] {
  const { layer } = shaped;
  switch (layer.kind) {
    case 'conv': {
      const { padding, cells } = kerasPadding(layer, shaped);
      const line = call('conv2d', {
        filters: layer.filters,
        kernelSize: layer.kernelSize,
        strides: layer.stride === 1 ? undefined : layer.stride,
        padding: quoted(padding),
        dilationRate: layer.dilation,
        useBias: layer.bias,
        activation: quoted(layer.activation),
        kernelInitializer: initialiser(shaped, initialisation),
      });
      return cells > 0 ? [call('zeroPadding2d', { padding: cells }), line] : [line];
    }
    case 'pool': {
      const { padding, cells } = kerasPadding(layer, shaped);
      const line = call(layer.mode === 'max' ? 'maxPooling2d' : 'averagePooling2d', {
        poolSize: layer.size,
        strides: layer.stride,
        padding: quoted(padding),
      });
      return cells > 0 ? [`new MaxPadding(${cells}),`, line] : [line];
    }
    case 'global-pool':
      return [call(layer.mode === 'max' ? 'globalMaxPooling2d' : 'globalAveragePooling2d', {})];
    case 'flatten':
      return [call('flatten', {})];
    case 'dense': {
      const isLast = layer.activation === 'softmax';
      const line = call('dense', {
        units: layer.units,
        useBias: layer.bias,
        activation: isLast ? undefined : quoted(layer.activation),
        kernelInitializer: initialiser(shaped, initialisation),
      });
      return [isLast ? `${line} // logits: the loss takes the softmax` : line];
    }
    case 'batch-norm':
      return [call('batchNormalization', { ...batchNormConstants, ...numbersOf(layer) })];
    case 'activation':
      return [call('activation', { activation: quoted(layer.activation) })];
    case 'dropout':
      return [call('dropout', { rate: layer.rate })];
    case 'residual':
      return residualLines(layer, shaped, initialisation);
  }
}

function residualLines(
  { activation = 'linear', scale }: LayerOf<'residual'>,
  { inputShape, body, shortcut }: ShapedLayer,
  initialisation: Initialisation,
): readonly string[] {
  const factor = scale === undefined ? [] : [call('rescaling', { scale })];
  const list = (key: string, layers: readonly ShapedLayer[], last: readonly string[] = []) => {
    const lines = [...layers.flatMap((layer) => layerLines(layer, initialisation)), ...last];
    return lines.length === 0
      ? [`${key}: [],`]
      : [`${key}: [`, ...lines.map((line) => indent(line, 2)), '],'];
  };
  const lines = [
    `inputShape: [${inputShape.join(', ')}],`,
    ...list('body', body, factor),
    ...list('shortcut', shortcut),
    `activation: '${activation}',`,
  ];
  return ['residual({', ...lines.map((line) => indent(line, 2)), '}),'];
}

function numbersOf({ momentum, epsilon }: { momentum?: number; epsilon?: number }) {
  return { ...(momentum !== undefined && { momentum }), ...(epsilon !== undefined && { epsilon }) };
}

/** `tf.layers.name({ key: value }),` without what is undefined. */
function call(name: string, options: Readonly<Record<string, Option>>): string {
  const given = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `tf.layers.${name}(${given.length > 0 ? `{ ${given.join(', ')} }` : '{}'}),`;
}

const quoted = (word: string | undefined) => (word === undefined ? undefined : `'${word}'`);

/** The call of `kernel`, which is defined above the model; a He deviation needs the fan-in. */
function initialiser(
  { layer, index, name, inputShape }: ShapedLayer,
  initialisation: Initialisation,
) {
  if (initialisation === 'zeros') return quoted('zeros');
  if (initialisation !== 'he-normal') return `kernel(${index})`;
  const fanIn =
    layer.kind === 'conv' ? layer.kernelSize ** 2 * asMap(inputShape, name)[2] : sizeOf(inputShape);
  return `kernel(${index}, ${fanIn})`;
}
