import { batchNormConstants } from '../training-constants.ts';
import type { Initialisation, Layer, Network } from '../spec.ts';
import { indent } from './listing.ts';

/** The statement that builds the model and prints its table. */
export function kerasModel(
  { inputShape, layers }: Network,
  initialisation: Initialisation,
): string {
  const lines = [
    `keras.Input(shape=(${inputShape.join(', ')})),`,
    ...layers.map((layer) => layerLine(layer, kernelArgument[initialisation])),
  ];
  return `\nmodel = keras.Sequential(\n    [\n${indent(lines.join('\n'), 8)}\n    ]\n)\nmodel.summary()`;
}

/** What a layer says of its initial weights; `kernel` is defined above the model. */
const kernelArgument = {
  'glorot-uniform': undefined,
  zeros: '"zeros"',
  'he-normal': 'kernel()',
  'small-normal': 'kernel()',
} as const satisfies Record<Initialisation, string | undefined>;

/** One layer of the model. The last layer's softmax moves into the loss, which is the same and safer. */
function layerLine(layer: Layer, kernelInitializer: string | undefined): string {
  switch (layer.kind) {
    case 'conv':
      return call('Conv2D', [layer.filters, layer.kernelSize], {
        strides: layer.stride,
        padding: quoted(layer.padding),
        dilation_rate: layer.dilation,
        use_bias: python(layer.bias),
        activation: activationName(layer.activation),
        kernel_initializer: kernelInitializer,
      });
    case 'pool':
      return call(layer.mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D', [layer.size], {
        strides: layer.stride,
        padding: quoted(layer.padding),
      });
    case 'global-pool':
      return call(layer.mode === 'max' ? 'GlobalMaxPooling2D' : 'GlobalAveragePooling2D', []);
    case 'flatten':
      return call('Flatten', []);
    case 'dense': {
      const line = call('Dense', [layer.units], {
        use_bias: python(layer.bias),
        activation: layer.activation === 'softmax' ? undefined : activationName(layer.activation),
        kernel_initializer: kernelInitializer,
      });
      return layer.activation === 'softmax'
        ? `${line}  # logits: the loss takes the softmax`
        : line;
    }
    case 'batch-norm':
      return call('BatchNormalization', [], {
        momentum: layer.momentum ?? batchNormConstants.momentum,
        epsilon: layer.epsilon ?? batchNormConstants.epsilon,
      });
    case 'activation':
      return call('Activation', [JSON.stringify(layer.activation)]);
    case 'dropout':
      return call('Dropout', [layer.rate]);
  }
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
