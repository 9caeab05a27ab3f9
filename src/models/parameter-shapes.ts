import type { LayerOf, Network } from './spec.ts';
import { asMap, everyLayer, type ShapedLayer } from './shapes.ts';

/** `moving-mean` and `moving-variance` are statistics that batch normalisation keeps, not trained. */
export const parameterRoles = [
  'kernel',
  'bias',
  'gamma',
  'beta',
  'moving-mean',
  'moving-variance',
] as const;
export type ParameterRole = (typeof parameterRoles)[number];

/** One array of numbers that a layer keeps. */
export interface ParameterShape {
  /** Unique in its network: `conv1/kernel`. */
  readonly name: string;
  /** Index of the layer it belongs to, among all of the network. */
  readonly layer: number;
  readonly role: ParameterRole;
  readonly trainable: boolean;
  /** Convolution kernel `[k, k, inChannels, filters]` (HWIO), dense kernel `[inputs, units]`, else `[channels]`. */
  readonly shape: readonly number[];
  /** Connections into one output and out of one input, for the scale of initial weights. */
  readonly fanIn: number;
  readonly fanOut: number;
}

type Part = Pick<ParameterShape, 'role' | 'shape' | 'fanIn' | 'fanOut'>;

/** Every array of numbers of a network, in the order of its layers. */
export function parameterShapes(network: Network): readonly ParameterShape[] {
  return everyLayer(network).flatMap(parametersOf);
}

/** The arrays of numbers of one layer; those of the layers within it are not among them. */
export function parametersOf(shaped: ShapedLayer): readonly ParameterShape[] {
  return partsOf(shaped).map((part) => ({
    ...part,
    name: `${shaped.name}/${part.role}`,
    layer: shaped.index,
    trainable: !part.role.startsWith('moving'),
  }));
}

function partsOf({ layer, name, inputShape }: ShapedLayer): readonly Part[] {
  switch (layer.kind) {
    case 'conv':
      return convParts(layer, asMap(inputShape, name)[2]);
    case 'dense':
      return denseParts(layer, inputShape[0]);
    case 'batch-norm':
      return (['gamma', 'beta', 'moving-mean', 'moving-variance'] as const).map((role) =>
        vector(role, inputShape.at(-1) ?? 0),
      );
    case 'pool':
    case 'global-pool':
    case 'flatten':
    case 'activation':
    case 'dropout':
    case 'residual':
      return [];
  }
}

function convParts(layer: LayerOf<'conv'>, inChannels: number): readonly Part[] {
  const { kernelSize, filters, bias = true } = layer;
  const taps = kernelSize * kernelSize;
  const shape = [kernelSize, kernelSize, inChannels, filters];
  const kernel = {
    role: 'kernel',
    shape,
    fanIn: taps * inChannels,
    fanOut: taps * filters,
  } as const;
  return bias ? [kernel, vector('bias', filters)] : [kernel];
}

function denseParts(layer: LayerOf<'dense'>, inputs: number): readonly Part[] {
  const { units, bias = true } = layer;
  const kernel = { role: 'kernel', shape: [inputs, units], fanIn: inputs, fanOut: units } as const;
  return bias ? [kernel, vector('bias', units)] : [kernel];
}

function vector(role: ParameterRole, length: number): Part {
  return { role, shape: [length], fanIn: length, fanOut: length };
}
