import { memory } from '@tensorflow/tfjs-core';
import type { Dataset } from '../datasets/dataset.ts';
import { epochOrder } from '../datasets/shuffle.ts';
import { type ChannelStatistics, channelStatistics } from '../datasets/statistics.ts';
import type { RunSettings } from '../models/spec.ts';
import type { ArmRecord } from './arm-record.ts';
import { armResult } from './arm-result.ts';
import { ArmTrainer, type Batch, type PreparedArm } from './arm-trainer.ts';
import { batchesOf } from './batches.ts';
import { checkpointVersion, type RunState } from './checkpoints/checkpoint.ts';
import { Keeper, type Keeping } from './checkpoints/keeper.ts';
import type { Control } from './control.ts';
import { EngineError } from './engine-error.ts';
import { evaluate, type Evaluation, testBatchSize } from './evaluate.ts';
import { registerGradients } from './gradients.ts';
import { type Imagenet, prepareArms } from './inference/prepare-arms.ts';
import { needed } from './needed.ts';
import type { Arm, ArmResult, Event } from './protocol.ts';
import { batchSizes, rehearse } from './rehearsal.ts';
import { RunRecord } from './run-record.ts';

type WithoutId<E> = E extends unknown ? Omit<E, 'id'> : never;
type RunEvent = 'preparing' | 'progress' | 'epoch' | 'paused' | 'resumed' | 'done';
export type TrainEvent = WithoutId<Extract<Event, { type: RunEvent }>>;

export interface TrainOptions {
  readonly dataset: Dataset;
  readonly run: RunSettings;
  readonly arms: readonly Arm[];
  readonly control: Control;
  readonly onEvent: (event: TrainEvent) => void;
  /** Needed where an arm is `pretrained`. */
  readonly imagenet?: Imagenet | undefined;
  /** Taken every so often, at the end of an epoch, on pause and on stop. */
  readonly keeping?: Keeping | undefined;
  /** Where to go on, instead of beginning; its history is told first. */
  readonly from?: RunState | undefined;
}

/**
 * Trains all arms side by side on the backend in use: each sees the same batches in the same order,
 * a block of them at a time. From a state of the same run it goes on with the same numbers, step by
 * step. Ends with a `done` event; resolves to whether all epochs were trained and tested.
 * @throws EngineError, DatasetError, RunDropped
 */
export async function train(options: TrainOptions): Promise<boolean> {
  registerGradients();
  const statistics = await statisticsFor(options);
  const { dataset, run, arms, control, imagenet, onEvent } = options;
  const looked = Math.max(...arms.map(({ diagnosis }) => diagnosis?.images ?? 0));
  if (looked > 0)
    await control.wait(dataset.train.whenAvailable(Math.min(looked, dataset.train.count)));
  const prepared = await prepareArms({
    ...{ dataset, arms, control, imagenet, trainCount: usedImages(options) },
    onProgress: (images) => {
      onEvent({ type: 'preparing', images });
    },
  });
  await rehearse({
    ...{ arms, prepared, statistics },
    classes: dataset.info.classes.length,
    trainingBatches: batchSizes(usedImages(options), run.batchSize),
    testBatches: ({ network }) => batchSizes(dataset.test.count, testBatchSize(network)),
  });
  const training = new Training(options);
  try {
    training.build(statistics, prepared);
    return await training.run();
  } finally {
    training.dispose();
  }
}

function usedImages({ dataset, run }: TrainOptions): number {
  return Math.min(run.trainingSize, dataset.train.count);
}

/** Standardising needs every image that is trained on; other scalings wait for none. */
async function statisticsFor(options: TrainOptions): Promise<ChannelStatistics | undefined> {
  const { dataset, arms, control } = options;
  if (arms.every(({ training }) => training.inputScaling !== 'standard')) return undefined;
  const count = usedImages(options);
  await control.wait(dataset.train.whenAvailable(count));
  return channelStatistics(dataset.train, dataset.info.imageShape, count);
}

/** A block should take about this long: progress stays smooth, and the backend seldom waits. */
const blockMs = 60;
const longestBlock = 32;

interface TrainingArm {
  readonly trainer: ArmTrainer;
  readonly record: ArmRecord;
  /** Of the weights as they are now; gone with the next step. */
  evaluation?: Evaluation | undefined;
}

class Training {
  readonly #options: TrainOptions;
  readonly #record: RunRecord;
  readonly #arms: TrainingArm[] = [];
  readonly #keeper: Keeper;
  /** Batches that each arm takes before it is the next one's turn. */
  #blockLength = 1;

