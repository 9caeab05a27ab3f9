/** What the outcome of the permutation experiment says of the claim. */
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { permutation } from '../../models/experiments/permutation.ts';
import type { TrainingState } from '../../ui/training/state.ts';

/**
 * Set before any of our runs: the claim is refuted if shuffling the pixels costs the convolutional
 * network less than five points of accuracy, or moves the fully connected one by more than three.
 */
export const borders = { convLoss: 0.05, fcMove: 0.03 } as const;

/** Test accuracies of the four networks, as fractions. */
export type Accuracies = Readonly<Record<ArmId, number>>;

export const armIds = ['cnn', 'cnn-permuted', 'mlp', 'mlp-permuted'] as const;
export type ArmId = (typeof armIds)[number];

export interface Verdict {
  /** What the permutation took from each. */
  readonly convLoss: number;
  readonly fcLoss: number;
  readonly convFell: boolean;
  readonly fcStayed: boolean;
  readonly holds: boolean;
}

export function verdictOf(accuracies: Accuracies): Verdict {
  const convLoss = accuracies.cnn - accuracies['cnn-permuted'];
  const fcLoss = accuracies.mlp - accuracies['mlp-permuted'];
  const convFell = convLoss >= borders.convLoss;
  const fcStayed = Math.abs(fcLoss) <= borders.fcMove;
  return { convLoss, fcLoss, convFell, fcStayed, holds: convFell && fcStayed };
}

/** How the experiment ended, in this page or on record. */
export interface ExperimentOutcome {
  readonly from: 'live' | 'recorded';
  readonly accuracies: Accuracies;
  readonly testImages: number;
  /** Ended by the reader before all epochs were done. */
  readonly stopped: boolean;
  /** Whether it was trained as the experiment is set, on CIFAR-10. */
  readonly isAsSet: boolean;
}

/** The training in this page; undefined until it has ended. */
export function liveOutcome({
  dataset,
  outcome,
  plan,
}: TrainingState): ExperimentOutcome | undefined {
  if (!outcome || !plan) return undefined;
  const accuracies = accuraciesOf((id) => {
    const index = permutation.arms.findIndex((arm) => arm.id === id);
    return outcome.arms[index]?.test.accuracy;
  });
  const { epochs, trainingSize } = permutation.run;
  const isAsSet =
    dataset?.id === 'cifar10' &&
    plan.run.epochs === epochs &&
    plan.run.trainingSize === trainingSize;
  const testImages = outcome.testLabels.length;
  return accuracies && { from: 'live', accuracies, testImages, isAsSet, stopped: outcome.stopped };
}

const recordedTestImages = 10_000;

/** The trainings on record; undefined where one of the four is missing. */
export function recordedOutcome(records: readonly RecordedRun[]): ExperimentOutcome | undefined {
  const accuracies = accuraciesOf(
    (armId) => records.find(({ id }) => id === `${permutation.id}-${armId}`)?.test.accuracy,
  );
  if (!accuracies) return undefined;
  return {
    from: 'recorded',
    accuracies,
    testImages: recordedTestImages,
    stopped: false,
    isAsSet: true,
  };
}

function accuraciesOf(accuracyOf: (id: ArmId) => number | undefined): Accuracies | undefined {
  const entries = armIds.map((id) => [id, accuracyOf(id)] as const);
  if (entries.some(([, accuracy]) => accuracy === undefined)) return undefined;
  return Object.fromEntries(entries) as Record<ArmId, number>;
}
