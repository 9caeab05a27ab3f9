import { describe, expect, test } from 'vitest';
import { permutation } from '../../../src/models/experiments/permutation.ts';
import { networkById } from '../../../src/models/networks.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';
import { sizeOf } from '../../../src/models/shapes.ts';
import type { Network, TrainingSettings } from '../../../src/models/spec.ts';
import type { TrainedNetworkProps } from '../../../src/ui/notebook/trained-parts.ts';
import { loadingProgram, savedModel } from '../../../src/ui/take-along/saved-model.ts';
import { randomWeights } from '../../models/random-weights.ts';

function propsOf(network: Network, training: TrainingSettings): TrainedNetworkProps {
  return {
    language: 'en',
    armId: 'conv',
    ...{ network, training },
    settings: { epochs: 1, batchSize: 32, trainingSize: 320, seed: 4 },
    dataset: { id: 'cifar10', classes: ['a', 'b'] },
    trained: {
      weights: randomWeights(network, 1),
      statistics: { mean: [0.4, 0.5, 0.6], sd: [0.2, 0.25, 0.3] },
      predicted: new Uint8Array(),
      confidence: new Float32Array(),
    },
    testLabels: new Uint8Array(),
  };
}

interface Saved {
  readonly weightsManifest: readonly [{ readonly paths: readonly string[] }];
  readonly userDefinedMetadata: Readonly<Record<string, unknown>>;
}

async function saved(network: Network, training: TrainingSettings) {
  const [model, weights, ...more] = savedModel(propsOf(network, training));
  if (!model || !weights) throw new Error('no files');
  const json = JSON.parse(await model.content.text()) as Saved;
  return { model, weights, more, json };
}

describe('a saved model', () => {
  const { network, training } = networkById('conv-improved');

  test('is two files, of which the first names the second', async () => {
    const { model, weights, more, json } = await saved(network, training);
    expect([model.name, weights.name, more.length]).toEqual(['model.json', 'weights.bin', 0]);
    expect(json.weightsManifest[0].paths).toEqual([weights.name]);
    const numbers = parameterShapes(network).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    // And the scaling of the pixels: a factor and an offset for each of three channels.
    expect(weights.content.size).toBe(4 * (numbers + 6));
  });

  test('tells how it was trained', async () => {
    const { userDefinedMetadata } = (await saved(network, training)).json;
    expect(userDefinedMetadata).toMatchObject({
      ...{ training, dataset: 'cifar10', classes: ['a', 'b'], settings: { seed: 4 } },
      statistics: { mean: [0.4, 0.5, 0.6] },
    });
    expect(userDefinedMetadata).not.toHaveProperty('pixelPlaces');
  });

  test('of permuted pixels tells their order', async () => {
    const arm = permutation.arms.find(({ id }) => id === 'cnn-permuted');
    if (!arm) throw new Error('no arm');
    const { userDefinedMetadata } = (await saved(arm.network, arm.training)).json;
    const places = userDefinedMetadata['pixelPlaces'] as number[];
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1024 }, (_, i) => i));
    expect(places).not.toEqual(places.toSorted((a, b) => a - b));
  });
});

test('the program that loads it has the shape of its images', () => {
  expect(loadingProgram([32, 32, 3])).toContain('[1, 32, 32, 3]');
});
