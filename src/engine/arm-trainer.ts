import {
  concat,
  keep,
  type Scalar,
  tensor,
  tensor2d,
  type Tensor2D,
  type Tensor4D,
  tidy,
  variableGrads,
} from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import type { ChannelStatistics } from '../datasets/statistics.ts';
import { learningRateAt } from '../models/learning-rate.ts';
import { sizeOf } from '../models/shapes.ts';
import { buildModel, type Model } from './build-model.ts';
import { EngineError } from './engine-error.ts';
import type { Trained } from './evaluate.ts';
import { needed } from './needed.ts';
import { makeUpdater, type Updater } from './optimisers.ts';
import { crossEntropy } from './ops/cross-entropy.ts';
import type { Arm } from './protocol.ts';
import { type PixelScale, pixelScale, scaledImages } from './scale-pixels.ts';
import { judge, type Judgement } from './score.ts';

export interface TrainerOptions {
  readonly arm: Arm;
  readonly seed: number;
  readonly totalSteps: number;
  readonly split: Split;
  readonly classes: number;
  /** Of the training images; needed for `standard` scaling only. */
  readonly statistics: ChannelStatistics | undefined;
}

/** The images of one step, by index, and their labels. */
export interface Batch {
  readonly indices: Uint32Array;
  readonly labels: Uint8Array;
}

/** One network, its optimiser and its step. Its tensors live on the backend in use. */
export class ArmTrainer implements Trained {
  readonly model: Model;
  readonly scale: PixelScale;
  readonly #options: TrainerOptions;
  readonly #updater: Updater;
  #step = 0;

  constructor(options: TrainerOptions) {
    const { network, training } = options.arm;
    this.#options = options;
    this.model = buildModel(network, training.initialisation, options.seed);
    this.scale = pixelScale(training.inputScaling, network.inputShape[2], options.statistics);
    this.#updater = makeUpdater(training.optimiser, this.model.trainable);
  }

  get network() {
    return this.#options.arm.network;
  }

  /**
   * One step for each batch; gives what the network said of its images before each update. The
   * backend is waited for once, at the end.
   * @throws EngineError `not-finite`
   */
  async train(batches: readonly Batch[]): Promise<Judgement[][]> {
    const logits = batches.map((batch) => this.#trainStep(batch));
    const all = concat(logits);
    const values = (await all.data()) as Float32Array;
    for (const tensor of [...logits, all]) tensor.dispose();
    let from = 0;
    return batches.map(({ labels }) => {
      const to = from + labels.length * this.#options.classes;
      const judgements = judge(values.subarray(from, to), labels);
      from = to;
      this.#checkFinite(judgements);
      return judgements;
    });
  }

  #trainStep({ indices, labels }: Batch): Tensor2D {
    const { arm, split, classes, totalSteps } = this.#options;
    this.#step += 1;
    const learningRate = learningRateAt(arm.training, this.#step, totalSteps);
    return tidy(() => {
      const { inputShape } = arm.network;
      const pixels = scaledImages(split.images, sizeOf(inputShape), indices, this.scale);
      const images: Tensor4D = tensor(pixels, [indices.length, ...inputShape]);
      const oneHot = tensor2d(oneHotOf(labels, classes), [labels.length, classes]);
      const { logits, gradients } = this.#gradients(images, oneHot);
      this.#updater.apply(gradients, learningRate);
      return logits;
    });
  }

  #gradients(images: Tensor4D, oneHot: Tensor2D) {
    const { trainable } = this.model;
    let logits: Tensor2D | undefined;
    const lossOf = () => {
      logits = keep(this.model.forward(images, { kind: 'training', step: this.#step }));
      return crossEntropy(logits, oneHot) as Scalar;
    };
    const { grads } = variableGrads(lossOf, [...trainable]);
    return {
      logits: needed(logits),
      gradients: trainable.map(({ name }) => needed(grads[name])),
    };
  }

  #checkFinite(judgements: readonly Judgement[]): void {
    if (judgements.every(({ loss }) => Number.isFinite(loss))) return;
    throw new EngineError('not-finite', `${this.network.id}: the loss is no longer a number`);
  }

  dispose(): void {
    this.#updater.dispose();
    this.model.dispose();
  }
}

function oneHotOf(labels: Uint8Array, classes: number): Float32Array {
  const values = new Float32Array(labels.length * classes);
  for (const [row, label] of labels.entries()) values[row * classes + label] = 1;
  return values;
}
