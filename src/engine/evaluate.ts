import { max, tensor, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import { sizeOf } from '../models/shapes.ts';
import type { Layer, Network } from '../models/spec.ts';
import type { Model } from './build-model.ts';
import { needed } from './needed.ts';
import type { ArmResult, Score } from './protocol.ts';
import { type PixelScale, scaledImages } from './scale-pixels.ts';
import { judge, ScoreSum } from './score.ts';

export const testBatchSize = 250;
const activeUnitsSample = 250;

/** A trained network and how it sees pixels. */
export interface Trained {
  readonly network: Network;
  readonly model: Model;
  readonly scale: PixelScale;
}

export interface Evaluation {
  readonly score: Score;
  readonly predicted: Uint8Array;
  readonly confidence: Float32Array;
}

/** Consecutive images `first … end − 1` of a split as a scaled tensor. */
function images({ network, scale }: Trained, split: Split, first: number, end: number): Tensor4D {
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  const values = scaledImages(split.images, sizeOf(network.inputShape), indices, scale);
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
      trained.model.forward(images(trained, split, first, end), { kind: 'inference' }),
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

/** Counts by true class (row) and predicted class (column). */
export function confusionOf(
  labels: Uint8Array,
  predicted: Uint8Array,
  classes: number,
): Uint32Array {
  const counts = new Uint32Array(classes * classes);
  for (const [i, label] of labels.entries()) {
    const cell = label * classes + (predicted[i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/**
 * For each hidden convolution, dense or activation layer: how many of its units are above zero for at
 * least one of the first test images. A unit of a map is a channel, wherever in the map it is.
 */
export async function activeUnits(
  trained: Trained,
  split: Split,
): Promise<ArmResult['activeUnits']> {
  const hidden = hiddenLayers(trained.network);
  const maxima = tidy(() => {
    const sample = images(trained, split, 0, Math.min(activeUnitsSample, split.count));
    const outputs = trained.model.layerOutputs(sample);
    return hidden.map((layer) => maximumPerUnit(needed(outputs[layer])));
  });
  const results = [];
  for (const [i, layer] of hidden.entries()) {
    const maximum = needed(maxima[i]);
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

function hiddenLayers({ layers }: Network): number[] {
  const hasUnits = ({ kind }: Layer) =>
    kind === 'conv' || kind === 'dense' || kind === 'activation';
  return [...layers.slice(0, -1).entries()].flatMap(([i, layer]) => (hasUnits(layer) ? [i] : []));
}

function maximumPerUnit(output: Tensor): Tensor {
  return max(
    output,
    Array.from({ length: output.rank - 1 }, (_, axis) => axis),
  );
}
