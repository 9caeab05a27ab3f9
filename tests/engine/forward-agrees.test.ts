/** The page's own way through a network against the engine's. */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import { gapHead } from '../../src/models/experiments/gap-head.ts';
import { forward } from '../../src/models/forward.ts';
import { networks } from '../../src/models/networks.ts';
import { everyLayer, sizeOf } from '../../src/models/shapes.ts';
import type { Network } from '../../src/models/spec.ts';
import { parametersWith } from '../../src/models/weights.ts';
import { everything } from '../models/everything.ts';
import { randomWeights } from '../models/random-weights.ts';
import { mixedNetwork, scaledResidual } from './engine-fixtures.ts';
import { relativeDistance } from './given-weights.ts';

const cases = [
  ...networks.map(({ network }) => network),
  ...gapHead.arms.map(({ network }) => network),
  ...[mixedNetwork, scaledResidual, everything],
];

/** What each layer gives in the engine, by its index. */
function engineOutputs(network: Network, weights: readonly Float32Array[], image: Float32Array) {
  const model = buildModel(network, 'zeros', 1);
  const outputs: Float32Array[] = [];
  tidy(() => {
    for (const [i, variable] of model.variables.entries())
      variable.assign(tensor(weights[i] ?? [], variable.shape));
    const x: Tensor4D = tensor(image, [1, ...network.inputShape]);
    model.forward(x, {
      kind: 'inference',
      onOutput: (output, layer) => {
        outputs[layer] = Float32Array.from(output.dataSync());
      },
    });
  });
  model.dispose();
  return outputs;
}

beforeAll(() => useWasm(wasmFiles));

describe.each(['wasm', 'cpu'])('each layer gives what it gives in the engine, on %s', (backend) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it.each(cases)('$id with $layers.length layers', (network) => {
    const random = new Random(7);
    const size = sizeOf(network.inputShape);
    const image = Float32Array.from({ length: size }, () => random.between(-1, 1));
    const weights = randomWeights(network, 3);
    const expected = engineOutputs(network, weights, image);
    const found = [...forward(network, parametersWith(network, weights), image)];
    expect(found.map(({ shaped }) => shaped.index)).toEqual([...everyLayer(network).keys()]);
    for (const { shaped, output } of found) {
      const distance = relativeDistance([...output], [...(expected[shaped.index] ?? [])]);
      expect(distance, shaped.name).toBeLessThan(1e-5);
    }
  });
});
