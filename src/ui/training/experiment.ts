/** An experiment with networks given beforehand: what of it a reader can set, and its part of a link. */
import { backendChoices, type Arm } from '../../engine/protocol.ts';
import { specHash } from '../../facts/recorded-run.ts';
import { armOf, type Experiment, type ExperimentArm } from '../../models/experiments/experiment.ts';
import type { RunSettings } from '../../models/spec.ts';
import type { LinkField } from '../demo/link-state.ts';
import { dataChoices, runLimits, type Machine, type Plan, type Trainable } from './plan.ts';

export interface ExperimentSettings extends Machine {
  readonly run: RunSettings;
  /** Ids of the networks that take part. */
  readonly arms: readonly string[];
  /** What all learning rates are multiplied by. */
  readonly rateScale: number;
}

export const rateScaleLimits = {
  min: 1e-4,
  max: 100,
  rungs: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
} as const;

/** The settings of an experiment as it is given, with all its networks or some. */
export function settingsFor(
  { arms, run }: Experiment,
  armIds: readonly string[] = arms.map(({ id }) => id),
): ExperimentSettings {
  return { run, arms: armIds, rateScale: 1, backend: 'auto', data: 'cifar10' };
}

/** @param name what the reader knows the experiment by */
export function trainableOf(experiment: Experiment, name: string): Trainable<ExperimentSettings> {
  return {
    id: experiment.id,
    nameOf: () => name,
    planOf: ({ arms, backend, data, rateScale, run }) => ({
      ...{ backend, data, run },
      arms: arms.map((armId) => scaled(armOf(experiment, armId), rateScale)),
    }),
    settingsOf: (plan) => settingsAsking(experiment, plan),
    slowed: (settings) => ({ ...settings, rateScale: tenth(settings.rateScale) }),
  };
}

const tenth = (scale: number) => Math.max(rateScaleLimits.min, Number((scale / 10).toPrecision(6)));

function scaled(arm: ExperimentArm, rateScale: number): ExperimentArm {
  const learningRate = Number((arm.training.learningRate * rateScale).toPrecision(12));
  return { ...arm, training: { ...arm.training, learningRate } };
}

/** Undefined where the plan trains a network that the experiment has not, or not so. */
function settingsAsking(
  experiment: Experiment,
  { arms, backend, data, run }: Plan,
): ExperimentSettings | undefined {
  for (const { training } of experiment.arms) {
    const rate = arms[0]?.training.learningRate ?? NaN;
    const rateScale = Number((rate / training.learningRate).toPrecision(6));
    const ids = idsOf(experiment, arms, rateScale);
    if (ids.length > 0 && ids.every((id) => id !== undefined))
      return { run, arms: ids, rateScale, backend, data };
  }
  return undefined;
}

/** Which of the experiment's networks these are, if their learning rates are scaled so. */
function idsOf(experiment: Experiment, arms: readonly Arm[], rateScale: number) {
  const ids = new Map(
    experiment.arms.map((arm) => [hashOf(scaled(arm, rateScale)), arm.id] as const),
  );
  return arms.map((arm) => ids.get(hashOf(arm)));
}

const hashOf = ({ network, training }: Arm) => specHash(network, training);

interface Carrier {
  readonly training: ExperimentSettings;
}

/** The part of a demo's link that sets its training, which is kept in its state under `training`. */
export function experimentFields<State extends Carrier>(): readonly LinkField<State>[] {
  return [
    numberPart('epochs', 'epochs'),
    numberPart('batch', 'batchSize'),
    numberPart('images', 'trainingSize'),
    numberPart('seed', 'seed'),
    part<State>(
      'rate',
      ({ rateScale }) => String(rateScale),
      (text) => {
        const rateScale = within(rateScaleLimits, text);
        return rateScale === undefined ? undefined : { rateScale };
      },
    ),
    part<State>(
      'backend',
      ({ backend }) => backend,
      (text) => choice('backend', backendChoices, text),
    ),
    part<State>(
      'data',
      ({ data }) => data,
      (text) => choice('data', dataChoices, text),
    ),
  ];
}

function part<State extends Carrier>(
  key: string,
  read: (training: ExperimentSettings) => string,
  parse: (text: string, training: ExperimentSettings) => Partial<ExperimentSettings> | undefined,
): LinkField<State> {
  return {
    key,
    read: ({ training }) => read(training),
    write: (state, text) => {
      const changes = parse(text, state.training);
      return changes && { ...state, training: { ...state.training, ...changes } };
    },
  };
}

function numberPart<State extends Carrier>(key: string, name: keyof RunSettings): LinkField<State> {
  return part(
    key,
    ({ run }) => String(run[name]),
    (text, { run }) => {
      const value = within(runLimits[name], text);
      const isWhole = value !== undefined && Number.isInteger(value);
      return isWhole ? { run: { ...run, [name]: value } } : undefined;
    },
  );
}

function within({ min, max }: { readonly min: number; readonly max: number }, text: string) {
  const value = /^[\d.e+-]+$/i.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

function choice<Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  text: string,
) {
  const value = values.find((one) => one === text);
  return value === undefined ? undefined : ({ [name]: value } as Record<Name, Value>);
}
