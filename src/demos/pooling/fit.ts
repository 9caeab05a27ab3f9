/** How well the networks fit the images they practise on, and how well others. */
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { armOf, recordId } from '../../models/experiments/experiment.ts';
import { gapHead } from '../../models/experiments/gap-head.ts';
import type { TrainingState } from '../../ui/training/state.ts';

export const armIds = ['flatten', 'gap'] as const;
export type ArmId = (typeof armIds)[number];

interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

interface Epoch {
  readonly epoch: number;
  /** Running mean over the epoch. */
  readonly train: Score;
  readonly test: Score;
}

export interface Fit {
  readonly id: ArmId;
  readonly last: Epoch;
  /** The epoch after which the test loss was least; from there on it learns by heart. */
  readonly best: Epoch;
}

export interface Fits {
  readonly from: 'live' | 'recorded';
  readonly epoch: number;
  readonly fits: readonly Fit[];
}

/** The training in this page; undefined before its first epoch has ended. */
export function liveFits({ arms, plan }: TrainingState): Fits | undefined {
  return fitsOf('live', (id) => {
    const index =
      plan?.arms.findIndex(({ network }) => network.id === armOf(gapHead, id).network.id) ?? -1;
    return arms[index]?.epochs;
  });
}

/** The trainings on record; undefined where one is missing. */
export function recordedFits(records: readonly RecordedRun[]): Fits | undefined {
  return fitsOf(
    'recorded',
    (id) => records.find((record) => record.id === recordId(gapHead, armOf(gapHead, id)))?.epochs,
  );
}

function fitsOf(
  from: Fits['from'],
  epochsOf: (id: ArmId) => readonly Epoch[] | undefined,
): Fits | undefined {
  const fits = armIds.map((id) => fitOf(id, epochsOf(id) ?? []));
  const known = fits.filter((fit) => fit !== undefined);
  if (known.length < armIds.length) return undefined;
  return { from, fits: known, epoch: Math.min(...known.map(({ last }) => last.epoch)) };
}

function fitOf(id: ArmId, epochs: readonly Epoch[]): Fit | undefined {
  const last = epochs.at(-1);
  if (!last) return undefined;
  const best = epochs.reduce((least, one) => (one.test.loss < least.test.loss ? one : least));
  return { id, last, best };
}
