/** Whether a training could have left the log of the coursework's fully connected network. */
import { courseworkRun } from '../../facts/coursework-runs.ts';
import type { RecordedStuck } from '../../facts/stuck-record.ts';
import { uniformLoss } from '../../math/softmax.ts';
import { stuckRun } from '../../models/experiments/stuck.ts';
import type { TrainingState } from '../../ui/training/state.ts';

/** What a training leaves behind. */
export interface Fingerprint {
  readonly from: 'live' | 'recorded';
  /** Running mean of the loss over the first epoch, and over how many steps. */
  readonly firstEpochLoss: number;
  readonly steps: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** For how many test images each class comes first. */
  readonly predicted: readonly number[];
}

const ln10 = uniformLoss(10);
const log = courseworkRun(1, 'fc');
/** Half of the last digit that Keras prints. */
const rounding = 0.00005;

/** How far from ln 10 a test loss may be and still be stuck there. */
export const stuckWithin = 0.005;

/** How much more than ln 10 the steps of an epoch have cost in all, in nats. */
export function excessOf({ firstEpochLoss, steps }: Pick<Fingerprint, 'firstEpochLoss' | 'steps'>) {
  return steps * (firstEpochLoss - ln10);
}

/** The most that the first epoch of the coursework's run 1 can have cost more than ln 10. */
export const mostExcess = excessOf({
  firstEpochLoss: (log.epochs[0]?.loss ?? NaN) + rounding,
  steps: log.stepsPerEpoch,
});

export interface Checks {
  /** The test loss has stayed at ln 10. */
  readonly atChance: boolean;
  /** All test images get the same answer, which makes an accuracy of exactly one tenth. */
  readonly oneClass: boolean;
  /** The first epoch has cost no more than the log's. */
  readonly withinLog: boolean;
}

export function checksOf(fingerprint: Fingerprint): Checks {
  return {
    atChance: Math.abs(fingerprint.testLoss - ln10) < stuckWithin,
    oneClass: fingerprint.predicted.filter((count) => count > 0).length === 1,
    withinLog: excessOf(fingerprint) <= mostExcess,
  };
}

/**
 * `consistent`: all of the log's traces are there. `nearly`: but for the constant answer.
 * `inconsistent`: it learns, or it costs too much.
 */
export type Verdict = 'consistent' | 'nearly' | 'inconsistent';

export function verdictOf(fingerprint: Fingerprint): Verdict {
  const { atChance, oneClass, withinLog } = checksOf(fingerprint);
  if (!atChance || !withinLog) return 'inconsistent';
  return oneClass ? 'consistent' : 'nearly';
}

export function recordedFingerprint({ train, test, predicted }: RecordedStuck): Fingerprint {
  return {
    from: 'recorded',
    firstEpochLoss: train.loss,
    steps: Math.ceil(stuckRun.trainingSize / stuckRun.batchSize),
    ...{ testLoss: test.loss, testAccuracy: test.accuracy, predicted },
  };
}

/** The training in this page; undefined before it has ended, or where it was stopped in its first epoch. */
export function liveFingerprint({ arms, outcome }: TrainingState): Fingerprint | undefined {
  const [first] = arms[0]?.epochs ?? [];
  const [result] = outcome?.arms ?? [];
  if (!first || !result) return undefined;
  const { loss: testLoss, accuracy: testAccuracy } = result.test;
  const classes = Math.sqrt(result.confusion.length);
  const predicted = Array.from({ length: classes }, (_, label) =>
    result.predicted.reduce((count, one) => count + (one === label ? 1 : 0), 0),
  );
  const { stepsPerEpoch: steps, train } = first;
  return { from: 'live', firstEpochLoss: train.loss, steps, testLoss, testAccuracy, predicted };
}
