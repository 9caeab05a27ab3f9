/** Saved models, read back by TensorFlow.js' own reader, against the engine. */
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { pixelScaling, pixelView, viewedImages } from '../../src/datasets/pixel-view.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import { gapHead } from '../../src/models/experiments/gap-head.ts';
import { layersModel } from '../../src/models/export/layers-model.ts';
import { networks } from '../../src/models/networks.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import { inputScalings, type Network } from '../../src/models/spec.ts';
import { everything } from '../models/everything.ts';
import { randomWeights } from '../models/random-weights.ts';
import { mixedNetwork, plainTraining, scaledResidual } from './engine-fixtures.ts';

const cases = [
  ...networks.map(({ network }) => network),
  ...gapHead.arms.map(({ network }) => network),
  ...[mixedNetwork, scaledResidual, everything],
].map((network, i) => ({
  network,
  inputScaling: inputScalings[i % inputScalings.length] ?? 'unit',
}));

const statistics = { mean: [0.49, 0.48, 0.45], sd: [0.25, 0.24, 0.26] };
const images = 3;

function probabilities(network: Network, weights: readonly Float32Array[], x: Float32Array) {
  const model = buildModel(network, 'zeros', 1);
  const found = core.tidy(() => {
    for (const [i, variable] of model.variables.entries())
      variable.assign(core.tensor(weights[i] ?? [], variable.shape));
    const batch: core.Tensor4D = core.tensor(x, [images, ...network.inputShape]);
    return [...core.softmax(model.forward(batch, { kind: 'inference' })).dataSync()];
  });
  model.dispose();
  return found;
}

beforeAll(async () => {
  await core.setBackend('cpu');
});

describe('a saved model', () => {
  it.each(cases)(
    'of $network.id on $inputScaling pixels predicts what the engine predicts',
    async ({ network, inputScaling }) => {
      const random = new Random(5);
      const size = sizeOf(network.inputShape);
      const pixels = Uint8Array.from({ length: images * size }, () => random.below(256));
      const training = { ...plainTraining, inputScaling };
      const view = pixelView(network.inputShape, training, 1, statistics);
      const weights = randomWeights(network, 3);
      const expected = probabilities(network, weights, viewedImages(pixels, [0, 1, 2], view));

      const { json, weights: bytes } = layersModel(network, weights, pixelScaling(view), {});
      const { modelTopology, weightsManifest } = JSON.parse(JSON.stringify(json)) as {
        modelTopology: object;
        weightsManifest: core.io.WeightsManifestConfig;
      };
      const model = await loadLayersModel({
        load: () =>
          Promise.resolve({
            modelTopology,
            weightSpecs: weightsManifest.flatMap((group) => group.weights),
            weightData: bytes.buffer,
          }),
      });
      const found = core.tidy(() => {
        const x = core.tensor(Float32Array.from(pixels), [images, ...network.inputShape]);
        return [...(model.predict(x) as core.Tensor).dataSync()];
      });
      model.dispose();
      expect(found).toHaveLength(expected.length);
      for (const [i, value] of found.entries())
        expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(1e-5);
      // Not all alike, or nothing would be said of the weights.
      expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.02);
    },
  );
});
