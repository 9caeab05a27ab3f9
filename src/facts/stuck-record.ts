/** The suspects of `models/experiments/stuck.ts` and their cures, as they were trained on record. */
import {
  cures,
  stuckArm,
  stuckRun,
  suspects,
  type CureId,
  type StuckSettings,
  type SuspectId,
} from '../models/experiments/stuck.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';
import type { RecordedRun, RecordedScore } from './recorded-run.ts';

/** A suspect, or the narrow network with one change: `cure-standard`. */
export type StuckId = SuspectId | `cure-${CureId}`;

/** A look into a network as short as it can be written down, in the order of `Diagnosis`. */
export interface RecordedDiagnosis {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly logitSpread: number;
  readonly predicted: readonly number[];
  /** Of each hidden layer: units that are active, and their spread. */
  readonly active: readonly number[];
  readonly spread: readonly number[];
  readonly norms: readonly number[];
}

export interface RecordedStuck {
  readonly id: StuckId;
  readonly specHash: string;
  /** Mean over all steps, while the weights moved. */
  readonly train: RecordedScore;
  readonly test: RecordedScore;
  readonly seconds: number;
  /** For how many test images each class comes first. */
  readonly predicted: readonly number[];
  /** Means over windows of equally many steps. */
  readonly curve: readonly (readonly [at: number, loss: number, accuracy: number])[];
  /** The hidden layers that are looked into: their index and their units. */
  readonly layers: readonly (readonly [layer: number, units: number])[];
  readonly diagnoses: readonly RecordedDiagnosis[];
}

export interface RecordedBench {
  readonly about: Pick<
    RecordedRun,
    'command' | 'recordedOn' | 'machine' | 'backend' | 'version' | 'datasetSha256' | 'official'
  >;
  readonly runs: readonly RecordedStuck[];
}

/** The settings that a record was made with. */
export function settingsOnRecord(id: StuckId): StuckSettings {
  const cure = /^cure-(.+)$/.exec(id)?.[1];
  return cure ? { ...suspects.narrow, ...cures[cure as CureId] } : suspects[id as SuspectId];
}

/** A record as other records are; its network and training come from the bench. */
export function stuckRunOf(
  { id, specHash, train, test, seconds, curve }: RecordedStuck,
  about: RecordedBench['about'],
): RecordedRun {
  const { network, training } = stuckArm(settingsOnRecord(id), stuckRun);
  return {
    ...about,
    ...{ id: `stuck-${id}`, networkId: network.id, specHash, training, test },
    ...{ run: stuckRun, seed: stuckRun.seed },
    epochs: [{ epoch: 1, train, test, seconds }],
    curve: curve.map(([at, loss, accuracy]) => ({ at, loss, accuracy })),
  };
}

/**
 * Of every record: `stuck.narrow.loss` (mean over the steps), `.first-loss`, `.test-loss`,
 * `.test-accuracy`, `.logit-spread` (at the last step) and `.active` (units of the last hidden layer);
 * and where all hidden units die, `.dead-by`: the first diagnosis that finds them so.
 */
export function stuckFacts({ about, runs }: RecordedBench): Facts {
  const provenance = { kind: 'measured', recordId: 'stuck', command: about.command } as const;
  return Object.fromEntries(
    runs.flatMap(({ id, train, test, diagnoses }) => {
      const entry = (
        name: string,
        value: number,
        unit: FactUnit,
        digits: number,
      ): [string, Fact] => [`stuck.${id}.${name}`, { value, unit, digits, provenance }];
      const [first, last] = [diagnoses[0], diagnoses.at(-1)];
      const dead = diagnoses.find(({ active }) => active.every((units) => units === 0));
      const spread = last?.logitSpread ?? NaN;
      return [
        entry('loss', train.loss, 'nats', 4),
        entry('first-loss', first?.loss ?? NaN, 'nats', 2),
        entry('test-loss', test.loss, 'nats', 4),
        entry('test-accuracy', test.accuracy, 'fraction', 1),
        entry('logit-spread', spread, 'number', spread < 0.1 ? 4 : 2),
        ...(dead ? [entry('dead-by', dead.step, 'count', 0)] : []),
        entry('active', last?.active.at(-1) ?? NaN, 'count', 0),
      ];
    }),
  );
}
