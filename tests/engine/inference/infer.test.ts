import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor2d, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Control } from '../../../src/engine/control.ts';
import { type FeatureStore, noFeatureStore } from '../../../src/engine/inference/feature-store.ts';
import type { FrozenNetwork } from '../../../src/engine/inference/frozen-network.ts';
import { infer } from '../../../src/engine/inference/infer.ts';
import {
  featureCount,
  type Head,
  type InferenceOrder,
} from '../../../src/engine/inference/order.ts';

const size = 32;
const bytes = 3 * size * size;

/** In place of a network: features that repeat the first number it is shown, and three classes. */
function stub() {
  const seen: number[] = [];
  const network: FrozenNetwork = {
    bytes: 0,
    dispose: () => undefined,
    forward: (images: Tensor4D) =>
      tidy(() => {
        const [batch] = images.shape;
        const values = images.dataSync();
        const firsts = Array.from({ length: batch }, (_, i) => values[i * bytes] ?? NaN);
        seen.push(batch);
        const features = firsts.flatMap((first) => Array<number>(featureCount).fill(first));
        const logits = firsts.flatMap((first) => [first, 0, 0]);
        return {
          features: tensor2d(features, [batch, featureCount]),
          logits: tensor2d(logits, [batch, 3]),
        };
      }),
  };
  return { network: () => Promise.resolve(network), seen };
}

/** Images of one value each. */
function images(...values: number[]): Uint8Array {
  const pixels = new Uint8Array(values.length * bytes);
  for (const [i, value] of values.entries()) pixels.fill(value, i * bytes, (i + 1) * bytes);
  return pixels;
}

function order(pixels: Uint8Array, more: Partial<InferenceOrder> = {}): InferenceOrder {
  return {
    ...{ weightsUrl: '/w/', preprocessing: 'unit', size, pixels, scores: 'none' },
    keepFeatures: false,
    ...more,
  };
}

function memoryStore(): FeatureStore & { readonly kept: Map<string, Float32Array> } {
  const kept = new Map<string, Float32Array>();
  return {
    kept,
    get: (keys) => Promise.resolve(keys.map((key) => kept.get(key))),
    put: (entries) => {
      for (const [key, features] of entries) kept.set(key, features);
      return Promise.resolve();
    },
  };
}

function run(one: InferenceOrder, store = noFeatureStore, control = new Control()) {
  const { network, seen } = stub();
  const told: number[] = [];
  const onProgress = ({ done }: { done: number }) => told.push(done);
  const inferred = infer({ order: one, store, network, control, onProgress });
  return { inferred, seen, told };
}

beforeEach(async () => {
  await setBackend('cpu');
});

describe('infer', () => {
  it('gives one vector for each image, in their order, and probabilities that add up to 1', async () => {
    const { inferred } = run(order(images(0, 255, 51), { scores: 'imagenet' }));
    const { features, probabilities = new Float32Array(), cached } = await inferred;
    expect([0, 1, 2].map((i) => features[i * featureCount + 7])).toEqual([0, 1, Math.fround(0.2)]);
    expect(cached).toBe(0);
    expect(probabilities).toHaveLength(9);
    expect(probabilities[3]).toBeCloseTo(Math.E / (Math.E + 2), 6);
    expect(probabilities.slice(3, 6).reduce((sum, p) => sum + p)).toBeCloseTo(1, 6);
  });

  it('goes batch by batch and tells of each', async () => {
    const many = images(...Array.from({ length: 500 }, (_, i) => i % 256));
    const { inferred, seen, told } = run(order(many));
    await inferred;
    expect(seen.reduce((sum, batch) => sum + batch)).toBe(500);
    expect(seen.length).toBeGreaterThan(1);
    expect(told).toEqual([0, ...seen.map((_, i) => Math.min(500, (i + 1) * (seen[0] ?? 0)))]);
  });

  it('does not compute again what it has kept', async () => {
    const store = memoryStore();
    const keepFeatures = true;
    await run(order(images(10, 20), { keepFeatures }), store).inferred;
    const again = run(order(images(20, 30, 10), { keepFeatures }), store);
    const { features, cached } = await again.inferred;
    expect(cached).toBe(2);
    expect(again.seen).toEqual([1]);
    const expected = [20, 30, 10].map((value) => Math.fround(value / 255));
    expect([0, 1, 2].map((i) => features[i * featureCount])).toEqual(expected);
    // Everything that features depend on tells them apart.
    for (const other of [
      { preprocessing: 'symmetric' },
      { weightsUrl: '/v/' },
    ] satisfies Partial<InferenceOrder>[]) {
      const { inferred } = run(order(images(10), { keepFeatures, ...other }), store);
      expect((await inferred).cached).toBe(0);
    }
  });

  it('puts a head on the features', async () => {
    const network = {
      id: 'head',
      family: 'fc',
      inputShape: [1, 1, featureCount],
      layers: [{ kind: 'flatten' }, { kind: 'dense', units: 2, activation: 'softmax' }],
    } satisfies Head['network'];
    const kernel = new Float32Array(2 * featureCount);
    kernel[0] = 3;
    const head: Head = { network, weights: [kernel, new Float32Array([0, 1])] };
    const { inferred } = run(order(images(255), { scores: head }));
    const [p, q] = (await inferred).probabilities ?? [];
    expect(p).toBeCloseTo(1 / (1 + Math.exp(1 - 3)), 5);
    expect(q).toBeCloseTo(1 - (p ?? 0), 5);
  });

  it('stops when it is called off', async () => {
    const control = new Control();
    const { inferred } = run(order(images(1)), noFeatureStore, control);
    control.drop();
    await expect(inferred).rejects.toThrow('dropped');
  });

  it('refuses bytes that are no whole images', async () => {
    await expect(run(order(new Uint8Array(100))).inferred).rejects.toMatchObject({
      code: 'internal',
    });
  });
});
