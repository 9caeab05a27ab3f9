/** What the listings become where they are run: the networks that are trained here. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { kerasListing } from '../../src/models/listings/keras.ts';
import { pytorchListing } from '../../src/models/listings/pytorch.ts';
import { tfjsModel } from '../../src/models/listings/tfjs-layers.ts';
import { networkById, networks } from '../../src/models/networks.ts';
import type { Network } from '../../src/models/spec.ts';
import { everything } from '../models/everything.ts';
import { pythonWith } from '../models/python-with.ts';
import { relativeDistance, setWeights } from './given-weights.ts';
import { made } from './kernels/both-backends.ts';

interface Found {
  readonly trainable: number;
  readonly statistics: number;
  readonly shape: readonly number[];
  readonly logits?: readonly number[];
}

const { training } = networkById('resnet-20');
const cases = [...networks, { network: everything, training }];
const run = { epochs: 1, batchSize: 16, trainingSize: 48, seed: 1 };
const listings = { pytorch: pytorchListing, keras: kerasListing };

/** Runs the listings of networks, training included. */
function runListings(
  python: string,
  framework: keyof typeof listings,
  some: typeof cases,
): readonly Found[] {
  const programs = some.map((one) => listings[framework](one.network, one.training, run));
  const harness = join(import.meta.dirname, '../models/fixtures/run_listings.py');
  const { stdout, stderr } = spawnSync(python, [harness], {
    input: JSON.stringify({ framework, programs }),
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Found[];
}

function expectedOf(network: Network): Found {
  const { trainable, statistics } = describeNetwork(network).total;
  return { trainable, statistics, shape: [2, 10] };
}

/** Logits of our own engine with the weights that the harness gives PyTorch's model. */
function logitsOf(network: Network): number[] {
  const model = buildModel(network, 'zeros', 1);
  setWeights(model, network);
  const logits = core.tidy(() => {
    const images = made([2, 32, 32, 3], 1000) as core.Tensor4D;
    return [...model.forward(images, { kind: 'inference' }).dataSync()];
  });
  model.dispose();
  return logits;
}

beforeAll(async () => {
  await useWasm(wasmFiles);
});

const pythons = { torch: pythonWith('torch'), keras: pythonWith('keras') };

describe('the PyTorch listing', () => {
  it.runIf(pythons.torch)('trains the networks that we train, to the last number', async () => {
    const found = runListings(pythons.torch ?? '', 'pytorch', cases);
    await core.setBackend('wasm');
    for (const [i, { network }] of cases.entries()) {
      const { logits = [], ...rest } = found[i] ?? {};
      expect(rest, network.id).toEqual(expectedOf(network));
      expect(relativeDistance(logitsOf(network), logits), network.id).toBeLessThan(3e-5);
    }
  });
});

describe('the Keras listing', () => {
  it.runIf(pythons.keras)('trains networks of our size and shape', { timeout: 600_000 }, () => {
    // The richest two: Keras takes its time to compile each.
    const some = cases.slice(-2);
    const found = runListings(pythons.keras ?? '', 'keras', some);
    expect(found).toEqual(some.map(({ network }) => expectedOf(network)));
  });
});

describe('the TensorFlow.js listing', () => {
  it.each(cases.map(({ network }) => network))(
    'makes a network of our size: $id',
    async (network) => {
      await core.setBackend('cpu');
      const kernel = () => layers.initializers.zeros();
      const text = tfjsModel(network, 'glorot-uniform').replace('model.summary();', '');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the listing is our own
      const make = new Function('tf', 'kernel', `${text}\nreturn model;`) as (
        ...given: readonly unknown[]
      ) => layers.Sequential;
      const model = make({ ...core, ...layers }, kernel);
      const { trainable, statistics, shape } = expectedOf(network);
      expect(model.countParams()).toBe(trainable + statistics);
      expect(model.outputShape).toEqual([null, ...shape.slice(1)]);
      const logits = core.tidy(() => model.predict(core.zeros([2, ...network.inputShape])));
      expect((logits as core.Tensor).shape).toEqual(shape);
      model.dispose();
    },
  );
});
