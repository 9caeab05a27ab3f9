import { softmax, type Tensor2D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { preprocess } from '../../datasets/preprocess.ts';
import { parametersWith } from '../../models/weights.ts';
import type { Control } from '../control.ts';
import { EngineError } from '../engine-error.ts';
import { needed } from '../needed.ts';
import { featureKeys, type FeatureStore } from './feature-store.ts';
import { freezeNetwork, type FrozenNetwork } from './frozen-network.ts';
import {
  featureCount,
  type Head,
  type InferenceEvent,
  type InferenceOrder,
  type InferProgress,
} from './order.ts';

/** What was found, less what the session knows of the backend. */
export type Inferred = Pick<
  Extract<InferenceEvent, { type: 'inferred' }>,
  'features' | 'probabilities' | 'cached' | 'computeMs'
>;

export interface InferOptions {
  readonly order: InferenceOrder;
  readonly store: FeatureStore;
  /** Asked for when the first image has to be computed. */
  readonly network: () => Promise<FrozenNetwork>;
  readonly control: Control;
  readonly onProgress: (progress: InferProgress) => void;
}

/** How many images a backend takes at once: eight of 224 × 224 pixels. */
export const imagesAtOnce = (size: number) =>
  Math.max(1, Math.floor((8 * 224 * 224) / (size * size)));
const smallestSize = 32;

/**
 * Shows images to a network, batch by batch. @throws EngineError `not-finite`, DatasetError, RunDropped
 */
export async function infer(options: InferOptions): Promise<Inferred> {
  const { order, store, control } = options;
  const { size, pixels, scores, keepFeatures } = order;
  const count = pixels.length / (3 * size * size);
  if (!Number.isInteger(count) || size < smallestSize) {
    throw new EngineError('internal', `${pixels.length} bytes are no images of ${size} × ${size}`);
  }
  const keys = keepFeatures ? await featureKeys(order, count) : [];
  // ImageNet's probabilities come from the network itself, which then has to look again.
  const kept = keepFeatures && scores !== 'imagenet' ? await store.get(keys) : [];
  control.dropped.throwIfAborted();
  const features = new Float32Array(count * featureCount);
  const logits: Float32Array[] = [];
  const missing: number[] = [];
  for (let image = 0; image < count; image++) {
    const known = kept[image];
    if (known) features.set(known, image * featureCount);
    else missing.push(image);
  }
  const cached = count - missing.length;
  let computeMs = 0;
  const tell = (done: number) => {
    options.onProgress({ done: cached + done, total: count, cached, computeMs });
  };
  tell(0);
  const perBatch = imagesAtOnce(size);
  for (let first = 0; first < missing.length; first += perBatch) {
    const network = await options.network();
    control.dropped.throwIfAborted();
    const batch = missing.slice(first, first + perBatch);
    const startedAt = performance.now();
    const found = await look(network, order, batch);
    computeMs += performance.now() - startedAt;
    for (const [place, image] of batch.entries()) {
      features.set(row(found.features, place, featureCount), image * featureCount);
    }
    logits.push(found.logits);
    if (keepFeatures) {
      await store.put(
        batch.map((image, place) => [
          needed(keys[image]),
          row(found.features, place, featureCount).slice(),
        ]),
      );
    }
    tell(first + batch.length);
    await control.letMessagesIn();
  }
  return { features, cached, computeMs, ...(await probabilities(scores, features, logits)) };
}

function row(values: Float32Array, place: number, length: number): Float32Array {
  return values.subarray(place * length, (place + 1) * length);
}

async function look(
  network: FrozenNetwork,
  { pixels, size, preprocessing }: InferenceOrder,
  batch: readonly number[],
) {
  const bytes = 3 * size * size;
  const chosen = new Uint8Array(batch.length * bytes);
  for (const [place, image] of batch.entries()) {
    chosen.set(pixels.subarray(image * bytes, (image + 1) * bytes), place * bytes);
  }
  const { features, logits } = tidy(() =>
    network.forward(tensor4d(preprocess(chosen, preprocessing), [batch.length, size, size, 3])),
  );
  try {
    const values = await Promise.all([features.data(), logits.data()]);
    if (!values[1].every(Number.isFinite)) {
      throw new EngineError('not-finite', 'The network gave numbers that are none');
    }
    return { features: values[0] as Float32Array, logits: values[1] as Float32Array };
  } finally {
    features.dispose();
    logits.dispose();
  }
}

async function probabilities(
  scores: InferenceOrder['scores'],
  features: Float32Array,
  logits: readonly Float32Array[],
): Promise<Pick<Inferred, 'probabilities'>> {
  if (scores === 'none') return {};
  if (scores !== 'imagenet') return { probabilities: await throughHead(scores, features) };
  const rows = features.length / featureCount;
  const all = new Float32Array(logits.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of logits) {
    all.set(part, at);
    at += part.length;
  }
  const classes = all.length / rows;
  for (let image = 0; image < rows; image++) softmaxInPlace(row(all, image, classes));
  return { probabilities: all };
}

function softmaxInPlace(values: Float32Array): void {
  const most = values.reduce((largest, value) => Math.max(largest, value), -Infinity);
  const powers = values.map((value) => Math.exp(value - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  values.set(powers.map((power) => power / total));
}

async function throughHead({ network, weights }: Head, features: Float32Array) {
  const values = new Map(parametersWith(network, weights).map((one) => [one.name, one.values]));
  const frozen = freezeNetwork(network, (name) => needed(values.get(name)));
  const rows = features.length / featureCount;
  const result = tidy(() => {
    const { logits } = frozen.forward(tensor4d(features, [rows, 1, 1, featureCount]));
    return softmax<Tensor2D>(logits);
  });
  const scores = await result.data();
  result.dispose();
  frozen.dispose();
  return scores as Float32Array;
}
