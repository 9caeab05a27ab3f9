import { existsSync } from 'node:fs';
import { tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openImagenet, resnet50Tarball } from '../../../src/cli/imagenet.ts';
import { openImagesOfSource } from '../../../src/datasets/images-of-source.ts';
import { preprocess } from '../../../src/datasets/preprocess.ts';
import { useWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../../src/engine/build-model.ts';
import { Control } from '../../../src/engine/control.ts';
import { freezeNetwork } from '../../../src/engine/inference/frozen-network.ts';
import { withOwnStatistics } from '../../../src/engine/inference/own-statistics.ts';
import type { ImagenetWeights } from '../../../src/engine/inference/prepare-arms.ts';
import { kerasResnet50 } from '../../../src/models/architectures/keras-resnet50.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';
import { everyLayer } from '../../../src/models/shapes.ts';
import { featureCount } from '../../../src/models/transfer.ts';

const size = 32;
const spec = kerasResnet50({ size });
const parameters = parameterShapes(spec);

beforeAll(() => useWasm(wasmFiles, 2));

const images = async (count: number) =>
  (
    await openImagesOfSource({
      kind: 'images',
      images: { kind: 'turntable', settings: { films: 1, frames: 4, splitBy: 'frame', seed: 24 } },
      form: { side: size, fit: 'squash', fill: [255, 255, 255] },
      ...{ most: { train: count, test: 1 }, seed: 1 },
    })
  ).train.images;

/** ResNet50's numbers as they are drawn for a training from scratch. */
function drawn(): ImagenetWeights {
  const model = buildModel(spec, 'he-normal', 1);
  const values = new Map(
    model.variables.map((variable, place) => [
      parameters[place]?.name ?? '',
      variable.dataSync() as Float32Array,
    ]),
  );
  model.dispose();
  return {
    shapes: new Map(parameters.map(({ name, shape }) => [name, shape])),
    values: (name) => values.get(name)?.slice() ?? new Float32Array(),
  };
}

const collected = (weights: ImagenetWeights, pixels: Uint8Array, more = {}) =>
  withOwnStatistics({
    ...{ weights, pixels, size, preprocessing: 'unit', control: new Control() },
    ...{ onProgress: () => undefined, ...more },
  });

describe('statistics of one’s own', () => {
  it('are those of what the first convolution gives, over more than one batch', async () => {
    const pixels = await images(400);
    const count = pixels.length / (3 * size * size);
    const weights = drawn();
    const told: number[] = [];
    const own = await collected(weights, pixels, {
      onProgress: ({ done, total }: { done: number; total: number }) => told.push(done / total),
    });
    expect(told.length).toBe(1 + Math.floor((count - 1) / 196));
    expect(told.at(-1)).toBe(1);

    const model = buildModel(spec, 'he-normal', 1);
    const [first] = everyLayer(spec);
    let outputs: Float32Array = new Float32Array();
    model
      .forward(tensor4d(preprocess(pixels, 'unit'), [count, size, size, 3]), {
        kind: 'inference',
        onOutput: (output, layer) => {
          if (layer === first?.index) outputs = output.dataSync() as Float32Array;
        },
      })
      .dispose();
    model.dispose();
    const [mean, variance] = ['moving-mean', 'moving-variance'].map((role) => {
      const name = parameters.find((one) => one.role === role)?.name ?? '';
      return own.values(name);
    });
    for (const channel of [0, 17, 63]) {
      const seen = outputs.filter((_, at) => at % 64 === channel);
      const middle = seen.reduce((sum, value) => sum + value, 0) / seen.length;
      const spread = seen.reduce((sum, value) => sum + (value - middle) ** 2, 0) / seen.length;
      expect(mean?.[channel]).toBeCloseTo(middle, 4);
      expect((variance?.[channel] ?? NaN) / spread).toBeCloseTo(1, 3);
    }
  }, 120_000);

  it('move nothing else, and not the weights that they were given', async () => {
    const pixels = await images(6);
    const weights = drawn();
    const own = await collected(weights, pixels);
    for (const { name, role } of parameters) {
      const isStatistic = role === 'moving-mean' || role === 'moving-variance';
      const before = weights.values(name);
      const same = own.values(name).every((value, at) => value === before[at]);
      expect(same, name).toBe(!isStatistic);
    }
  }, 120_000);

  it('can be called off', async () => {
    const control = new Control();
    control.drop();
    await expect(collected(drawn(), await images(400), { control })).rejects.toThrow();
  }, 120_000);
});

describe.skipIf(!existsSync(resnet50Tarball()))('with ImageNet’s weights', () => {
  it('bring back the contrast that a division by 255 takes', async () => {
    const pixels = await images(24);
    const weights = await (await openImagenet()).weights();
    const own = await collected(weights, pixels);
    const spreadBy = ({ values }: ImagenetWeights) => {
      const network = freezeNetwork(spec, values);
      const count = pixels.length / (3 * size * size);
      const seen = tensor4d(preprocess(pixels, 'unit'), [count, size, size, 3]);
      const features = network.forward(seen).features.dataSync();
      network.dispose();
      return meanDeviation(features as Float32Array);
    };
    expect(spreadBy(own)).toBeGreaterThan(5 * spreadBy(weights));
  }, 240_000);
});

/** Standard deviation from image to image, the mean of all features. */
function meanDeviation(features: Float32Array): number {
  const count = features.length / featureCount;
  let sum = 0;
  for (let feature = 0; feature < featureCount; feature += 1) {
    const values = Array.from(
      { length: count },
      (_, i) => features[i * featureCount + feature] ?? 0,
    );
    const mean = values.reduce((total, value) => total + value, 0) / count;
    sum += Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / count);
  }
  return sum / featureCount;
}
