/** The arms of `models/experiments/transfer.ts`, as they were trained on record, and what is quoted of them. */
import { lookAlikes } from '../datasets/turntable/look-alikes.ts';
import { standardError } from '../math/standard-error.ts';
import type { TransferArmId, TransferSettings } from '../models/experiments/transfer.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';
import type { RecordedScore } from './recorded-run.ts';

/** Answers by the probability of the class that came first: ten bins of a tenth, the surest last. */
export interface ConfidenceBins {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** What is left of one arm, on record or in the page. */
export interface TransferOutcome {
  /** As it was trained; a record whose arm has other settings by now is stale. */
  readonly settings: TransferSettings;
  readonly trainImages: number;
  readonly testImages: number;
  readonly epochs: readonly {
    /** Running mean over the epoch, as Keras prints it. */
    readonly train: RecordedScore;
    readonly test: RecordedScore;
  }[];
  readonly test: RecordedScore;
  /** Row = true class, column = predicted class: `classes²` counts. */
  readonly confusion: readonly number[];
  readonly confidence: ConfidenceBins;
}

export interface RecordedTransferArm extends TransferOutcome {
  readonly id: TransferArmId;
  /** Time in the frozen part, for all images, and in the training. */
  readonly seconds: { readonly features: number; readonly training: number };
}

export interface RecordedTransfer {
  readonly about: {
    /** The command that makes the record again. */
    readonly command: string;
    /** Date, `2026-05-31`. */
    readonly recordedOn: string;
    readonly machine: string;
    readonly backend: string;
    readonly version: string;
    /** Which pack of ImageNet's weights. */
    readonly weights: 'int8' | 'float16';
    /** Ids of the classes, in label order. */
    readonly classes: readonly string[];
  };
  /** Those that have been trained so far. */
  readonly arms: readonly RecordedTransferArm[];
}

/** Bins answers; the three arrays have one entry for each test image. */
export function confidenceBins(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  confidence: ArrayLike<number>,
): ConfidenceBins {
  const bins = { right: Array<number>(10).fill(0), wrong: Array<number>(10).fill(0) };
  for (let image = 0; image < labels.length; image += 1) {
    const kind = labels[image] === predicted[image] ? bins.right : bins.wrong;
    const bin = Math.min(9, Math.floor(10 * (confidence[image] ?? 0)));
    kind[bin] = (kind[bin] ?? 0) + 1;
  }
  return bins;
}

/** The score over the last epoch's own steps; undefined where there was none. */
export function lastTrainScore({
  epochs,
}: Pick<TransferOutcome, 'epochs'>): RecordedScore | undefined {
  return epochs.at(-1)?.train;
}

/** The highest test accuracy after any epoch: what stopping at the right moment would have given. */
const bestAccuracy = ({ epochs }: RecordedTransferArm) =>
  Math.max(...epochs.map(({ test }) => test.accuracy));

/**
 * `transfer.<arm>.accuracy`, `.loss`, `.best-accuracy`, `.train-accuracy`, `.standard-error`; of its errors
 * `.errors`, how many stay among look-alikes, `.errors-within`, and the share that would by chance,
 * `.errors-expected`; and, of all arms, `transfer.train-images` and `transfer.test-images`.
 */
export function transferFacts({ about, arms }: RecordedTransfer): Facts {
  const provenance = { kind: 'measured', recordId: 'transfer', command: about.command } as const;
  const entry = (name: string, value: number, unit: FactUnit, digits: number): [string, Fact] => [
    `transfer.${name}`,
    { value, unit, digits, provenance },
  ];
  const [first] = arms;
  return Object.fromEntries([
    ...(first
      ? [
          entry('train-images', first.trainImages, 'count', 0),
          entry('test-images', first.testImages, 'count', 0),
        ]
      : []),
    ...arms.flatMap((arm) => [
      entry(`${arm.id}.accuracy`, arm.test.accuracy, 'fraction', 1),
      entry(`${arm.id}.loss`, arm.test.loss, 'nats', 3),
      entry(`${arm.id}.best-accuracy`, bestAccuracy(arm), 'fraction', 1),
      entry(`${arm.id}.train-accuracy`, lastTrainScore(arm)?.accuracy ?? NaN, 'fraction', 1),
      entry(
        `${arm.id}.standard-error`,
        standardError(arm.test.accuracy, arm.testImages),
        'fraction',
        1,
      ),
      ...errorEntries(arm, entry),
    ]),
  ]);
}

function errorEntries(
  { confusion, id }: RecordedTransferArm,
  entry: (name: string, value: number, unit: FactUnit, digits: number) => [string, Fact],
): [string, Fact][] {
  const { errors, expected, within } = lookAlikes(confusion);
  return [
    entry(`${id}.errors`, errors, 'count', 0),
    entry(`${id}.errors-within`, within, 'count', 0),
    entry(`${id}.errors-expected`, expected, 'fraction', 0),
  ];
}
