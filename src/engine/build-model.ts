import {
  add,
  avgPool,
  maxPool,
  mul,
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
import { type ParameterRole, parameterShapes } from '../models/parameter-shapes.ts';
import { shapedLayers, sizeOf } from '../models/shapes.ts';
import type { Initialisation, Layer, Network } from '../models/spec.ts';
import { batchNormConstants } from '../models/training-constants.ts';
import { initialValues } from './initial-values.ts';
import { needed } from './needed.ts';
import { activate } from './ops/activation.ts';
import { type BatchStatistics, normalise, normaliseBatch } from './ops/batch-norm.ts';
import { convolve } from './ops/convolution.ts';
import { dropout } from './ops/dropout.ts';
import { fusedConvolution, fusedDense } from './ops/fused.ts';
import { dropoutStream } from './random-streams.ts';

/** What a pass through the network is for. `step` of the run, from 1, seeds dropout. */
export type Pass =
  { readonly kind: 'inference' } | { readonly kind: 'training'; readonly step: number };

/** A network with its variables on the backend in use. */
export interface Model {
  readonly trainable: readonly Variable[];
  /** Images `[batch, height, width, channels]`, already scaled, to logits `[batch, classes]`. */
  forward(images: Tensor4D, pass: Pass): Tensor2D;
  /** Every layer's output at inference, by layer; the last one's are logits. */
  layerOutputs(images: Tensor4D): Tensor[];
  /** The first layer with weights: its kernel. */
  readonly firstKernel: Variable;
  dispose(): void;
}

type Apply = (x: Tensor, pass: Pass) => Tensor;
type Parameters = Partial<Record<ParameterRole, Variable>>;

/** Makes a network's variables, from the seed, and the function that they define. */
export function buildModel(network: Network, initialisation: Initialisation, seed: number): Model {
  const parameters = network.layers.map((): Parameters => ({}));
  const variables = parameterShapes(network).map((parameter, place) => {
    const values = initialValues(parameter, place, initialisation, seed);
    const made = tidy(() => variable(tensor(values, [...parameter.shape]), parameter.trainable));
    Object.assign(parameters[parameter.layer] ?? {}, { [parameter.role]: made });
    return made;
  });
  const layers = shapedLayers(network).map(({ layer, index }) =>
    applyOf(layer, index, parameters[index] ?? {}, seed),
  );
  const firstKernel = parameters.find(({ kernel }) => kernel)?.kernel;
  if (!firstKernel) throw new Error(`${network.id} has no layer with weights`);

  return {
    trainable: variables.filter(({ trainable }) => trainable),
    firstKernel,
    forward: (images, pass) =>
      layers.reduce<Tensor>((x, apply) => apply(x, pass), images) as Tensor2D,
    layerOutputs(images) {
      let x: Tensor = images;
      return layers.map((apply) => (x = apply(x, { kind: 'inference' })));
    },
    dispose() {
      for (const made of variables) made.dispose();
    },
  };
}

function applyOf(layer: Layer, index: number, parameters: Parameters, seed: number): Apply {
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
      return batchNormalisation(layer, parameters);
    case 'activation':
      return (x) => activate(x, layer.activation);
    case 'dropout':
      return (x, pass) =>
        pass.kind === 'training'
          ? dropout(x, layer.rate, new Random(seed, dropoutStream(index, pass.step)))
          : x;
  }
}

function convolution(layer: Extract<Layer, { kind: 'conv' }>, { kernel, bias }: Parameters): Apply {
  const activation = layer.activation ?? 'linear';
  const fused = activation === 'relu' ? 'relu' : 'linear';
  const apply = (x: Tensor) =>
    (layer.dilation ?? 1) > 1
      ? activate(biased(convolve(x, needed(kernel), layer), bias), fused)
      : fusedConvolution(x, needed(kernel), bias, layer, fused);
  return activation === fused ? apply : (x) => activate(apply(x), activation);
}

/** A last softmax is left out: the loss works on logits. */
function dense(layer: Extract<Layer, { kind: 'dense' }>, { kernel, bias }: Parameters): Apply {
  const activation = layer.activation === 'softmax' ? 'linear' : (layer.activation ?? 'linear');
  const fused = activation === 'relu' ? 'relu' : 'linear';
  const apply = (x: Tensor) => fusedDense(x, needed(kernel), bias, fused);
  return activation === fused ? apply : (x) => activate(apply(x), activation);
}

function biased(x: Tensor, bias: Tensor | undefined): Tensor {
  return bias ? add(x, bias) : x;
}

function pool(x: Tensor4D, layer: Extract<Layer, { kind: 'pool' }>): Tensor {
  const { mode, size, stride = size, padding = 'valid' } = layer;
  return (mode === 'max' ? maxPool : avgPool)(x, size, stride, padding);
}

function poolWholeMap(x: Tensor4D, mode: 'max' | 'average'): Tensor {
  const [batch, height, width, channels] = x.shape;
  const pooled = (mode === 'max' ? maxPool : avgPool)(x, [height, width], 1, 'valid');
  return reshape(pooled, [batch, channels]);
}

function batchNormalisation(
  layer: Extract<Layer, { kind: 'batch-norm' }>,
  parameters: Parameters,
): Apply {
  const { momentum, epsilon } = { ...batchNormConstants, ...layer };
  const [gamma, beta] = [needed(parameters.gamma), needed(parameters.beta)] as [Tensor1D, Tensor1D];
  const mean = needed(parameters['moving-mean']) as Variable & Tensor1D;
  const variance = needed(parameters['moving-variance']) as Variable & Tensor1D;
  const follow = (batch: BatchStatistics) => {
    moveTowards(mean, batch.mean, momentum);
    moveTowards(variance, batch.variance, momentum);
  };
  return (x, pass) =>
    pass.kind === 'training'
      ? normaliseBatch(x, gamma, beta, epsilon, follow)
      : normalise(x, { mean, variance }, gamma, beta, epsilon);
}

/** moving = momentum · moving + (1 − momentum) · batch, as Keras has it. */
function moveTowards(moving: Variable, batch: Tensor, momentum: number): void {
  moving.assign(tidy(() => add(mul(moving, momentum), mul(batch, 1 - momentum))));
}
