import {
  concat,
  keep,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  tensor,
  tensor2d,
  type Tensor2D,
  type Tensor4D,
  tidy,
  type Variable,
  variableGrads,
} from '@tensorflow/tfjs-core';
import type { Split } from '../datasets/dataset.ts';
import type { ChannelStatistics } from '../datasets/statistics.ts';
import { learningRateAt } from '../models/learning-rate.ts';
import type { Weights } from '../models/weights.ts';
import { type Beginning, buildModel, type Model } from './build-model.ts';
import { Diagnoser } from './diagnoser.ts';
import { EngineError } from './engine-error.ts';
import type { Trained } from './evaluate.ts';
import { needed } from './needed.ts';
import { makeScaledUpdater, type Updater } from './optimisers.ts';
import { crossEntropy } from './ops/cross-entropy.ts';
import type { Arm, Diagnosis } from './protocol.ts';
import { judge, type Judgement } from './score.ts';
import { pixelSight, type Sight } from './sight.ts';

export interface TrainerOptions {
  readonly arm: Arm;
  readonly seed: number;
  readonly totalSteps: number;
  readonly split: Split;
  readonly classes: number;
  /** Of the training images; needed for `standard` scaling only. */
  readonly statistics: ChannelStatistics | undefined;
  /** Where ImageNet's weights take part. */
  readonly prepared?: PreparedArm | undefined;
}

/** What an arm is given that does not begin with drawn weights and pixels alone. */
export interface PreparedArm {
  /** What it sees; the pixels unless given. */
  readonly sight?: Sight;
  readonly beginning: Beginning;
}

/** The images of one step, by index, and their labels. */
export interface Batch {
  readonly indices: Uint32Array;
  readonly labels: Uint8Array;
}

/** What a step leaves to be read, each on the backend in use. */
interface Step {
  /** Of the whole run, from 1. */
  readonly step: number;
  readonly logits: Tensor2D;
  /** What a diagnosis sees, where one is due. */
  readonly look: Tensor | undefined;
  /** Squared norms of the gradients, where somebody asks for them. */
  readonly squares: Tensor | undefined;
}

/** WebGPU joins so many tensors at once, and larger blocks in parts. */
const mostJoined = 7;

/** One network, its optimiser and its step. Its tensors live on the backend in use. */
export class ArmTrainer implements Trained {
  readonly model: Model;
  readonly sight: Sight;
  readonly #options: TrainerOptions;
  readonly #updater: Updater;
  readonly #diagnoser: Diagnoser | undefined;
  #gradientNorms: readonly number[] | undefined;
  #diagnoses: readonly Diagnosis[] = [];

