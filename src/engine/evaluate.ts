import { max, tensor, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import { type PixelView, viewedImages } from '../datasets/pixel-view.ts';
import { everyLayer, type ShapedLayer } from '../models/shapes.ts';
import type { Network } from '../models/spec.ts';
import type { Model } from './build-model.ts';
import { needed } from './needed.ts';
import type { ArmResult, Score } from './protocol.ts';
import { judge, ScoreSum } from './score.ts';

export const testBatchSize = 250;
const activeUnitsSample = 250;

/** A trained network and how it sees pixels. */
export interface Trained {
  readonly network: Network;
  readonly model: Model;
  readonly view: PixelView;
}

export interface Evaluation {
  readonly score: Score;
  readonly predicted: Uint8Array;
  readonly confidence: Float32Array;
}

/** Consecutive images `first … end − 1` of a split as a scaled tensor. */
export function imagesOf(
  { network, view }: Trained,
  split: Split,
  first: number,
  end: number,
): Tensor4D {
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  const values = viewedImages(split.images, indices, view);
  return tensor(values, [indices.length, ...network.inputShape]);
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
  for (let first = 0; first < split.count; first += testBatchSize) {
    const end = Math.min(first + testBatchSize, split.count);
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
    const sample = imagesOf(trained, split, 0, Math.min(activeUnitsSample, split.count));
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
