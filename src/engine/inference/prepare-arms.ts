/** What arms that stand on ImageNet's weights need before they are trained: their inputs and first values. */
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Dataset, Split } from '../../datasets/dataset.ts';
import { preprocess, type Preprocessing, preprocessings } from '../../datasets/preprocess.ts';
import { kerasResnet50 } from '../../models/architectures/keras-resnet50.ts';
import { sizeOf } from '../../models/shapes.ts';
import type { TrainingSettings } from '../../models/spec.ts';
import { frozenTrunk } from '../../models/transfer.ts';
import type { PreparedArm } from '../arm-trainer.ts';
import type { Beginning } from '../build-model.ts';
import type { Control } from '../control.ts';
import { EngineError } from '../engine-error.ts';
import { needed } from '../needed.ts';
import type { Arm } from '../protocol.ts';
import { rowSight } from '../sight.ts';
import { type FeatureStore, noFeatureStore } from './feature-store.ts';
import {
  freezeNetwork,
  type FrozenNetwork,
  type FrozenTrunk,
  freezeTrunk,
  type ParameterValues,
} from './frozen-network.ts';
import { imagesAtOnce, infer } from './infer.ts';
import type { InferProgress } from './order.ts';
import { withOwnStatistics } from './own-statistics.ts';

/** ResNet50 with its ImageNet weights, wherever it comes from; what is not needed is not asked for. */
export interface Imagenet {
  /** Names the weights among the features that are kept on the device. */
  readonly weightsUrl: string;
  readonly store: FeatureStore;
  /** All of it, frozen; belongs to whoever gives it. */
  readonly network: () => Promise<FrozenNetwork>;
  /** The published numbers by the names of `parameterShapes(kerasResnet50())`, with their shapes. */
  readonly weights: () => Promise<ImagenetWeights>;
}

export interface ImagenetWeights {
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly values: ParameterValues;
}

interface Options {
  readonly dataset: Dataset;
  /** How many training images are used: the first so many. */
  readonly trainCount: number;
  readonly arms: readonly Arm[];
  readonly imagenet: Imagenet | undefined;
  readonly control: Control;
  readonly onProgress: (progress: InferProgress) => void;
}

/**
 * For each arm what `ArmTrainer` needs; undefined where it stands on pixels and drawn weights alone. Features
 * (8 KB an image) come from the device where they were seen before; maps behind the last stage but one are
 * computed for each run, since they are large, and are shared by arms that see alike.
 * @throws EngineError, DatasetError, RunDropped
 */
export async function prepareArms(options: Options): Promise<(PreparedArm | undefined)[]> {
  const { arms, dataset, imagenet, control, trainCount } = options;
  const asking = arms.filter(({ training }) => training.pretrained);
  if (asking.length === 0) return arms.map(() => undefined);
  if (!imagenet) throw new EngineError('internal', 'nobody said where the weights are');
  const { train, test } = dataset;
  await control.wait(
    Promise.all([train.whenAvailable(trainCount), test.whenAvailable(test.count)]),
  );
  const preparation = new Preparation(options, imagenet);
  const prepared: (PreparedArm | undefined)[] = [];
  for (const arm of arms) prepared.push(await preparation.of(arm));
  return prepared;
}

class Preparation {
  readonly #options: Options;
  readonly #imagenet: Imagenet;
  readonly #seen = new Map<string, ReadonlyMap<Split, Float32Array>>();
  readonly #owned = new Map<Preprocessing, ImagenetWeights>();
  #weights: ImagenetWeights | undefined;

  constructor(options: Options, imagenet: Imagenet) {
    this.#options = options;
    this.#imagenet = imagenet;
  }

  async of({ network, training }: Arm): Promise<PreparedArm | undefined> {
    const { pretrained } = training;
    if (!pretrained) return undefined;
    const { frozen } = pretrained;
    if (frozen === 'none') return { beginning: await this.#beginning(training) };
    const rows = await this.#rows(frozen, training);
    const sight = rowSight(rows, sizeOf(network.inputShape));
    const beginning = frozen === 'all' ? drawnHead : await this.#beginning(training);
    return { sight, beginning };
  }

  /** What the frozen part gives for every image that is used. */
  async #rows(frozen: 'all' | 'early', training: TrainingSettings) {
    const { inputScaling, pretrained } = training;
    const key = `${frozen} ${inputScaling} ${pretrained?.statistics ?? 'stored'}`;
    const known = this.#seen.get(key);
    if (known) return known;
    const rows = await (frozen === 'all' ? this.#features(training) : this.#maps(training));
    this.#seen.set(key, rows);
    return rows;
  }

  get #splits(): readonly { readonly split: Split; readonly pixels: Uint8Array }[] {
    const { dataset, trainCount } = this.#options;
    const { train, test } = dataset;
    const imageBytes = sizeOf(dataset.info.imageShape);
    return [
      { split: train, pixels: train.images.subarray(0, trainCount * imageBytes) },
      { split: test, pixels: test.images },
    ];
  }

