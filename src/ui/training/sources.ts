/** The runs that a chart can show on one axis: the one in this page, recorded ones, others. */
import type { Arm, Score } from '../../engine/protocol.ts';
import { specHash, type RecordedRun } from '../../facts/recorded-run.ts';
import type { RunSettings } from '../../models/spec.ts';
import type { Stroke } from '../LineSample.tsx';
import type { TrainingState } from './state.ts';

/** A score and when it held, in epochs: 1 is the end of the first. */
export interface Timed extends Score {
  readonly at: number;
}

/** What one run says about one network. */
export interface Course {
  readonly train: readonly Timed[];
  readonly test: readonly Timed[];
}

export interface Source {
  readonly id: string;
  /** Its name, where it is none of the kit's own. */
  readonly label?: string;
  readonly stroke: Stroke;
  /** One for each network, in the chart's order. */
  readonly courses: readonly Course[];
  readonly epochs: number;
}

export const noCourse: Course = { train: [], test: [] };

/** The training in this page; undefined before its first point. */
export function liveSource({ arms, plan }: TrainingState): Source | undefined {
  if (!plan) return undefined;
  const courses = arms.map((arm) => ({
    train: arm.curve.windows.map(({ mean: { at, train } }) => ({ at, ...train })),
    test: arm.epochs.map(({ epoch, test }) => ({ at: epoch, ...test })),
  }));
  if (courses.every((course) => course.train.length === 0)) return undefined;
  return { id: 'live', stroke: 'solid', courses, epochs: plan.run.epochs };
}

/** What a record keeps of its run for the charts. */
function courseOf(record: RecordedRun): Course {
  return {
    train: record.curve,
    test: record.epochs.map(({ epoch, test }) => ({ at: epoch, ...test })),
  };
}

/** Records of some networks, one after the other, as one source; undefined where there is none of any. */
export function recordedSource(found: readonly (RecordedRun | undefined)[]): Source | undefined {
  if (!found.some(Boolean)) return undefined;
  const courses = found.map((record) => (record ? courseOf(record) : noCourse));
  const epochs = Math.max(...found.map((record) => record?.run.epochs ?? 0));
  return { id: 'recorded', stroke: 'dashed', courses, epochs };
}

/** For each network its record, trained as it is to be trained here. */
export function recordsOf(
  records: readonly RecordedRun[],
  arms: readonly Arm[],
  run: RunSettings,
): readonly (RecordedRun | undefined)[] {
  return arms.map((arm) => recordOf(records, arm, run));
}

/** The record of exactly this training on as many images, with this seed if there is one. */
function recordOf(
  records: readonly RecordedRun[],
  { network, training }: Arm,
  { batchSize, seed, trainingSize }: RunSettings,
) {
  const hash = specHash(network, training);
  const same = records.filter(
    ({ run, specHash: known }) =>
      known === hash && run.batchSize === batchSize && run.trainingSize === trainingSize,
  );
  return same.find((record) => record.seed === seed) ?? same[0];
}
