import { tensor4d, tidy, type Variable } from '@tensorflow/tfjs-core';
import { preprocess, type Preprocessing } from '../../datasets/preprocess.ts';
import { resnet } from '../../models/architectures/resnet.ts';
import { parameterShapes } from '../../models/parameter-shapes.ts';
import { buildModel } from '../build-model.ts';
import type { Control } from '../control.ts';
import { needed } from '../needed.ts';
import { imagesAtOnce } from './infer.ts';
import type { InferProgress } from './order.ts';
import type { ImagenetWeights } from './prepare-arms.ts';

interface Options {
  readonly weights: ImagenetWeights;
  /** RGB 0…255 of all images that the statistics are to be of. */
  readonly pixels: Uint8Array;
  readonly size: number;
  readonly preprocessing: Preprocessing;
  readonly control: Control;
  readonly onProgress: (progress: InferProgress) => void;
}

/**
 * The same weights with the statistics of all batch normalisations collected anew: the images go through
 * as in training, each batch normalised by its own mean and variance, and nothing else moves. What comes of
 * all batches together follows from the law of total variance.
 */
export async function withOwnStatistics(options: Options): Promise<ImagenetWeights> {
  const { weights, pixels, size, preprocessing, control, onProgress } = options;
  // With a momentum of zero the moving statistics are those of the last batch.
  const network = resnet(50, { size, version: 'v1', bias: true, momentum: 0 });
  const model = buildModel(network, 'zeros', 0, {
    freezesNormalisation: false,
    valuesOf: ({ name, shape }) =>
      weights.shapes.get(name)?.join() === shape.join() ? weights.values(name) : undefined,
  });
  const parameters = parameterShapes(network);
  const sums = parameters.flatMap(({ layer, name, role, shape }, place) => {
    if (role !== 'moving-mean') return [];
    const other = parameters.findIndex(
      (one) => one.layer === layer && one.role === 'moving-variance',
    );
    return new LayerStatistics(
      [name, needed(parameters[other]).name],
      [needed(model.variables[place]), needed(model.variables[other])],
      shape[0] ?? 0,
    );
  });
  const imageBytes = 3 * size * size;
  const total = pixels.length / imageBytes;
  // All maps of a pass are held at once, twice as many as in inference.
  const perBatch = Math.max(2, Math.floor(imagesAtOnce(size) / 2));
  let computeMs = 0;
  try {
    for (let first = 0; first < total; first += perBatch) {
      const count = Math.min(perBatch, total - first);
      const some = pixels.subarray(first * imageBytes, (first + count) * imageBytes);
      const startedAt = performance.now();
      tidy(() => {
        const images = tensor4d(preprocess(some, preprocessing), [count, size, size, 3]);
        model.forward(images, { kind: 'training', step: 1 });
      });
      for (const sum of sums) await sum.add(count);
      computeMs += performance.now() - startedAt;
      onProgress({ done: first + count, total, cached: 0, computeMs });
      await control.letMessagesIn();
    }
  } finally {
    model.dispose();
  }
  const own = new Map(sums.flatMap((sum) => sum.values()));
  return { ...weights, values: (name) => own.get(name)?.slice() ?? weights.values(name) };
}

type Pair<Item> = readonly [mean: Item, variance: Item];

/** Means and variances of one layer, added up over the batches by their numbers of images. */
class LayerStatistics {
  readonly #names: Pair<string>;
  readonly #variables: Pair<Variable>;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  readonly #variances: Float64Array;
  #images = 0;

  constructor(names: Pair<string>, variables: Pair<Variable>, channels: number) {
    this.#names = names;
    this.#variables = variables;
    this.#means = new Float64Array(channels);
    this.#squares = new Float64Array(channels);
    this.#variances = new Float64Array(channels);
  }

  async add(images: number): Promise<void> {
    const [means, variances] = await Promise.all(this.#variables.map((one) => one.data()));
    for (const [channel, mean] of needed(means).entries()) {
      this.#means[channel] = (this.#means[channel] ?? 0) + images * mean;
      this.#squares[channel] = (this.#squares[channel] ?? 0) + images * mean * mean;
      this.#variances[channel] =
        (this.#variances[channel] ?? 0) + images * (variances?.[channel] ?? NaN);
    }
    this.#images += images;
  }

  /** A variance is the mean of the batches' variances and the variance of their means. */
  values(): Pair<readonly [name: string, values: Float32Array]> {
    const mean = this.#means.map((sum) => sum / this.#images);
    const variance = this.#variances.map((sum, channel) => {
      const square = (this.#squares[channel] ?? 0) / this.#images;
      return sum / this.#images + Math.max(0, square - (mean[channel] ?? 0) ** 2);
    });
    const [meanName, varianceName] = this.#names;
    return [
      [meanName, Float32Array.from(mean)],
      [varianceName, Float32Array.from(variance)],
    ];
  }
}
