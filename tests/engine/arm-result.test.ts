import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelStatistics } from '../../src/datasets/statistics.ts';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel, type Model } from '../../src/engine/build-model.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { handedOver } from '../../src/engine/handed-over.ts';
import type { ArmResult } from '../../src/engine/protocol.ts';
import { pixelSight } from '../../src/engine/sight.ts';
import { parametersWith } from '../../src/models/weights.ts';
import {
  arm,
  eventsOf,
  imageShape,
  mixedNetwork,
  ofType,
  scaledResidual,
  smallConv,
  smallDataset,
  smallRun,
} from './engine-fixtures.ts';

const dataset = smallDataset();
const arms = [
  arm(mixedNetwork, { inputScaling: 'standard' }),
  arm(scaledResidual, { pixelOrder: 'permuted' }),
  arm(smallConv),
];

async function results(): Promise<readonly ArmResult[]> {
  const [done] = ofType(await eventsOf({ dataset, arms }), 'done');
  return done?.arms ?? [];
}

function assign(model: Model, weights: readonly Float32Array[]): void {
  for (const [i, variable] of model.variables.entries()) {
    tidy(() => {
      variable.assign(tensor(weights[i] ?? [], variable.shape));
    });
  }
}

beforeAll(() => useWasm(wasmFiles));

describe.each(['wasm', 'cpu'])('the weights that a training leaves, on %s', (backend) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it('make another model of the network predict what the trained one predicted', async () => {
    const found = await results();
    for (const [i, { network, training }] of arms.entries()) {
      const { weights = [], statistics, predicted, confidence, test } = found[i] ?? {};
      // Begun elsewhere, so that only the weights can make it agree.
      const model = buildModel(network, 'glorot-uniform', 99);
      assign(model, weights);
      const sight = pixelSight(imageShape, training, smallRun.seed, statistics);
      const again = await evaluate({ network, model, sight }, dataset.test, () =>
        Promise.resolve(),
      );
      model.dispose();
      expect(again).toEqual({ score: test, predicted, confidence });
      expect(() => parametersWith(network, weights)).not.toThrow();
    }
  });

  it('come with the statistics of the pixels where the network saw them standardised', async () => {
    const of100 = channelStatistics(dataset.train, imageShape, 100);
    expect((await results()).map(({ statistics }) => statistics)).toEqual([
      of100,
      undefined,
      undefined,
    ]);
  });

  it('go over to the page whole, and nothing else does', async () => {
    const [event] = ofType(await eventsOf({ dataset, arms }), 'done');
    if (!event) throw new Error('not done');
    const kept = structuredClone(event);
    const buffers = handedOver({ ...event, id: 1 });
    expect(buffers).toHaveLength(arms.length);
    const received = structuredClone(event, { transfer: buffers as ArrayBuffer[] });
    expect(received).toEqual(kept);
    for (const { weights, predicted } of event.arms) {
      expect(weights.every(({ length }) => length === 0)).toBe(true);
      expect(predicted).toHaveLength(40);
    }
  });
});
