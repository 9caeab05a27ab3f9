import {
  add,
  avgPool,
  maxPool,
  reshape,
  tensor,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
  type Variable,
  variable,
} from '@tensorflow/tfjs-core';
import { Random } from '../datasets/random.ts';
import {
  type ParameterRole,
  type ParameterShape,
  parameterShapes,
} from '../models/parameter-shapes.ts';
import { everyLayer, shapedLayers, type ShapedLayer, sizeOf } from '../models/shapes.ts';
import type { Activation, Initialisation, LayerOf, Network } from '../models/spec.ts';
import { batchNormConstants } from '../models/training-constants.ts';
import { initialValues } from './initial-values.ts';
import { needed } from './needed.ts';
import { activate } from './ops/activation.ts';
import { addActivated } from './ops/add-activated.ts';
import {
  follow,
  type MovingStatistics,
  normalise,
  normaliseBatch,
  normaliseFrozen,
} from './ops/batch-norm.ts';
import { convolve } from './ops/convolution.ts';
import { dropout } from './ops/dropout.ts';
import { type FusedActivation, fusedConvolution, fusedDense } from './ops/fused.ts';
import { scaled } from './ops/scaled.ts';
import { dropoutStream } from './random-streams.ts';

/** What a pass through the network is for. */
export type Pass =
  | {
      readonly kind: 'inference';
      /** Is shown what each layer gives, by the layer's index; the tensor is freed soon after. */
      readonly onOutput?: (output: Tensor, layer: number) => void;
    }
  /** `step` of the run, from 1, seeds dropout. */
  | { readonly kind: 'training'; readonly step: number };

/** A network with its variables on the backend in use. */
export interface Model {
  /** All that the network is, with the moving statistics that no gradient moves. */
  readonly variables: readonly Variable[];
  readonly trainable: readonly Variable[];
  /** Images `[batch, height, width, channels]`, already scaled, to logits `[batch, classes]`. */
  forward(images: Tensor4D, pass: Pass): Tensor2D;
  /** The kernel of every layer that has one, in the order of the layers. */
  readonly kernels: readonly Variable[];
  /** Those that began with given values instead of drawn ones. */
  readonly given: ReadonlySet<Variable>;
  dispose(): void;
}

/** What a network begins with instead of drawn values. */
export interface Beginning {
  /** A parameter's values, row-major; undefined where they are to be drawn. */
  readonly valuesOf: (parameter: ParameterShape) => Float32Array | undefined;
  /** Batch normalisation works in training as in inference, and none of its parameters moves. */
  readonly freezesNormalisation: boolean;
}

type Apply = (x: Tensor, pass: Pass) => Tensor;
type Parameters = Partial<Record<ParameterRole, Variable>>;

const normalising: readonly ParameterRole[] = ['gamma', 'beta'];

/** Makes a network's variables, from the seed, and the function that they define. */
export function buildModel(
  network: Network,
  initialisation: Initialisation,
  seed: number,
  beginning?: Beginning,
): Model {
  const isFrozen = beginning?.freezesNormalisation ?? false;
  const parameters = everyLayer(network).map((): Parameters => ({}));
  const given = new Set<Variable>();
  const variables = parameterShapes(network).map((parameter, place) => {
    const { layer, role, shape, trainable } = parameter;
    const known = beginning?.valuesOf(parameter);
    const values = known ?? initialValues(parameter, place, initialisation, seed);
    const moves = trainable && !(isFrozen && normalising.includes(role));
    const made = tidy(() => variable(tensor(values, [...shape]), moves));
    if (known) given.add(made);
    Object.assign(parameters[layer] ?? {}, { [role]: made });
    return made;
  });
  const apply = inOrder(shapedLayers(network), { parameters, seed, isFrozen });
  const kernels = parameters.flatMap(({ kernel }) => kernel ?? []);

  return {
    variables,
    trainable: variables.filter(({ trainable }) => trainable),
    kernels,
    given,
    forward: (images, pass) => apply(images, pass) as Tensor2D,
    dispose() {
      for (const made of variables) made.dispose();
    },
  };
}

/** What all layers of a model are made from. */
interface Making {
  /** By the layer's index. */
  readonly parameters: readonly Parameters[];
  readonly seed: number;
  /** Whether batch normalisation works as in inference in any pass. */
  readonly isFrozen: boolean;
}

/**
 * One layer after the other. At inference, what passed from one to the next is freed at once: all maps
 * of a deep network together would fill the memory. Training needs them for its gradients.
 */
function inOrder(layers: readonly ShapedLayer[], making: Making): Apply {
  const training = trainingSteps(layers, making);
  const inference = layers.map((shaped) => ({
    index: shaped.index,
    apply: applyOf(shaped, making, 'linear'),
  }));
  return (x, pass) => {
    if (pass.kind === 'training') return training.reduce((input, apply) => apply(input, pass), x);
    return inference.reduce((input, { index, apply }) => {
      const output = tidy(() => apply(input, pass));
      pass.onOutput?.(output, index);
      if (input !== x && input !== output) input.dispose();
      return output;
    }, x);
  };
}

