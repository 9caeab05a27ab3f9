import { shapedLayers, type ShapedLayer } from '../shapes.ts';
import { batchNormConstants } from '../training-constants.ts';
import type { Initialisation, LayerOf, Network } from '../spec.ts';
import { indent, kerasPadding, withDefinitions } from './listing.ts';

/** What builds the model and prints its table. */
export function kerasModel(network: Network, initialisation: Initialisation): string {
  const lines = [
    `keras.Input(shape=(${network.inputShape.join(', ')})),`,
    ...shapedLayers(network).flatMap((layer) => layerLines(layer, kernelArgument[initialisation])),
  ];
  const statement = `\nmodel = keras.Sequential(\n    [\n${indent(lines.join('\n'), 8)}\n    ]\n)\nmodel.summary()`;
  return withDefinitions(statement, '\n\n', definitions);
}

/** What the model may call, by name. */
const definitions = {
  max_padding: `
def max_padding(cells):
    """Cells around a map that are never the maximum."""
    pairs = ((0, 0), (cells, cells), (cells, cells), (0, 0))
    return layers.Lambda(lambda x: keras.ops.pad(x, pairs, constant_values=float("-inf")))`,
  residual: `
def residual(shape, body, shortcut, activation):
    """The activation of a body plus its shortcut, as a model of its own."""
    inputs = through_body = through_shortcut = keras.Input(shape=shape)
    for layer in body:
        through_body = layer(through_body)
    for layer in shortcut:
        through_shortcut = layer(through_shortcut)
    total = layers.Add()([through_body, through_shortcut])
    return keras.Model(inputs, layers.Activation(activation)(total))`,
} as const;

/** What a layer says of its initial weights; `kernel` is defined above the model. */
const kernelArgument = {
  'glorot-uniform': undefined,
  zeros: '"zeros"',
  'he-normal': 'kernel()',
  'unit-normal': 'kernel()',
  'small-normal': 'kernel()',
  'tiny-normal': 'kernel()',
} as const satisfies Record<Initialisation, string | undefined>;

/** One layer of the model. The last layer's softmax moves into the loss, which is the same and safer. */
function layerLines(shaped: ShapedLayer, kernelInitializer: string | undefined): readonly string[] {
  const { layer } = shaped;
  switch (layer.kind) {
    case 'conv': {
      const { padding, cells } = kerasPadding(layer, shaped);
      const line = call('Conv2D', [layer.filters, layer.kernelSize], {
        strides: layer.stride === 1 ? undefined : layer.stride,
        padding: quoted(padding),
        dilation_rate: layer.dilation,
        use_bias: python(layer.bias),
        activation: activationName(layer.activation),
        kernel_initializer: kernelInitializer,
      });
      return cells > 0 ? [call('ZeroPadding2D', [cells]), line] : [line];
    }
    case 'pool': {
      const { padding, cells } = kerasPadding(layer, shaped);
      const line = call(layer.mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D', [layer.size], {
        strides: layer.stride,
        padding: quoted(padding),
      });
      return cells > 0 ? [`max_padding(${cells}),`, line] : [line];
    }
    case 'global-pool':
      return [call(layer.mode === 'max' ? 'GlobalMaxPooling2D' : 'GlobalAveragePooling2D', [])];
    case 'flatten':
      return [call('Flatten', [])];
    case 'dense': {
      const line = call('Dense', [layer.units], {
        use_bias: python(layer.bias),
        activation: layer.activation === 'softmax' ? undefined : activationName(layer.activation),
        kernel_initializer: kernelInitializer,
      });
      return [
        layer.activation === 'softmax' ? `${line}  # logits: the loss takes the softmax` : line,
      ];
    }
    case 'batch-norm':
      return [
        call('BatchNormalization', [], {
          momentum: layer.momentum ?? batchNormConstants.momentum,
          epsilon: layer.epsilon ?? batchNormConstants.epsilon,
        }),
      ];
    case 'activation':
      return [call('Activation', [JSON.stringify(layer.activation)])];
    case 'dropout':
      return [call('Dropout', [layer.rate])];
    case 'residual':
      return residualLines(layer, shaped, kernelInitializer);
  }
}

function residualLines(
  { activation = 'linear', scale }: LayerOf<'residual'>,
  { inputShape, body, shortcut }: ShapedLayer,
  kernelInitializer: string | undefined,
): readonly string[] {
  const factor = scale === undefined ? [] : [call('Rescaling', [scale])];
  const list = (key: string, layers: readonly ShapedLayer[], last: readonly string[] = []) => {
    const lines = [...layers.flatMap((layer) => layerLines(layer, kernelInitializer)), ...last];
    return lines.length === 0
      ? [`${key}=[],`]
      : [`${key}=[`, ...lines.map((line) => indent(line, 4)), '],'];
  };
  const lines = [
    `shape=(${inputShape.join(', ')}${inputShape.length === 1 ? ',' : ''}),`,
    ...list('body', body, factor),
    ...list('shortcut', shortcut),
    `activation="${activation}",`,
  ];
  return ['residual(', ...lines.map((line) => indent(line, 4)), '),'];
}

/** `layers.Name(positional, key=value),` without the arguments that are undefined. */
function call(
  name: string,
  positional: readonly (string | number)[],
  named: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${value}`],
  );
  return `layers.${name}(${[...positional, ...given].join(', ')}),`;
}

const quoted = (word: string | undefined) => (word === undefined ? undefined : `"${word}"`);
const activationName = (name: string | undefined) => (name === 'linear' ? undefined : quoted(name));
const python = (flag: boolean | undefined) => (flag === false ? 'False' : undefined);
