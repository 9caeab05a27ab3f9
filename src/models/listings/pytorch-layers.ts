import { asMap, sizeOf, windowOf, type ShapedLayer } from '../shapes.ts';
import { batchNormConstants } from '../training-constants.ts';
import type { Activation, LayerOf } from '../spec.ts';
import { indent } from './listing.ts';

/** The modules of one layer, one a line. The last layer's softmax moves into the loss. */
export function pytorchLines(shaped: ShapedLayer): readonly string[] {
  const { layer, inputShape } = shaped;
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
      const module = inputShape.length === 3 ? 'nn.BatchNorm2d' : 'VectorNorm';
      // PyTorch's momentum is the share of the new value, Keras' that of the old.
      const share = Number((1 - momentum).toPrecision(12));
      return [`${module}(${channels}, eps=${epsilon}, momentum=${share}),`];
    }
    case 'activation':
      return layer.activation === 'softmax'
        ? ['nn.Softmax(dim=1),']
        : activationLines(layer.activation);
    case 'dropout':
      return [`nn.Dropout(${layer.rate}),`];
    case 'residual':
      return residualLines(layer, shaped);
  }
}

function residualLines(
  { activation, scale }: LayerOf<'residual'>,
  { body, shortcut }: ShapedLayer,
): readonly string[] {
  const factor = scale === undefined ? [] : [`Scale(${scale}),`];
  const sequence = (key: string, lines: readonly string[]) =>
    lines.length === 0
      ? [`${key}=nn.Identity(),`]
      : [`${key}=nn.Sequential(`, ...indented(lines), '),'];
  const [module = 'nn.Identity(),'] = activationLines(activation);
  const lines = [
    ...sequence('body', [...body.flatMap(pytorchLines), ...factor]),
    ...sequence('shortcut', shortcut.flatMap(pytorchLines)),
    `activation=${module}`,
  ];
  return ['Residual(', ...indented(lines), '),'];
}

const indented = (lines: readonly string[]) => lines.map((line) => indent(line, 4));

function convLines(layer: LayerOf<'conv'>, shaped: ShapedLayer) {
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

function poolLine(layer: LayerOf<'pool'>, shaped: ShapedLayer): string {
  const [height, width] = asMap(shaped.inputShape, shaped.name);
  const { size, stride = size } = layer;
  const padding = [...windowOf(layer, width).padding, ...windowOf(layer, height).padding];
  const [cells = 0] = padding;
  const even = padding.every((zeros) => zeros === cells);
  if (!even || (layer.mode === 'average' && cells > 0))
    return `SamePool("${layer.mode}", ${size}, ${stride}, (${padding.join(', ')})),`;
  const options = named({
    stride: stride === size ? undefined : stride,
    padding: cells === 0 ? undefined : cells,
  });
  return `nn.${layer.mode === 'max' ? 'Max' : 'Avg'}Pool2d(${[size, ...options].join(', ')}),`;
}

function denseLines(layer: LayerOf<'dense'>, inputs: number): readonly string[] {
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