  constructor(options: TrainerOptions) {
    const { arm, prepared, seed, statistics } = options;
    const { network, training } = arm;
    this.#options = options;
    this.model = buildModel(network, training.initialisation, seed, prepared?.beginning);
    this.sight = prepared?.sight ?? pixelSight(network.inputShape, training, seed, statistics);
    const { given, trainable } = this.model;
    const { rateScale = 1 } = training.pretrained ?? {};
    this.#updater = makeScaledUpdater(training.optimiser, trainable, (variable) =>
      given.has(variable) ? rateScale : 1,
    );
    this.#diagnoser = arm.diagnosis && new Diagnoser(this, options.split, arm.diagnosis);
  }

  get network() {
    return this.#options.arm.network;
  }

  /** Of the training images; only where the network sees its pixels standardised by them. */
  get statistics(): ChannelStatistics | undefined {
    const { arm, statistics } = this.#options;
    return arm.training.inputScaling === 'standard' ? statistics : undefined;
  }

  /**
   * The L2 norm of the loss' gradient with respect to each kernel, in the order of the layers, at the
   * last step; undefined before the first, and where nobody watches.
   */
  get gradientNorms(): readonly number[] | undefined {
    return this.#gradientNorms;
  }

  /** Those that fell due in the last block of steps. */
  get diagnoses(): readonly Diagnosis[] {
    return this.#diagnoses;
  }

  /**
   * One step for each batch; gives what the network said of its images before each update. The
   * backend is waited for once, at the end.
   * @throws EngineError `not-finite`
   */
  async train(batches: readonly Batch[]): Promise<Judgement[][]> {
    const steps = batches.map((batch) => this.#trainStep(batch));
    const logits = steps.map((step) => step.logits);
    const all = concat(logits);
    const values = (await all.data()) as Float32Array;
    for (const tensor of [...logits, all]) tensor.dispose();
    await this.#readNorms(steps);
    await this.#readDiagnoses(steps);
    let from = 0;
    return batches.map(({ labels }) => {
      const to = from + labels.length * this.#options.classes;
      const judgements = judge(values.subarray(from, to), labels);
      from = to;
      this.#checkFinite(judgements);
      return judgements;
    });
  }

  /** Asks for everything that `train` and `values` run and reads nothing; for `rehearsal.ts`. */
  rehearse(batch: Batch): void {
    const { logits, squares } = this.#trainStep(batch);
    tidy(() => this.#diagnoser?.look());
    for (let steps = 2; steps <= mostJoined; steps++) {
      concat(Array.from({ length: steps }, () => logits)).dispose();
    }
    for (const tensor of [logits, squares, this.#joined()]) tensor?.dispose();
  }

  #trainStep({ indices, labels }: Batch): Step {
    const { arm, split, classes, totalSteps } = this.#options;
    const step = this.#updater.step + 1;
    const learningRate = learningRateAt(arm.training, step, totalSteps);
    return tidy(() => {
      const { inputShape } = arm.network;
      const seen = this.sight(split, indices);
      const images: Tensor4D = tensor(seen, [indices.length, ...inputShape]);
      const oneHot = tensor2d(oneHotOf(labels, classes), [labels.length, classes]);
      const look = this.#diagnoser?.isDue(step) ? this.#diagnoser.look() : undefined;
      const { logits, gradients } = this.#gradients(images, oneHot, step);
      this.#updater.apply(gradients, learningRate);
      const isWatched = arm.watchGradients ?? look !== undefined;
      return { step, logits, look, squares: isWatched ? this.#squares(gradients) : undefined };
    });
  }

  /** The squared norm of each kernel's gradient, in one tensor. */
  #squares(gradients: readonly Tensor[]): Tensor {
    const { trainable, kernels } = this.model;
    const squares = kernels.map((kernel) => {
      const gradient = needed(gradients[trainable.indexOf(kernel)]);
      return reshape(sum(square(gradient)), [1]);
    });
    return concat(squares);
  }

  async #readNorms(steps: readonly Step[]): Promise<void> {
    const last = steps.at(-1)?.squares;
    if (this.#options.arm.watchGradients && last) this.#gradientNorms = await normsIn(last);
    for (const { look, squares } of steps) if (!look) squares?.dispose();
  }

  async #readDiagnoses(steps: readonly Step[]): Promise<void> {
    const diagnoses: Diagnosis[] = [];
    for (const { step, look, squares } of steps) {
      if (!this.#diagnoser || !look || !squares) continue;
      const seen = this.#diagnoser.read((await look.data()) as Float32Array);
      diagnoses.push({ step, ...seen, gradientNorms: await normsIn(squares) });
      look.dispose();
      squares.dispose();
    }
    this.#diagnoses = diagnoses;
  }

  #gradients(images: Tensor4D, oneHot: Tensor2D, step: number) {
    const { trainable } = this.model;
    let logits: Tensor2D | undefined;
    const lossOf = () => {
      logits = keep(this.model.forward(images, { kind: 'training', step }));
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

  /** All that training moves. */
  get #moved(): readonly Variable[] {
    return [...this.model.variables, ...this.#updater.memory];
  }

  #joined(): Tensor {
    return tidy(() => concat(this.#moved.map((variable) => reshape(variable, [-1]))));
  }

  /** All variables and then the optimiser's memory, one after the other, in one read. */
  async values(): Promise<Float32Array> {
    const all = this.#joined();
    try {
      return (await all.data()) as Float32Array;
    } finally {
      all.dispose();
    }
  }

  /** The values of the parameters, parts of one buffer of their own. */
  async weights(): Promise<Weights> {
    const { variables } = this.model;
    const size = variables.reduce((sum, variable) => sum + variable.size, 0);
    const all = (await this.values()).slice(0, size);
    let from = 0;
    return variables.map((variable) => all.subarray(from, (from += variable.size)));
  }

  /** Goes on from `values` as they were after so many steps. @throws EngineError `checkpoint-missing` */
  restore(values: Float32Array, steps: number): void {
    const size = this.#moved.reduce((sum, variable) => sum + variable.size, 0);
    if (values.length !== size) {
      const detail = `${this.network.id} has ${size} values, the checkpoint ${values.length}`;
      throw new EngineError('checkpoint-missing', detail);
    }
    let from = 0;
    for (const variable of this.#moved) {
      const own = values.subarray(from, (from += variable.size));
      tidy(() => {
        variable.assign(tensor(own, variable.shape));
      });
    }
    this.#updater.step = steps;
  }

  dispose(): void {
    this.#updater.dispose();
    this.model.dispose();
  }
}

async function normsIn(squares: Tensor): Promise<number[]> {
  return Array.from(await squares.data(), Math.sqrt);
}

function oneHotOf(labels: Uint8Array, classes: number): Float32Array {
  const values = new Float32Array(labels.length * classes);
  for (const [row, label] of labels.entries()) values[row * classes + label] = 1;
  return values;
}
