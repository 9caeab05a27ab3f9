/** Whole networks and optimisers on one backend, for both to be compared. */
import {
  type Scalar,
  setBackend,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tidy,
  type Variable,
  variable,
  variableGrads,
} from '@tensorflow/tfjs-core';
import { buildModel } from '../../../src/engine/build-model.ts';
import { needed } from '../../../src/engine/needed.ts';
import { makeUpdater } from '../../../src/engine/optimisers.ts';
import { crossEntropy } from '../../../src/engine/ops/cross-entropy.ts';
import type { Layer, Network, Optimiser } from '../../../src/models/spec.ts';
import { apart, type Computation, made } from './compare.ts';

const conv = (filters: number, more = {}): Layer => ({
  kind: 'conv',
  filters,
  kernelSize: 3,
  activation: 'relu',
  ...more,
});
const pool: Layer = { kind: 'pool', mode: 'max', size: 2 };
const classes: Layer = { kind: 'dense', units: 10, activation: 'softmax' };
const normalised = (filters: number, more = {}): Layer[] => [
  conv(filters, { padding: 'same', bias: false, activation: 'linear', ...more }),
  { kind: 'batch-norm' },
];
const relu: Layer = { kind: 'activation', activation: 'relu' };

export const networks: readonly Network[] = [
  {
    id: 'convolutions',
    family: 'conv',
    inputShape: [14, 14, 3],
    layers: [
      conv(8),
      pool,
      conv(12, { padding: 'same' }),
      conv(7, { kernelSize: 2, dilation: 2 }),
      { kind: 'flatten' },
      { kind: 'dense', units: 9, activation: 'relu' },
      classes,
    ],
  },
  {
    id: 'residual',
    family: 'conv',
    inputShape: [9, 9, 3],
    layers: [
      ...normalised(8),
      relu,
      {
        kind: 'residual',
        body: [...normalised(12, { stride: 2 }), relu, ...normalised(12)],
        shortcut: normalised(12, { kernelSize: 1, stride: 2 }),
        activation: 'relu',
      },
      { kind: 'global-pool', mode: 'average' },
      classes,
    ],
  },
];

/** The loss and its gradients by all of a network's weights. */
export function gradientsOf(network: Network): Computation {
  return () => {
    const model = buildModel(network, 'glorot-uniform', 7);
    const [images, labels] = [made([3, ...network.inputShape], 1), made([3, 10], 2)];
    const lossOf = () => {
      const logits = model.forward(images as Tensor4D, { kind: 'training', step: 1 });
      return crossEntropy(logits, labels as Tensor2D) as Scalar;
    };
    const { value, grads } = variableGrads(lossOf, [...model.trainable]);
    model.dispose();
    return [value, ...model.trainable.map(({ name }) => needed(grads[name]))];
  };
}

/** How far apart the weights and the memory are after each of some steps, all being read each time. */
export async function compareOptimiser(optimiser: Optimiser): Promise<number> {
  const expected = await statesOn('cpu', optimiser);
  const actual = await statesOn('webgpu', optimiser);
  return Math.max(...expected.map((values, i) => apart(values, actual[i])));
}

const shapes = [[3, 3, 2, 5], [5], [70, 10]];

async function statesOn(backend: 'cpu' | 'webgpu', optimiser: Optimiser): Promise<Float32Array[]> {
  await setBackend(backend);
  const variables = shapes.map((shape, i) => tidy(() => variable(made(shape, i))));
  const updater = makeUpdater(optimiser, variables);
  const states = [];
  for (let step = 1; step <= 3; step++) {
    const gradients = shapes.map((shape, i) => made(shape, 10 * step + i));
    updater.apply(gradients, 0.1);
    states.push(...(await valuesOf([...variables, ...updater.memory])));
    for (const gradient of gradients) gradient.dispose();
  }
  updater.dispose();
  for (const weights of variables) weights.dispose();
  return states;
}

async function valuesOf(tensors: readonly (Tensor | Variable)[]): Promise<Float32Array[]> {
  return Promise.all(tensors.map(async (one) => Float32Array.from(await one.data())));
}
