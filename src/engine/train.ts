import { memory } from '@tensorflow/tfjs-core';
import type { Dataset } from '../datasets/dataset.ts';
import { epochOrder } from '../datasets/shuffle.ts';
import { type ChannelStatistics, channelStatistics } from '../datasets/statistics.ts';
import type { RunSettings } from '../models/spec.ts';
import { ArmRecord } from './arm-record.ts';
import { ArmTrainer, type Batch } from './arm-trainer.ts';
import type { Control } from './control.ts';
import { activeUnits, confusionOf, evaluate, type Evaluation, testBatchSize } from './evaluate.ts';
import { registerGradients } from './gradients.ts';
import { needed } from './needed.ts';
import type { Arm, ArmResult, Event } from './protocol.ts';
import { Reporter } from './reporter.ts';

type WithoutId<E> = E extends unknown ? Omit<E, 'id'> : never;
type RunEvent = 'progress' | 'epoch' | 'paused' | 'resumed' | 'done';
export type TrainEvent = WithoutId<Extract<Event, { type: RunEvent }>>;

export interface TrainOptions {
  readonly dataset: Dataset;
  readonly run: RunSettings;
  readonly arms: readonly Arm[];
  readonly control: Control;
  readonly onEvent: (event: TrainEvent) => void;
}

/**
 * Trains all arms side by side on the backend in use: each sees the same batches in the same order,
 * a block of them at a time. Ends with a `done` event.
 * @throws EngineError, DatasetError, RunDropped
 */
