import {
  avgPool,
  maxPool,
  reshape,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { foldBatchNorm } from '../../math/fold-batch-norm.ts';
import { asMap, shapedLayers, type ShapedLayer, sizeOf } from '../../models/shapes.ts';
import type { LayerOf, Network } from '../../models/spec.ts';
import { batchNormConstants } from '../../models/training-constants.ts';
import { needed } from '../needed.ts';
import { addActivated } from '../ops/add-activated.ts';
import { activate } from '../ops/activation.ts';
import type { FusedActivation } from '../ops/fused.ts';
import { freezeConvolution, type FrozenConvolution } from '../ops/frozen.ts';

/** All numbers of a parameter, row-major, by the name that `parameterShapes` gives it. */
export type ParameterValues = (name: string) => Float32Array;

/** A network that only looks: each batch normalisation is folded into the convolution before it. */
export interface FrozenNetwork {
  /**
   * Images `[batch, height, width, channels]`, preprocessed, of any size that the layers bear → what enters
   * the last layer with weights, `[batch, features]`, and what leaves it, `[batch, classes]`.
   */
  forward(images: Tensor4D): { readonly features: Tensor2D; readonly logits: Tensor2D };
  /** Bytes of its weights on the backend. */
  readonly bytes: number;
  dispose(): void;
}

/** The first layers of a network, for what comes behind them to be trained. */
export interface FrozenTrunk extends Pick<FrozenNetwork, 'bytes' | 'dispose'> {
  /** Images `[batch, height, width, channels]`, preprocessed → what leaves the last layer. */
  forward(images: Tensor4D): Tensor;
}

/** @throws Error that names a layer which has no frozen form */
export function freezeTrunk(network: Network, values: ParameterValues): FrozenTrunk {
  const frozen: FrozenConvolution[] = [];
  const steps = stepsOf(shapedLayers(network), { network, values, frozen });
  return { forward: (images) => tidy(() => through(steps, images)), ...lifeOf(frozen) };
}

function lifeOf(frozen: readonly FrozenConvolution[]): Pick<FrozenNetwork, 'bytes' | 'dispose'> {
  return {
    bytes: frozen.reduce((total, { bytes }) => total + bytes, 0),
    dispose() {
      for (const one of frozen) one.dispose();
    },
  };
}

/** One pass over the map. `addend` and `activation` are of the residual layer that it ends. */
interface Step {
  readonly run: (x: Tensor, addend?: Tensor, activation?: FusedActivation) => Tensor;
  readonly convolution?: FrozenConvolution;
}

/** @throws Error that names a layer which has no frozen form */
export function freezeNetwork(network: Network, values: ParameterValues): FrozenNetwork {
  const frozen: FrozenConvolution[] = [];
  const freezing = { network, values, frozen };
  const layers = shapedLayers(network);
  const head = needed(layers.at(-1));
  if (head.layer.kind !== 'dense') throw new Error(`${network.id} does not end in a dense layer`);
  const trunk = stepsOf(layers.slice(0, -1), freezing);
  const last = needed(stepsOf([head], freezing)[0]);
  return {
    forward: (images) =>
      tidy(() => {
        const features = through(trunk, images);
        return { features, logits: last.run(features) } as ReturnType<FrozenNetwork['forward']>;
      }),
    ...lifeOf(frozen),
  };
}

interface Freezing {
  readonly network: Network;
  readonly values: ParameterValues;
  /** Gathers what has to be disposed. */
  readonly frozen: FrozenConvolution[];
}

/** One step after the other; what passed between them is freed at once. */
function through(steps: readonly Step[], x: Tensor): Tensor {
  return steps.reduce((input, { run }) => {
    const output = tidy(() => run(input));
    if (input !== x && input !== output) input.dispose();
    return output;
  }, x);
}

/** A convolution takes the normalisation and the ReLU behind it along. */
function stepsOf(layers: readonly ShapedLayer[], freezing: Freezing): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < layers.length; i++) {
    const shaped = needed(layers[i]);
    const { layer } = shaped;
    if (layer.kind === 'conv') {
      const normalisation = ifKind(layers[i + 1], 'batch-norm');
      if (normalisation) i += 1;
      const next = layers[i + 1]?.layer;
      const isRelu = next?.kind === 'activation' && next.activation === 'relu';
      if (isRelu) i += 1;
      steps.push(convolutionStep(shaped, layer, normalisation, isRelu, freezing));
    } else steps.push(otherStep(shaped, freezing));
  }
  return steps;
}

function ifKind(shaped: ShapedLayer | undefined, kind: ShapedLayer['layer']['kind']) {
  return shaped?.layer.kind === kind ? shaped : undefined;
}

