import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import { useWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../../src/engine/build-model.ts';
import { freezeNetwork } from '../../../src/engine/inference/frozen-network.ts';
import { bottleneckBlock } from '../../../src/models/architectures/residual-blocks.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';
import { sizeOf } from '../../../src/models/shapes.ts';
import type { Network } from '../../../src/models/spec.ts';
import { networkById } from '../../../src/models/networks.ts';

/** A ResNet50 of two blocks: its stem, a block with a projection, one with the identity, its head. */
const small: Network = {
  id: 'two-blocks',
  family: 'conv',
  inputShape: [32, 32, 3],
  layers: [
    { kind: 'conv', name: 'conv1', filters: 16, kernelSize: 7, stride: 2, padding: 3 },
    { kind: 'batch-norm' },
    { kind: 'activation', activation: 'relu' },
    { kind: 'pool', name: 'pool1', mode: 'max', size: 3, stride: 2, padding: 1 },
    bottleneckBlock({ name: 'a', inChannels: 16, width: 16, stride: 2, version: 'v1', bias: true })
      .layer,
    bottleneckBlock({ name: 'b', inChannels: 64, width: 16, version: 'v1', bias: true }).layer,
    { kind: 'global-pool', mode: 'average' },
    { kind: 'dense', name: 'fc', units: 10, activation: 'softmax' },
  ],
};

/** Values for every parameter, statistics included; variances above zero. */
function drawn(network: Network): Map<string, Float32Array> {
  const random = new Random(3);
  return new Map(
    parameterShapes(network).map(({ name, role, shape, fanIn }) => {
      const [low, high] = role === 'moving-variance' || role === 'gamma' ? [0.3, 2] : [-1, 1];
      const scale = role === 'kernel' ? Math.sqrt(3 / fanIn) : 1;
      const values = Float32Array.from(
        { length: sizeOf(shape) },
        () => scale * random.between(low, high),
      );
      return [name, values];
    }),
  );
}

function noise(size: number): Tensor4D {
  const random = new Random(5);
  const values = Float32Array.from({ length: 2 * size * size * 3 }, () => random.between(-2, 2));
  return tensor(values, [2, size, size, 3]);
}

/** What the model that can be trained gives at inference, its parameters set to these. */
function unfrozen(network: Network, values: Map<string, Float32Array>, images: Tensor4D) {
  const model = buildModel(network, 'zeros', 1);
  for (const [i, { name, shape }] of parameterShapes(network).entries()) {
    model.variables[i]?.assign(tensor(values.get(name) ?? [], [...shape]));
  }
  const logits = model.forward(images, { kind: 'inference' });
  return [...logits.dataSync()];
}

describe.each(['cpu', 'wasm'] as const)('a frozen network on %s', (backend) => {
  it.each([
    [small, 32],
    // Frozen networks take images of any size.
    [small, 47],
    [networkById('resnet-20').network, 32],
    [networkById('conv-tutorial').network, 32],
  ])('gives what the unfrozen one gives: $id', async (network, size) => {
    await (backend === 'wasm' ? useWasm(wasmFiles, 2) : setBackend('cpu'));
    const values = drawn(network);
    const images = noise(size);
    const shape = [size, size, 3] as const;
    const expected = unfrozen({ ...network, inputShape: shape }, values, images);
    const before = memory().numTensors;
    const frozen = freezeNetwork(network, (name) => (values.get(name) ?? fail(name)).slice());
    const { features, logits } = frozen.forward(images);
    const actual = [...logits.dataSync()];
    const scale = Math.max(...expected.map(Math.abs));
    for (const [i, value] of expected.entries()) {
      expect(Math.abs((actual[i] ?? NaN) - value) / scale).toBeLessThan(1e-5);
    }
    features.dispose();
    logits.dispose();
    frozen.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

function fail(name: string): never {
  throw new Error(`No values for ${name}`);
}
