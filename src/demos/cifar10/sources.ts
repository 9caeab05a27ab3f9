/** The runs that the charts can show on one axis: this one, ours on record, the coursework's two. */
import type { Score } from '../../engine/protocol.ts';
import { courseworkRuns } from '../../facts/coursework-runs.ts';
import { specHash, type RecordedRun } from '../../facts/recorded-run.ts';
import type { TrainedNetwork } from '../../models/networks.ts';
import type { RunSettings } from '../../models/spec.ts';
import { presetById, sides, type Pair } from './settings.ts';
import { eachArm, type TrainingState } from './state.ts';

export const sourceIds = ['live', 'recorded', 'coursework1', 'coursework2'] as const;
export type SourceId = (typeof sourceIds)[number];

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
  readonly id: SourceId;
  readonly courses: Pair<Course>;
  readonly epochs: number;
}

const nothing: Course = { train: [], test: [] };

/** The training in this page; undefined before its first point. */
export function liveSource(state: TrainingState): Source | undefined {
  if (!state.settings) return undefined;
  const courses = eachArm(state.arms, (arm) => ({
    train: arm.curve.windows.map(({ mean: { at, train } }) => ({ at, ...train })),
    test: arm.epochs.map(({ epoch, test }) => ({ at: epoch, ...test })),
  }));
  if (courses.every((course) => course.train.length === 0)) return undefined;
  return { id: 'live', courses, epochs: state.settings.run.epochs };
}

/** What a record keeps of its run for the charts. */
export function courseOf(record: RecordedRun): Course {
  return {
    train: record.curve,
    test: record.epochs.map(({ epoch, test }) => ({ at: epoch, ...test })),
  };
}

/** Our records of an experiment's two networks; undefined where there is none of either. */
export function recordedSource(
  records: readonly RecordedRun[],
  presetId: string,
): Source | undefined {
  const found = recordsOf(records, presetId);
  if (!found?.some(Boolean)) return undefined;
  const courses = eachArm(found, (record) => (record ? courseOf(record) : nothing));
  const epochs = Math.max(...found.map((record) => record?.run.epochs ?? 0));
  return { id: 'recorded', courses, epochs };
}

/** The records of an experiment's two networks, trained as the experiment trains them. */
export function recordsOf(
  records: readonly RecordedRun[],
  presetId: string,
): Pair<RecordedRun | undefined> | undefined {
  const preset = presetById(presetId);
  return preset && eachArm([preset.fc, preset.conv], (arm) => recordOf(records, arm, preset.run));
}

/** The record of exactly this training, with this seed if there is one. */
function recordOf(
  records: readonly RecordedRun[],
  { network, training }: TrainedNetwork,
  { seed }: RunSettings,
) {
  const hash = specHash(network, training);
  const same = records.filter((record) => record.specHash === hash);
  return same.find((record) => record.seed === seed) ?? same[0];
}

/** One of the coursework's runs. It printed one training mean per epoch and one test at the end. */
export function courseworkSource(run: 1 | 2): Source {
  const [fc, conv] = sides.map((family) => {
    const found = courseworkRuns.find((one) => one.run === run && one.family === family);
    if (!found) return nothing;
    return {
      train: found.epochs.map(({ loss, accuracy }, index) => ({ at: index + 0.5, loss, accuracy })),
      test: [{ at: found.epochs.length, loss: found.test.loss, accuracy: found.test.accuracy }],
    };
  });
  return { id: `coursework${run}`, courses: [fc ?? nothing, conv ?? nothing], epochs: 5 };
}