  constructor(options: TrainOptions) {
    const { dataset, run, arms, onEvent, keeping, from } = options;
    this.#options = options;
    const passes = arms.length * run.epochs;
    this.#record = new RunRecord({
      arms: arms.length,
      stepsPerEpoch: Math.ceil(usedImages(options) / run.batchSize),
      work: { train: passes * usedImages(options), test: passes * dataset.test.count },
      emit: (report) => {
        onEvent({ type: 'progress', ...report, tensors: memory().numTensors });
      },
      onResult: (result) => {
        onEvent({ type: 'epoch', result });
      },
      from,
    });
    this.#keeper = new Keeper(keeping, () => this.#state());
  }

  /** Makes the networks. If one fails, `dispose` frees those before it. */
  build(
    statistics: ChannelStatistics | undefined,
    prepared: readonly (PreparedArm | undefined)[],
  ): void {
    const { dataset, run, arms } = this.#options;
    for (const [index, arm] of arms.entries()) {
      const trainer = new ArmTrainer({
        arm,
        seed: run.seed,
        totalSteps: run.epochs * this.#record.stepsPerEpoch,
        split: dataset.train,
        classes: dataset.info.classes.length,
        statistics,
        prepared: prepared[index],
      });
      this.#arms.push({ trainer, record: needed(this.#record.arms[index]) });
    }
  }

  async run(): Promise<boolean> {
    const { control, run, from } = this.#options;
    if (from) this.#goOn(from);
    const record = this.#record;
    let isWhole = false;
    for (let epoch = record.epoch || 1; epoch <= run.epochs && !control.hasStopped(); epoch++) {
      if (epoch > record.epoch) record.beginEpoch(epoch);
      await this.#trainEpoch();
      if (!control.hasStopped()) {
        await this.#testEpoch();
        isWhole = epoch === run.epochs;
      }
      await this.#keeper.keep();
    }
    await this.#finish(isWhole);
    return isWhole;
  }

  #goOn(from: RunState): void {
    const steps = Math.max(from.epoch - 1, 0) * from.stepsPerEpoch + from.step;
    for (const [i, { trainer }] of this.#arms.entries()) {
      trainer.restore(needed(from.arms[i]).values, steps);
    }
    this.#record.restore(from);
  }

  async #state(): Promise<RunState> {
    const arms = this.#arms.map(async ({ trainer, record }) => ({
      values: await trainer.values(),
      ...record.state,
    }));
    return { version: checkpointVersion, ...this.#record.state, arms: await Promise.all(arms) };
  }

  async #trainEpoch(): Promise<void> {
    const { control, run, dataset } = this.#options;
    const { stepsPerEpoch, epoch, reporter } = this.#record;
    const order = epochOrder(run.seed, epoch, usedImages(this.#options));
    while (this.#record.step < stepsPerEpoch && !control.hasStopped()) {
      const firstStep = this.#record.step;
      const count = Math.min(this.#blockLength, stepsPerEpoch - firstStep);
      const steps = { firstStep, count, batchSize: run.batchSize };
      await this.#trainBlock(await control.wait(batchesOf(dataset, order, steps)));
      await this.#halt();
      await this.#keeper.keepWhenDue();
    }
    reporter.report();
  }

  async #trainBlock(block: readonly Batch[]): Promise<void> {
    const images = block.reduce((sum, { labels }) => sum + labels.length, 0);
    let totalMs = 0;
    for (const arm of this.#arms) {
      arm.evaluation = undefined;
      const startedAt = performance.now();
      const judgements = await arm.trainer.train(block);
      const ms = performance.now() - startedAt;
      for (const [i, { labels }] of block.entries()) {
        arm.record.addStep(needed(judgements[i]), labels);
      }
      arm.record.gradientNorms = arm.trainer.gradientNorms;
      arm.record.addDiagnoses(arm.trainer.diagnoses);
      arm.record.addTime(images, ms);
      this.#record.reporter.add('train', images, ms);
      totalMs += ms;
      await this.#options.control.letMessagesIn();
    }
    this.#record.addSteps(block.length);
    const fitting = Math.round((blockMs * block.length) / totalMs);
    this.#blockLength = Math.min(longestBlock, Math.max(1, fitting));
  }

  /** A place where the run may be paused: all arms are equally far. */
  #halt(): Promise<void> {
    const { control, onEvent } = this.#options;
    const { reporter } = this.#record;
    return control.halt(
      async () => {
        reporter.pause();
        onEvent({ type: 'paused' });
        await this.#keeper.keep();
      },
      () => {
        reporter.resume();
        onEvent({ type: 'resumed' });
      },
    );
  }

  async #testEpoch(): Promise<void> {
    const { test } = this.#options.dataset;
    const { epoch, stepsPerEpoch } = this.#record;
    for (let index = this.#record.armsTested; index < this.#arms.length; index++) {
      const arm = needed(this.#arms[index]);
      const { score, ms } = await this.#evaluate(arm);
      this.#record.addResult({
        arm: index,
        epoch,
        stepsPerEpoch,
        train: arm.record.progress.train,
        test: score,
        trainMs: arm.record.trainMs,
        testMs: ms,
        testSteps: Math.ceil(test.count / testBatchSize(arm.trainer.network)),
      });
    }
  }

  /** Tests an arm and remembers the result; the time is without pauses. */
  async #evaluate(arm: TrainingArm): Promise<Evaluation & { readonly ms: number }> {
    const { dataset, control } = this.#options;
    const { reporter } = this.#record;
    const { test } = dataset;
    await control.wait(test.whenAvailable(test.count));
    const startedAt = reporter.elapsedMs;
    let last = startedAt;
    const evaluation = await evaluate(arm.trainer, test, async (images) => {
      reporter.add('test', images, reporter.elapsedMs - last);
      await this.#halt();
      last = reporter.elapsedMs;
    });
    // The last step of all is judged by no other.
    if (!Number.isFinite(evaluation.score.loss))
      throw new EngineError('not-finite', `${arm.trainer.network.id}: the test loss is no number`);
    arm.evaluation = evaluation;
    return { ...evaluation, ms: reporter.elapsedMs - startedAt };
  }

  async #finish(isWhole: boolean): Promise<void> {
    const { dataset, onEvent } = this.#options;
    const { reporter } = this.#record;
    const arms: ArmResult[] = [];
    for (const arm of this.#arms) {
      const evaluation = arm.evaluation ?? (await this.#evaluate(arm));
      arms.push(await armResult(arm.trainer, dataset, evaluation));
    }
    reporter.report();
    onEvent({
      type: 'done',
      stopped: !isWhole,
      arms,
      testLabels: dataset.test.labels.slice(),
      elapsedMs: reporter.elapsedMs,
    });
  }

  dispose(): void {
    for (const { trainer } of this.#arms) trainer.dispose();
  }
}
