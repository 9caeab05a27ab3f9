import '@tensorflow/tfjs-backend-cpu';
import { existsSync } from 'node:fs';
import { tensor2d, tensor4d, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openImagenet, resnet50Tarball } from '../../../src/cli/imagenet.ts';
import type { Dataset } from '../../../src/datasets/dataset.ts';
import { openImagesOfSource } from '../../../src/datasets/images-of-source.ts';
import { Random } from '../../../src/datasets/random.ts';
import { preprocess } from '../../../src/datasets/preprocess.ts';
import { useWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../../src/engine/build-model.ts';
import { Control } from '../../../src/engine/control.ts';
import { noFeatureStore } from '../../../src/engine/inference/feature-store.ts';
import type { FrozenNetwork } from '../../../src/engine/inference/frozen-network.ts';
import { type Imagenet, prepareArms } from '../../../src/engine/inference/prepare-arms.ts';
import type { Arm } from '../../../src/engine/protocol.ts';
import { kerasResnet50 } from '../../../src/models/architectures/keras-resnet50.ts';
import { everyLayer } from '../../../src/models/shapes.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';
import type { FrozenPart, TrainingSettings } from '../../../src/models/spec.ts';
import { featureCount, transferNetwork } from '../../../src/models/transfer.ts';
import { eventsOf, ofType } from '../engine-fixtures.ts';

const size = 32;
const classes = 24;

const images = (films: number, frames: number, most = { train: 1000, test: 1000 }) =>
  openImagesOfSource({
    kind: 'images',
    images: { kind: 'turntable', settings: { films, frames, splitBy: 'frame', seed: 24 } },
    form: { side: size, fit: 'squash', fill: [255, 255, 255] },
    ...{ most, seed: 1 },
  });

function armOn(frozen: FrozenPart, more: Partial<TrainingSettings> = {}, rateScale = 1): Arm {
  const head = { kind: 'linear', width: 0, dropout: 0 } as const;
  return {
    network: transferNetwork({ frozen, size, classes, head }),
    training: {
      ...{ optimiser: 'adam', learningRate: 1e-3, schedule: 'constant' },
      ...{ inputScaling: 'caffe', initialisation: 'glorot-uniform' },
      pretrained: { frozen, rateScale },
      ...more,
    },
  };
}

/** What this network sees of an image: where it is dark. Classes differ in it, and training can tell. */
function featuresOf(pixels: Float32Array): Float32Array {
  const features = new Float32Array(featureCount);
  for (const [i, value] of pixels.entries()) {
    const at = i % featureCount;
    features[at] = (features[at] ?? 0) + value / 100;
  }
  return features;
}

/** Numbers for every parameter of ResNet50, small and the same every time. */
function madeUp(): Imagenet & { readonly shown: number[] } {
  const parameters = parameterShapes(kerasResnet50());
  const shown: number[] = [];
  const network: FrozenNetwork = {
    ...{ bytes: 0, dispose: () => undefined },
    forward: (x: Tensor4D) =>
      tidy(() => {
        const [batch] = x.shape;
        shown.push(batch);
        const all = x.dataSync();
        const length = all.length / batch;
        const rows = Array.from({ length: batch }, (_, i) =>
          featuresOf(all.subarray(i * length, (i + 1) * length) as Float32Array),
        );
        return {
          features: tensor2d(
            rows.map((row) => [...row]),
            [batch, featureCount],
          ),
          logits: tensor2d(new Float32Array(batch), [batch, 1]),
        };
      }),
  };
  return {
    ...{ weightsUrl: '/w/', store: noFeatureStore, shown },
    network: () => Promise.resolve(network),
    weights: () =>
      Promise.resolve({
        shapes: new Map(parameters.map(({ name, shape }) => [name, shape])),
        values: (name) => {
          const parameter = parameters.find((one) => one.name === name);
          const count = parameter?.shape.reduce((product, extent) => product * extent, 1) ?? 0;
          const values = new Float32Array(count);
          if (parameter?.role === 'kernel') {
            const scale = Math.sqrt(2 / parameter.fanIn);
            const random = new Random(1, parameters.indexOf(parameter));
            for (let i = 0; i < count; i++) values[i] = scale * random.between(-1.7, 1.7);
          } else if (parameter?.role === 'gamma') values.fill(0.5);
          else if (parameter?.role === 'moving-variance') values.fill(1);
          return values;
        },
      }),
  };
}

const nothing = () => undefined;

/** Images of one shade each, ten levels from class to class. */
function shades(count: number): Dataset {
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  const bytes = 3 * size * size;
  const pixels = Uint8Array.from({ length: count * bytes }, (_, at) => {
    const image = Math.floor(at / bytes);
    return 10 * (image % classes) + (image % 3);
  });
  const whenAvailable = () => Promise.resolve();
  const split = { images: pixels, labels, count, whenAvailable };
  return {
    info: {
      ...{ id: 'folder', imageShape: [size, size, 3], trainCount: count, testCount: count },
      classes: Array.from({ length: classes }, String),
      provenance: { kind: 'folder', official: false },
    },
    ...{ train: split, test: split },
  };
}

/** A network whose features are bells over the shades of red, the last of the three colours that it sees. */
const bells: FrozenNetwork = {
  ...{ bytes: 0, dispose: () => undefined },
  forward: (x) => {
    const [batch] = x.shape;
    const all = x.dataSync();
    const features = new Float32Array(batch * featureCount);
    for (let i = 0; i < batch; i++) {
      const red = (all[i * 3 * size * size + 2] ?? NaN) + 123.68;
      for (let j = 0; j < classes; j++)
        features[i * featureCount + j] = Math.exp(-(((red - 10 * j) / 5) ** 2));
    }
    return {
      features: tensor2d(features, [batch, featureCount]),
      logits: tensor2d(new Float32Array(batch), [batch, 1]),
    };
  },
};

describe('arms on frozen features', () => {
  let dataset: Dataset;

  beforeAll(async () => {
    await useWasm(wasmFiles, 1);
    dataset = await images(1, 8);
  });

  it('see what the network gives for each image, whatever the order', async () => {
    const imagenet = madeUp();
    const options = { dataset, imagenet, control: new Control(), trainCount: 20 };
    const [prepared] = await prepareArms({
      ...{ ...options, arms: [armOn('all')], onProgress: nothing },
    });
    const indices = [7, 0, 19];
    const seen = prepared?.sight?.(dataset.train, indices);
    const bytes = 3 * size * size;
    const direct = indices.flatMap((index) => {
      const pixels = dataset.train.images.subarray(index * bytes, (index + 1) * bytes);
      return [...featuresOf(preprocess(pixels, 'caffe'))];
    });
    expect(seen).toEqual(Float32Array.from(direct));
  });

  it('ask for each image once, though several arms see alike', async () => {
    const imagenet = madeUp();
    const told: [number, number][] = [];
    await prepareArms({
      ...{ dataset, imagenet, control: new Control(), trainCount: 20 },
      arms: [armOn('all'), armOn('all'), armOn('all', { inputScaling: 'unit' })],
      onProgress: ({ done, total }) => told.push([done, total]),
    });
    const all = 20 + dataset.test.count;
    expect(imagenet.shown.reduce((sum, count) => sum + count, 0)).toBe(2 * all);
    expect(told.at(-1)).toEqual([all, all]);
  });

  it('learn what the features tell apart', async () => {
    const imagenet = { ...madeUp(), network: () => Promise.resolve(bells) };
    const run = { epochs: 20, batchSize: 8, trainingSize: 1000, seed: 1 };
    const arm = armOn('all', { learningRate: 0.05 });
    const events = await eventsOf({ dataset: shades(96), imagenet, run, arms: [arm] });
    const last = ofType(events, 'epoch').at(-1);
    expect(last?.result.train.accuracy).toBeGreaterThan(0.98);
    expect(last?.result.test.accuracy).toBeGreaterThan(0.98);
    expect(ofType(events, 'preparing').length).toBeGreaterThan(0);
    // Only the head was trained, and it alone is handed over.
    const weights = ofType(events, 'done')[0]?.arms[0]?.weights;
    expect(weights?.map(({ length }) => length)).toEqual([featureCount * classes, classes]);
  });

  it('fail clearly where nobody says where the weights are', async () => {
    await expect(eventsOf({ dataset, arms: [armOn('all')] })).rejects.toThrow('weights are');
    const wrong = armOn('all', { inputScaling: 'raw' });
    await expect(eventsOf({ dataset, imagenet: madeUp(), arms: [wrong] })).rejects.toThrow('raw');
  });
});

describe('an arm that is fine-tuned', () => {
  it('moves its last stage, slower than its head, and no normalisation', async () => {
    await useWasm(wasmFiles, 1);
    const dataset = await images(1, 4, { train: 12, test: 4 });
    const imagenet = madeUp();
    const arm = armOn('early', { learningRate: 1e-2 }, 0.01);
    const run = { epochs: 1, batchSize: 12, trainingSize: 12, seed: 1 };
    const events = await eventsOf({ dataset, imagenet, run, arms: [arm] });
    const weights = ofType(events, 'done')[0]?.arms[0]?.weights ?? [];
    const { values } = await imagenet.weights();
    for (const [place, { name, role }] of parameterShapes(arm.network).entries()) {
      if (name.startsWith('classes')) continue;
      const before = values(name);
      const moved = weights[place]?.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - (before[i] ?? NaN))),
        0,
      );
      if (role === 'kernel') {
        expect(moved, name).toBeGreaterThan(0.5e-4);
        expect(moved, name).toBeLessThan(1.1e-4);
      } else if (role !== 'bias') expect(moved, name).toBe(0);
    }
    // Biases of a head begin at zero and take a step of the full rate.
    expect(Math.max(...(weights.at(-1) ?? []).map(Math.abs))).toBeCloseTo(1e-2, 3);
  }, 60_000);

  it('is shown the maps that the whole network has there', async () => {
    await useWasm(wasmFiles, 1);
    const dataset = await images(1, 4, { train: 4, test: 2 });
    const imagenet = madeUp();
    const arms = [armOn('none'), armOn('early')];
    const [whole, early] = await prepareArms({
      ...{ dataset, imagenet, arms, control: new Control(), trainCount: 4, onProgress: nothing },
    });
    const network = arms[0]?.network ?? kerasResnet50();
    const model = buildModel(network, 'zeros', 1, whole?.beginning);
    const pixels = preprocess(dataset.test.images, 'caffe');
    const behind = everyLayer(network).find(({ name }) => name === 'conv4_6')?.index;
    let expected: Float32Array = new Float32Array();
    model
      .forward(tensor4d(pixels, [2, size, size, 3]), {
        kind: 'inference',
        onOutput: (output, layer) => {
          if (layer === behind) expected = output.dataSync() as Float32Array;
        },
      })
      .dispose();
    model.dispose();
    const seen = early?.sight?.(dataset.test, [0, 1]) ?? new Float32Array();
    expect(seen).toHaveLength(expected.length);
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeGreaterThan(0);
    const differences = seen.map((value, i) => Math.abs(value - (expected[i] ?? NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-4 * largest);
  }, 60_000);
});

describe.skipIf(!existsSync(resnet50Tarball()))('with ImageNet’s weights', () => {
  it('features as a data set are those of the network itself', async () => {
    await useWasm(wasmFiles, 2);
    const imagenet = await openImagenet();
    const dataset = await images(1, 4, { train: 10, test: 2 });
    const [prepared] = await prepareArms({
      ...{ dataset, imagenet, arms: [armOn('all')], control: new Control() },
      ...{ trainCount: 10, onProgress: nothing },
    });
    const network = await imagenet.network();
    const pixels = preprocess(dataset.test.images, 'caffe');
    const direct = tidy(() =>
      network.forward(tensor4d(pixels, [2, size, size, 3])).features.dataSync(),
    );
    const seen = prepared?.sight?.(dataset.test, [0, 1]) ?? new Float32Array();
    expect(seen).toHaveLength(direct.length);
    expect(Math.max(...seen.map((value, i) => Math.abs(value - (direct[i] ?? NaN))))).toBeLessThan(
      1e-4,
    );
  }, 120_000);
});