  get #size(): number {
    return this.#options.dataset.info.imageShape[0];
  }

  async #features(training: TrainingSettings): Promise<ReadonlyMap<Split, Float32Array>> {
    if (training.pretrained?.statistics !== 'own')
      return this.#featuresBy(this.#imagenet, preprocessingOf(training));
    const { values } = await this.#weightsFor(training);
    const network = freezeNetwork(kerasResnet50(), values);
    try {
      // Those features depend on all training images, so that nothing of them can be kept by image.
      const own = {
        ...this.#imagenet,
        store: noFeatureStore,
        network: () => Promise.resolve(network),
      };
      return await this.#featuresBy(own, preprocessingOf(training));
    } finally {
      network.dispose();
    }
  }

  async #featuresBy(
    { network, store, weightsUrl }: Imagenet,
    preprocessing: Preprocessing,
  ): Promise<ReadonlyMap<Split, Float32Array>> {
    const { control } = this.#options;
    const tell = this.#counter();
    const rows = new Map<Split, Float32Array>();
    for (const { split, pixels } of this.#splits) {
      const order = { weightsUrl, preprocessing, size: this.#size, pixels } as const;
      const { features } = await infer({
        ...{ order: { ...order, scores: 'none', keepFeatures: true }, store, network, control },
        onProgress: tell,
      });
      rows.set(split, features);
    }
    return rows;
  }

  async #maps(training: TrainingSettings): Promise<ReadonlyMap<Split, Float32Array>> {
    const { values } = await this.#weightsFor(training);
    const how = preprocessingOf(training);
    const trunk = freezeTrunk(frozenTrunk('early', this.#size), values);
    const tell = this.#counter();
    const rows = new Map<Split, Float32Array>();
    try {
      for (const { split, pixels } of this.#splits) {
        rows.set(split, await this.#through(trunk, pixels, how, tell));
      }
    } finally {
      trunk.dispose();
    }
    return rows;
  }

  async #through(
    trunk: FrozenTrunk,
    pixels: Uint8Array,
    how: Preprocessing,
    tell: (progress: InferProgress) => void,
  ): Promise<Float32Array> {
    const size = this.#size;
    const imageBytes = 3 * size * size;
    const total = pixels.length / imageBytes;
    let all = new Float32Array();
    let computeMs = 0;
    for (let first = 0; first < total; first += imagesAtOnce(size)) {
      const count = Math.min(imagesAtOnce(size), total - first);
      const some = pixels.subarray(first * imageBytes, (first + count) * imageBytes);
      const startedAt = performance.now();
      const maps = tidy(() =>
        trunk.forward(tensor4d(preprocess(some, how), [count, size, size, 3])),
      );
      const numbers = await maps.data();
      maps.dispose();
      computeMs += performance.now() - startedAt;
      if (first === 0) all = new Float32Array((numbers.length / count) * total);
      all.set(numbers, (numbers.length / count) * first);
      tell({ done: first + count, total, cached: 0, computeMs });
      await this.#options.control.letMessagesIn();
    }
    return all;
  }

  /** Tells of both splits as one. */
  #counter(): (progress: InferProgress) => void {
    const { dataset, trainCount, onProgress } = this.#options;
    const total = trainCount + dataset.test.count;
    let before = { done: 0, cached: 0, computeMs: 0 };
    return (progress) => {
      const sum = {
        done: before.done + progress.done,
        cached: before.cached + progress.cached,
        computeMs: before.computeMs + progress.computeMs,
      };
      onProgress({ ...sum, total });
      if (progress.done === progress.total) before = sum;
    };
  }

  async #published(): Promise<ImagenetWeights> {
    return (this.#weights ??= await this.#imagenet.weights());
  }

  /** The published numbers, or those with the statistics of the training images. */
  async #weightsFor(training: TrainingSettings): Promise<ImagenetWeights> {
    const published = await this.#published();
    if (training.pretrained?.statistics !== 'own') return published;
    const preprocessing = preprocessingOf(training);
    const known = this.#owned.get(preprocessing);
    if (known) return known;
    const { control, onProgress } = this.#options;
    const [train] = this.#splits;
    const own = await withOwnStatistics({
      ...{ weights: published, pixels: needed(train).pixels, size: this.#size },
      ...{ preprocessing, control, onProgress },
    });
    this.#owned.set(preprocessing, own);
    return own;
  }

  async #beginning(training: TrainingSettings): Promise<Beginning> {
    const { shapes, values } = await this.#weightsFor(training);
    return {
      freezesNormalisation: true,
      valuesOf: ({ name, shape }) =>
        shapes.get(name)?.join() === shape.join() ? values(name) : undefined,
    };
  }
}

/** How ResNet50 is shown the images. @throws EngineError where there is no such way */
function preprocessingOf({ inputScaling }: TrainingSettings): Preprocessing {
  const how = preprocessings.find((one) => one === inputScaling);
  if (!how) throw new EngineError('internal', `ResNet50 cannot be shown ${inputScaling}`);
  return how;
}

/** A new head knows nothing of ImageNet. */
const drawnHead: Beginning = { freezesNormalisation: false, valuesOf: () => undefined };