export async function train(options: TrainOptions): Promise<void> {
  registerGradients();
  const statistics = await statisticsFor(options);
  const training = new Training(options);
  try {
    training.build(statistics);
    await training.run();
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

interface ArmState {
  readonly trainer: ArmTrainer;
  readonly record: ArmRecord;
  /** Of the weights as they are now; gone with the next step. */
  evaluation?: Evaluation | undefined;
}

class Training {
  readonly #options: TrainOptions;
  readonly #trainingSize: number;
  readonly #stepsPerEpoch: number;
  readonly #records: readonly ArmRecord[];
  readonly #arms: ArmState[] = [];
  readonly #reporter: Reporter;
  /** Batches that each arm takes before it is the next one's turn. */
  #blockLength = 1;

  constructor(options: TrainOptions) {
    const { dataset, run, arms, onEvent } = options;
    this.#options = options;
    this.#trainingSize = usedImages(options);
    this.#stepsPerEpoch = Math.ceil(this.#trainingSize / run.batchSize);
    this.#records = arms.map(() => new ArmRecord(this.#stepsPerEpoch));
    const passes = arms.length * run.epochs;
    this.#reporter = new Reporter({
      records: this.#records,
      work: { train: passes * this.#trainingSize, test: passes * dataset.test.count },
      emit: (report) => {
        onEvent({ type: 'progress', ...report, tensors: memory().numTensors });
      },
    });
  }

  /** Makes the networks. If one fails, `dispose` frees those before it. */
  build(statistics: ChannelStatistics | undefined): void {
    const { dataset, run, arms } = this.#options;
    for (const [index, arm] of arms.entries()) {
      const trainer = new ArmTrainer({
        arm,
        seed: run.seed,
        totalSteps: run.epochs * this.#stepsPerEpoch,
        split: dataset.train,
        classes: dataset.info.classes.length,
        statistics,
      });
      this.#arms.push({ trainer, record: needed(this.#records[index]) });
    }
  }

  async run(): Promise<void> {
    const { control, run } = this.#options;
    for (let epoch = 1; epoch <= run.epochs && !control.hasStopped(); epoch++) {
      for (const record of this.#records) record.beginEpoch();
      await this.#trainEpoch(epoch);
      if (!control.hasStopped()) await this.#testEpoch(epoch);
    }
    await this.#finish();
  }

  async #trainEpoch(epoch: number): Promise<void> {
    const { control, run } = this.#options;
    const order = epochOrder(run.seed, epoch, this.#trainingSize);
    for (let step = 0; step < this.#stepsPerEpoch && !control.hasStopped();) {
      const block = await this.#batches(order, step);
      await this.#trainBlock(block);
      step += block.length;
    }
    this.#reporter.report();
  }

  /** The next block of batches, as soon as their images are there. */
  async #batches(order: Uint32Array, firstStep: number): Promise<Batch[]> {
    const { dataset, run, control } = this.#options;
    const length = Math.min(this.#blockLength, this.#stepsPerEpoch - firstStep);
    const start = firstStep * run.batchSize;
    const used = order.subarray(start, start + length * run.batchSize);
    await control.wait(dataset.train.whenAvailable(Math.max(...used) + 1));
    return Array.from({ length }, (_, i) => {
      const indices = used.subarray(i * run.batchSize, (i + 1) * run.batchSize);
      return {
        indices,
        labels: Uint8Array.from(indices, (index) => dataset.train.labels[index] ?? 0),
      };
    });
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
      arm.record.addTime(images, ms);
      this.#reporter.add('train', images, ms);
      totalMs += ms;
      await this.#checkpoint();
    }
    const fitting = Math.round((blockMs * block.length) / totalMs);
    this.#blockLength = Math.min(longestBlock, Math.max(1, fitting));
  }

  #checkpoint(): Promise<void> {
    const { control, onEvent } = this.#options;
    return control.checkpoint(
      () => {
        this.#reporter.pause();
        onEvent({ type: 'paused' });
      },
      () => {
        this.#reporter.resume();
        onEvent({ type: 'resumed' });
      },
    );
  }

  async #testEpoch(epoch: number): Promise<void> {
    const { dataset, onEvent } = this.#options;
    for (const [index, arm] of this.#arms.entries()) {
      const { score, ms } = await this.#evaluate(arm);
      const result = {
        arm: index,
        epoch,
        stepsPerEpoch: this.#stepsPerEpoch,
        train: arm.record.progress.train,
        test: score,
        trainMs: arm.record.trainMs,
        testMs: ms,
        testSteps: Math.ceil(dataset.test.count / testBatchSize),
      };
      onEvent({ type: 'epoch', result });
    }
  }

  /** Tests an arm and remembers the result; the time is without pauses. */
  async #evaluate(arm: ArmState): Promise<Evaluation & { readonly ms: number }> {
    const { dataset, control } = this.#options;
    const { test } = dataset;
    await control.wait(test.whenAvailable(test.count));
    const startedAt = this.#reporter.elapsedMs;
    let last = startedAt;
    const evaluation = await evaluate(arm.trainer, test, async (images) => {
      this.#reporter.add('test', images, this.#reporter.elapsedMs - last);
      await this.#checkpoint();
      last = this.#reporter.elapsedMs;
    });
    arm.evaluation = evaluation;
    return { ...evaluation, ms: this.#reporter.elapsedMs - startedAt };
  }

  async #finish(): Promise<void> {
    const { dataset, control, onEvent } = this.#options;
    const arms: ArmResult[] = [];
    for (const arm of this.#arms) {
      const evaluation = arm.evaluation ?? (await this.#evaluate(arm));
      arms.push(await this.#result(arm, evaluation));
    }
    this.#reporter.report();
    onEvent({
      type: 'done',
      stopped: control.hasStopped(),
      arms,
      testLabels: dataset.test.labels.slice(),
      elapsedMs: this.#reporter.elapsedMs,
    });
  }

  async #result({ trainer }: ArmState, evaluation: Evaluation): Promise<ArmResult> {
    const { test, info } = this.#options.dataset;
    const { score, predicted, confidence } = evaluation;
    const { firstKernel } = trainer.model;
    return {
      test: score,
      predicted,
      confidence,
      confusion: confusionOf(test.labels, predicted, info.classes.length),
      firstLayer: {
        shape: firstKernel.shape,
        values: (await firstKernel.data()) as Float32Array,
      },
      activeUnits: await activeUnits(trainer, test),
    };
  }

  dispose(): void {
    for (const { trainer } of this.#arms) trainer.dispose();
  }
}
