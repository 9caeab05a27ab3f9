import '@tensorflow/tfjs-backend-cpu';
import {
  type Scalar,
  setBackend,
  type Tensor2D,
  type Tensor4D,
  tidy,
  variableGrads,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/engine/build-model.ts';
import { registerGradients } from '../../../src/engine/gradients.ts';
import { crossEntropy } from '../../../src/engine/ops/cross-entropy.ts';
import { useWasm, wasmThreads } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import { networkById } from '../../../src/models/networks.ts';
import type { Layer, Network } from '../../../src/models/spec.ts';
import { made } from './both-backends.ts';

const conv = (filters: number, more = {}): Layer => ({
  kind: 'conv',
  filters,
  kernelSize: 3,
  activation: 'relu',
  ...more,
});
const pool: Layer = { kind: 'pool', mode: 'max', size: 2 };
const flatten: Layer = { kind: 'flatten' };
const classes: Layer = { kind: 'dense', units: 10, activation: 'softmax' };

const networks: readonly Network[] = [
  {
    id: 'three convolutions',
    family: 'conv',
    inputShape: [32, 32, 3],
    layers: [
      conv(32),
      pool,
      conv(64),
      pool,
      conv(64),
      flatten,
      { kind: 'dense', units: 64, activation: 'relu' },
      classes,
    ],
  },
  {
    id: 'fully connected',
    family: 'fc',
    inputShape: [16, 16, 3],
    layers: [flatten, { kind: 'dense', units: 100, activation: 'relu' }, classes],
  },
  {
    id: 'normalised, strided and padded',
    family: 'conv',
    inputShape: [16, 16, 3],
    layers: [
      conv(16, { padding: 'same', bias: false }),
      { kind: 'batch-norm' },
      conv(24, { padding: 'same', stride: 2 }),
      conv(24, { padding: 'same' }),
      { kind: 'global-pool', mode: 'average' },
      classes,
    ],
  },
  // Small maps, for the sake of the CPU backend.
  { ...networkById('resnet-20').network, inputShape: [8, 8, 3] },
];

/** What rounding makes of gradients that have come through twenty normalised layers of so few values. */
const tolerance = 3e-5;

async function lossAndGradients(backend: 'cpu' | 'wasm', network: Network): Promise<number[][]> {
  await setBackend(backend);
  const model = buildModel(network, 'glorot-uniform', 7);
  const [images, labels] = [made([3, ...network.inputShape], 1), made([3, 10], 2)];
  const results = tidy(() => {
    const { value, grads } = variableGrads(
      () =>
        crossEntropy(
          model.forward(images as Tensor4D, { kind: 'training', step: 1 }),
          labels as Tensor2D,
        ) as Scalar,
      [...model.trainable],
    );
    return [value, ...model.trainable.map(({ name }) => grads[name])].map((t) => [
      ...(t?.dataSync() ?? []),
    ]);
  });
  model.dispose();
  images.dispose();
  labels.dispose();
  return results;
}

describe('gradients of a whole network', () => {
  beforeAll(async () => {
    registerGradients();
    await useWasm(wasmFiles, 3);
  });

  it.each(networks)('are the CPU backend’s: $id', async (network) => {
    const expected = await lossAndGradients('cpu', network);
    expect(wasmThreads().threads).toBe(3);
    const actual = await lossAndGradients('wasm', network);
    for (const [i, reference] of expected.entries()) {
      const distances = reference.map((value, j) => Math.abs(value - (actual[i]?.[j] ?? NaN)));
      const scale = Math.max(1, ...reference.map(Math.abs));
      expect(reference.length).toBeGreaterThan(0);
      expect(distances.every((distance) => distance < tolerance * scale)).toBe(true);
    }
  });

  it.each(networks)(
    'are to the last bit the same on one thread and on three: $id',
    async (network) => {
      const shared = await lossAndGradients('wasm', network);
      wasmThreads().threads = 1;
      const alone = await lossAndGradients('wasm', network);
      wasmThreads().threads = 3;
      expect(shared).toEqual(alone);
    },
  );
});