function convolutionStep(
  shaped: ShapedLayer,
  layer: LayerOf<'conv'>,
  normalisation: ShapedLayer | undefined,
  isRelu: boolean,
  { values, frozen }: Freezing,
): Step {
  const { name } = shaped;
  if ((layer.dilation ?? 1) > 1)
    throw new Error(`${name}: no frozen form of a dilated convolution`);
  const shape = [
    layer.kernelSize,
    layer.kernelSize,
    asMap(shaped.inputShape, name)[2],
    layer.filters,
  ] as const;
  const own = {
    kernel: values(`${name}/kernel`),
    bias: (layer.bias ?? true) ? values(`${name}/bias`) : new Float32Array(layer.filters),
  };
  const folded = normalisation
    ? foldBatchNorm(own.kernel, own.bias, normalisationOf(normalisation, values))
    : own;
  const convolution = freezeConvolution(folded.kernel, shape, folded.bias, layer);
  frozen.push(convolution);
  const usual = isRelu || layer.activation === 'relu' ? 'relu' : 'linear';
  return {
    convolution,
    run: (x, addend, activation = usual) => convolution.apply(x, activation, addend),
  };
}

function normalisationOf({ layer, name }: ShapedLayer, values: ParameterValues) {
  const { epsilon } = { ...batchNormConstants, ...(layer as LayerOf<'batch-norm'>) };
  return {
    gamma: values(`${name}/gamma`),
    beta: values(`${name}/beta`),
    mean: values(`${name}/moving-mean`),
    variance: values(`${name}/moving-variance`),
    epsilon,
  };
}

function otherStep(shaped: ShapedLayer, freezing: Freezing): Step {
  const { layer, name } = shaped;
  switch (layer.kind) {
    case 'pool': {
      const { mode, size, stride = size, padding = 'valid' } = layer;
      const pool = mode === 'max' ? maxPool : avgPool;
      return { run: (x) => pool(x as Tensor4D, size, stride, padding) };
    }
    case 'global-pool': {
      const pool = layer.mode === 'max' ? maxPool : avgPool;
      return {
        run: (x) => {
          const [batch, height, width, channels] = (x as Tensor4D).shape;
          return reshape(pool(x as Tensor4D, [height, width], 1, 'valid'), [batch, channels]);
        },
      };
    }
    case 'flatten':
      return { run: (x) => reshape(x, [x.shape[0], sizeOf(x.shape.slice(1))]) };
    case 'dropout':
      return { run: (x) => x };
    case 'activation':
      return { run: (x) => activate(x, layer.activation) };
    case 'dense':
      return denseStep(shaped, layer, freezing);
    case 'residual':
      return residualStep(shaped, layer, freezing);
    default:
      throw new Error(`${freezing.network.id}, ${name}: no frozen form of ${layer.kind}`);
  }
}

/** A product of matrices is a 1×1 convolution of single pixels. Softmax is left to the reader of the logits. */
function denseStep(
  { name, inputShape }: ShapedLayer,
  layer: LayerOf<'dense'>,
  { values, frozen }: Freezing,
): Step {
  const { units, activation = 'linear', bias = true } = layer;
  const [inputs] = inputShape;
  const convolution = freezeConvolution(
    values(`${name}/kernel`),
    [1, 1, inputs, units],
    bias ? values(`${name}/bias`) : new Float32Array(units),
    {},
  );
  frozen.push(convolution);
  const isFused = activation === 'relu';
  return {
    run: (x) => {
      const [batch] = x.shape as [number];
      const pixels = reshape(x, [batch, 1, 1, inputs]);
      const out = reshape(convolution.apply(pixels, isFused ? 'relu' : 'linear'), [batch, units]);
      return isFused || activation === 'softmax' ? out : activate(out, activation);
    },
  };
}

/** The last convolution of the body adds the shortcut in its own pass. */
function residualStep(shaped: ShapedLayer, layer: LayerOf<'residual'>, freezing: Freezing): Step {
  const { scale = 1, activation = 'linear' } = layer;
  const isSimple = activation === 'linear' || activation === 'relu';
  if (scale !== 1 || !isSimple) throw new Error(`${shaped.name}: no frozen form of this sum`);
  const shortcut = stepsOf(shaped.shortcut, freezing);
  const body = stepsOf(shaped.body, freezing);
  const last = body.at(-1);
  return {
    run: (x) => {
      const kept = through(shortcut, x);
      if (!last?.convolution) return addActivated(through(body, x), kept, activation);
      return last.run(through(body.slice(0, -1), x), kept, activation);
    },
  };
}
