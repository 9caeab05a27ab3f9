import { max, tensor, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import { everyLayer, type ShapedLayer, sizeOf } from '../models/shapes.ts';
import type { Network } from '../models/spec.ts';
import type { Model } from './build-model.ts';
import { needed } from './needed.ts';
import type { ArmResult, Score } from './protocol.ts';
import { judge, ScoreSum } from './score.ts';
import type { Sight } from './sight.ts';

const largestTestBatch = 250;
/** Numbers of the largest map of all images of a batch: as many as 250 images of 32×32 with 64 channels have. */
const mostNumbers = 250 * 32 * 32 * 64;

/** How many images go through a network at a time when it is tested: few enough for the memory. */
export function testBatchSize(network: Network): number {
  const maps = everyLayer(network).map(({ outputShape }) => sizeOf(outputShape));
  const largest = Math.max(sizeOf(network.inputShape), ...maps);
  return Math.max(1, Math.min(largestTestBatch, Math.floor(mostNumbers / largest)));
}

/** A trained network and what it sees of images. */
export interface Trained {
  readonly network: Network;
  readonly model: Model;
  readonly sight: Sight;
}

export interface Evaluation {
  readonly score: Score;
  readonly predicted: Uint8Array;
  readonly confidence: Float32Array;
}

/** Consecutive images `first … end − 1` of a split as the network sees them. */
export function imagesOf(
  { network, sight }: Trained,
  split: Split,
  first: number,
  end: number,
): Tensor4D {
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  return tensor(sight(split, indices), [indices.length, ...network.inputShape]);
}

/** Goes over a whole split in batches; `onBatch` is told how many images one had, and awaited. */
export async function evaluate(
  trained: Trained,
  split: Split,
  onBatch: (images: number) => Promise<void>,
): Promise<Evaluation> {
  const predicted = new Uint8Array(split.count);
  const confidence = new Float32Array(split.count);
  const sum = new ScoreSum();
  const batchSize = testBatchSize(trained.network);
  for (let first = 0; first < split.count; first += batchSize) {
    const end = Math.min(first + batchSize, split.count);
    const labels = split.labels.subarray(first, end);
    const logits = tidy(() =>
      trained.model.forward(imagesOf(trained, split, first, end), { kind: 'inference' }),
    );
    const judgements = judge((await logits.data()) as Float32Array, labels);
    logits.dispose();
    sum.add(judgements, labels);
    for (const [i, judgement] of judgements.entries()) {
      predicted[first + i] = judgement.predicted;
      confidence[first + i] = judgement.confidence;
    }
    await onBatch(labels.length);
  }
  return { score: sum.mean, predicted, confidence };
}

/**
 * For each hidden convolution, dense, activation or residual layer: how many of its units are above
 * zero for at least one of the first test images. A unit of a map is a channel, wherever in the map.
 */
export async function activeUnits(
  trained: Trained,
  split: Split,
): Promise<ArmResult['activeUnits']> {
  const hidden = hiddenLayers(trained.network).map(({ index }) => index);
  const maxima = tidy(() => {
    const sample = imagesOf(
      trained,
      split,
      0,
      Math.min(testBatchSize(trained.network), split.count),
    );
    const found: Record<number, Tensor> = {};
    const onOutput = (output: Tensor, layer: number) => {
      if (hidden.includes(layer)) found[layer] = maximumPerUnit(output);
    };
    trained.model.forward(sample, { kind: 'inference', onOutput });
    return found;
  });
  const results = [];
  for (const layer of hidden) {
    const maximum = needed(maxima[layer]);
    const values = await maximum.data();
    maximum.dispose();
    results.push({
      layer,
      active: values.filter((value) => value > 0).length,
      units: values.length,
    });
  }
  return results;
}

const kindsWithUnits = ['conv', 'dense', 'activation', 'residual'];

/** Those that everything must pass: what is dead within a residual layer has a way around it. */
export function hiddenLayers(network: Network): ShapedLayer[] {
  return everyLayer(network)
    .slice(0, -1)
    .filter(({ layer, within }) => kindsWithUnits.includes(layer.kind) && within.length === 0);
}

export function maximumPerUnit(output: Tensor): Tensor {
  return max(
    output,
    Array.from({ length: output.rank - 1 }, (_, axis) => axis),
  );
}