/** A ReLU straight after a batch normalisation becomes a part of it, which saves passes over the map. */
function trainingSteps(layers: readonly ShapedLayer[], making: Making): Apply[] {
  const isNormalised = (i: number) => layers[i]?.layer.kind === 'batch-norm';
  const isRelu = (i: number) => {
    const layer = layers[i]?.layer;
    return layer?.kind === 'activation' && layer.activation === 'relu';
  };
  return layers.flatMap((shaped, i) => {
    if (isRelu(i) && isNormalised(i - 1)) return [];
    const isJoined = isNormalised(i) && isRelu(i + 1);
    return [applyOf(shaped, making, isJoined ? 'relu' : 'linear')];
  });
}

/** `joined` is what is done in the same go after a batch normalisation. */
function applyOf(shaped: ShapedLayer, making: Making, joined: FusedActivation): Apply {
  const { layer, index } = shaped;
  const parameters = needed(making.parameters[index]);
  switch (layer.kind) {
    case 'conv':
      return convolution(layer, parameters);
    case 'dense':
      return dense(layer, parameters);
    case 'pool':
      return (x) => pool(x as Tensor4D, layer);
    case 'global-pool':
      return (x) => poolWholeMap(x as Tensor4D, layer.mode);
    case 'flatten':
      return (x) => reshape(x, [x.shape[0], sizeOf(x.shape.slice(1))]);
    case 'batch-norm':
      return batchNormalisation(layer, parameters, joined, making.isFrozen);
    case 'activation':
      return (x) => activate(x, layer.activation);
    case 'dropout':
      return (x, pass) =>
        pass.kind === 'training'
          ? dropout(x, layer.rate, new Random(making.seed, dropoutStream(index, pass.step)))
          : x;
    case 'residual':
      return residual(layer, inOrder(shaped.body, making), inOrder(shaped.shortcut, making));
  }
}

/** The activation within a fused kernel where there is one, else after it. */
function activated(
  activation: Activation = 'linear',
  apply: (x: Tensor, pass: Pass, fused: FusedActivation) => Tensor,
): Apply {
  const fused = activation === 'relu' ? 'relu' : 'linear';
  if (activation === fused) return (x, pass) => apply(x, pass, fused);
  return (x, pass) => activate(apply(x, pass, fused), activation);
}

function convolution(layer: LayerOf<'conv'>, { kernel, bias }: Parameters): Apply {
  return activated(layer.activation, (x, _pass, fused) =>
    (layer.dilation ?? 1) > 1
      ? activate(biased(convolve(x, needed(kernel), layer), bias), fused)
      : fusedConvolution(x, needed(kernel), bias, layer, fused),
  );
}

/** A last softmax is left out: the loss works on logits. */
function dense(layer: LayerOf<'dense'>, { kernel, bias }: Parameters): Apply {
  const activation = layer.activation === 'softmax' ? 'linear' : layer.activation;
  return activated(activation, (x, _pass, fused) => fusedDense(x, needed(kernel), bias, fused));
}

function residual(layer: LayerOf<'residual'>, body: Apply, shortcut: Apply): Apply {
  return activated(layer.activation, (x, pass, fused) =>
    addActivated(scaled(body(x, pass), layer.scale), shortcut(x, pass), fused),
  );
}

function biased(x: Tensor, bias: Tensor | undefined): Tensor {
  return bias ? add(x, bias) : x;
}

function pool(x: Tensor4D, layer: LayerOf<'pool'>): Tensor {
  const { mode, size, stride = size, padding = 'valid' } = layer;
  return (mode === 'max' ? maxPool : avgPool)(x, size, stride, padding);
}

function poolWholeMap(x: Tensor4D, mode: 'max' | 'average'): Tensor {
  const [batch, height, width, channels] = x.shape;
  const pooled = (mode === 'max' ? maxPool : avgPool)(x, [height, width], 1, 'valid');
  return reshape(pooled, [batch, channels]);
}

function batchNormalisation(
  layer: LayerOf<'batch-norm'>,
  parameters: Parameters,
  activation: FusedActivation,
  isFrozen: boolean,
): Apply {
  const { momentum, epsilon } = { ...batchNormConstants, ...layer };
  const [gamma, beta] = [needed(parameters.gamma), needed(parameters.beta)] as [Tensor1D, Tensor1D];
  const moving = {
    mean: needed(parameters['moving-mean']),
    variance: needed(parameters['moving-variance']),
  } as MovingStatistics;
  if (isFrozen)
    return (x, pass) => {
      const frozen = normaliseFrozen(x, moving, gamma, beta, epsilon);
      return pass.kind === 'training' ? activate(frozen, activation) : frozen;
    };
  return (x, pass) =>
    pass.kind === 'training'
      ? normaliseBatch(x, gamma, beta, epsilon, activation, (batch) => {
          follow(moving, batch, momentum);
        })
      : normalise(x, moving, gamma, beta, epsilon);
}
