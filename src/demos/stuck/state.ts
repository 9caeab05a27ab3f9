/** What a reader can set, and what is trained because of it. */
import type { BackendChoice } from '../../engine/protocol.ts';
import { settingsOnRecord, type StuckId } from '../../facts/stuck-record.ts';
import {
  cureIds,
  cures,
  stuckArm,
  stuckRun,
  stuckSettingsOf,
  suspectIds,
  suspects,
  type CureId,
  type StuckSettings,
  type SuspectId,
} from '../../models/experiments/stuck.ts';
import type { RunSettings } from '../../models/spec.ts';
import {
  type DataChoice,
  dataChoices,
  type Machine,
  type Plan,
  type Trainable,
} from '../../ui/training/plan.ts';

export const parts = ['bench', 'biases'] as const;

export interface StuckState extends StuckSettings, RunSettings {
  /** What of the demo is shown. */
  readonly part: (typeof parts)[number];
  readonly backend: BackendChoice;
  readonly data: DataChoice;
  /** The last diagnosis up to this step of the run is shown; 0 is the newest. */
  readonly at: number;
  /** Learning rate and first seed of the networks that only have biases. */
  readonly biasRate: number;
  readonly biasSeed: number;
}

/** Learning rates that − and + go through. */
const rates = [1e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 0.1, 0.2, 0.5, 1];

export const limits = {
  learningRate: { min: 1e-6, max: 10, rungs: rates },
  biasRate: { min: 1e-5, max: 0.1, rungs: [2e-4, 5e-4, 1e-3, 2e-3, 3e-3, 5e-3, 1e-2, 2e-2] },
  biasSeed: { min: 0, max: 999_999, rungs: Array.from({ length: 50 }, (_, run) => 1 + 20 * run) },
  at: { min: 0, max: 1_000_000 },
} as const;

export const initial: StuckState = {
  part: 'bench',
  ...suspects.narrow,
  ...stuckRun,
  backend: 'auto',
  data: 'cifar10',
  at: 0,
  biasRate: 2e-3,
  biasSeed: 1,
};

/** The settings of the bench: those of a state, or of a training that goes on. */
export interface BenchSettings extends Machine {
  readonly data: DataChoice;
  readonly network: StuckSettings;
  readonly run: RunSettings;
}

export function benchOf(state: StuckState): BenchSettings {
  const { epochs, batchSize, trainingSize, seed, backend, data } = state;
  return {
    network: networkIn(state),
    run: { epochs, batchSize, trainingSize, seed },
    backend,
    data,
  };
}

/** The part of a state that settings of the bench stand for. */
export function stateOf({ network, run, backend, data }: BenchSettings): Partial<StuckState> {
  return { ...network, ...run, backend, data };
}

const keys = Object.keys(suspects.narrow) as (keyof StuckSettings)[];

function networkIn(state: StuckState): StuckSettings {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as unknown as StuckSettings;
}

const isSame = (one: StuckSettings, other: StuckSettings) =>
  keys.every((key) => one[key] === other[key]);

/** All that is on record: the suspects, then the cures of the narrow network. */
export const stuckIds: readonly StuckId[] = [
  ...suspectIds,
  ...cureIds.map((id) => `cure-${id}` as const),
];

/** The record that was made with these settings, if one was. */
export function recordIdOf(settings: StuckSettings): StuckId | undefined {
  return stuckIds.find((id) => isSame(settingsOnRecord(id), settings));
}

export function suspectOf(settings: StuckSettings): SuspectId | undefined {
  return suspectIds.find((id) => isSame(suspects[id], settings));
}

/** Whether a cure is part of the settings already. */
export function isCured(settings: StuckSettings, id: CureId): boolean {
  return isSame({ ...settings, ...cures[id] }, settings);
}

export function trainableNamed(name: string): Trainable<BenchSettings> {
  return {
    id: 'stuck',
    nameOf: () => name,
    planOf: ({ network, run, backend, data }) => ({
      ...{ run, backend, data },
      arms: [stuckArm(network, run)],
    }),
    settingsOf: ({ arms, run, backend, data }: Plan) => {
      const [arm] = arms;
      const network = arm && arms.length === 1 ? stuckSettingsOf(arm) : undefined;
      const images = dataChoices.find((one) => one === data);
      return network && images && { network, run, backend, data: images };
    },
    slowed: (settings) => {
      const { network } = settings;
      const tenth = Number((network.learningRate / 10).toPrecision(6));
      const learningRate = Math.max(limits.learningRate.min, tenth);
      return { ...settings, network: { ...network, learningRate } };
    },
  };
}
