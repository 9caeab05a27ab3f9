import { asMap, sizeOf, windowOf, type ShapedLayer } from '../shapes.ts';
import { batchNormConstants } from '../training-constants.ts';
import type { Activation, Layer } from '../spec.ts';

/** The modules of one layer, one a line. The last layer's softmax moves into the loss. */
export function pytorchLines(shaped: ShapedLayer): readonly string[] {
  const { layer, name, inputShape } = shaped;
  switch (layer.kind) {
    case 'conv':
      return [...convLines(layer, shaped), ...activationLines(layer.activation)];
    case 'pool':
      return [poolLine(layer, shaped)];
    case 'global-pool':
      return [`nn.Adaptive${layer.mode === 'max' ? 'Max' : 'Avg'}Pool2d(1),`, 'nn.Flatten(),'];
    case 'flatten':
      return inputShape.length === 3 ? ['ChannelsLast(),', 'nn.Flatten(),'] : ['nn.Flatten(),'];
    case 'dense':
      return denseLines(layer, sizeOf(inputShape));
    case 'batch-norm': {
      const { momentum, epsilon } = { ...batchNormConstants, ...layer };
      const channels = inputShape.at(-1) ?? 0;
      const dimensions = inputShape.length === 3 ? '2d' : '1d';
      // PyTorch's momentum is the share of the new value, Keras' that of the old.
      const share = Number((1 - momentum).toPrecision(12));
      return [`nn.BatchNorm${dimensions}(${channels}, eps=${epsilon}, momentum=${share}),`];
    }
    case 'activation':
      return activationLines(layer.activation);
    case 'dropout':
      return [`nn.Dropout(${layer.rate}),`];
    default:
      layer satisfies never;
      throw new Error(`no listing of ${name}`);
  }
}

function convLines(layer: Extract<Layer, { kind: 'conv' }>, shaped: ShapedLayer) {
  const [height, width, channels] = asMap(shaped.inputShape, shaped.name);
  const { filters, kernelSize, stride = 1, dilation = 1, bias = true } = layer;
  const [vertical, horizontal] = [windowOf(layer, height), windowOf(layer, width)];
  const padding = [...horizontal.padding, ...vertical.padding];
  const even = padding.every((zeros) => zeros === padding[0]);
  const options = named({
    stride: stride === 1 ? undefined : stride,
    padding: even && padding[0] ? padding[0] : undefined,
    dilation: dilation === 1 ? undefined : dilation,
    bias: bias ? undefined : 'False',
  });
  return [
    ...(even ? [] : [`nn.ZeroPad2d((${padding.join(', ')})),`]),
    `nn.Conv2d(${[channels, filters, kernelSize, ...options].join(', ')}),`,
  ];
}

function poolLine(layer: Extract<Layer, { kind: 'pool' }>, shaped: ShapedLayer): string {
  const [height, width] = asMap(shaped.inputShape, shaped.name);
  const { size, stride = size } = layer;
  const padding = [...windowOf(layer, width).padding, ...windowOf(layer, height).padding];
  if (padding.some((cells) => cells > 0))
    return `SamePool("${layer.mode}", ${size}, ${stride}, (${padding.join(', ')})),`;
  const options = named({ stride: stride === size ? undefined : stride });
  return `nn.${layer.mode === 'max' ? 'Max' : 'Avg'}Pool2d(${[size, ...options].join(', ')}),`;
}

function denseLines(layer: Extract<Layer, { kind: 'dense' }>, inputs: number): readonly string[] {
  const options = named({ bias: layer.bias === false ? 'False' : undefined });
  const line = `nn.Linear(${[inputs, layer.units, ...options].join(', ')}),`;
  if (layer.activation === 'softmax') return [`${line}  # logits: the loss takes the softmax`];
  return [line, ...activationLines(layer.activation)];
}

function activationLines(activation: Activation = 'linear'): readonly string[] {
  const module = { linear: '', relu: 'ReLU', elu: 'ELU', tanh: 'Tanh', sigmoid: 'Sigmoid' }[
    activation
  ];
  return module === '' ? [] : [`nn.${module}(),`];
}

function named(options: Readonly<Record<string, string | number | undefined>>): readonly string[] {
  return Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${value}`],
  );
}
