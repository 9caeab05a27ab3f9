/** What was set for a network and its run, and where runs differ in it. */
import type { TrainingSettings } from '../models/spec.ts';
import type { Run, RunArm } from './run.ts';

/** In the order of a report. */
export const settingNames = [
  ...['network', 'optimiser', 'learningRate', 'schedule', 'inputScaling', 'initialisation'],
  ...[
    'pixelOrder',
    'pretrained',
    'epochs',
    'batchSize',
    'trainingSize',
    'seed',
    'dataset',
    'backend',
    'threads',
  ],
  ...['software', 'machine'],
] as const;
export type SettingName = (typeof settingNames)[number];

/** A value, or undefined where it is not known. */
export type Setting = string | number | undefined;

/** One network of one run. */
export interface RunArmOf {
  readonly run: Run;
  readonly arm: RunArm;
}

export function settingsOf({ run, arm }: RunArmOf): Readonly<Record<SettingName, Setting>> {
  const { training, network } = arm;
  const { settings, dataset, backend, threads, software, machine } = run;
  return {
    network: network?.id,
    optimiser: training?.optimiser,
    learningRate: training?.learningRate,
    schedule: training?.schedule,
    inputScaling: training?.inputScaling,
    initialisation: training?.initialisation,
    pixelOrder: training && (training.pixelOrder ?? 'kept'),
    pretrained: training && pretrainedText(training),
    epochs: settings?.epochs ?? arm.epochs.length,
    batchSize: settings?.batchSize,
    trainingSize: settings?.trainingSize,
    seed: settings?.seed,
    dataset: dataset?.id,
    ...{ backend, threads, software, machine },
  };
}

/** What of ImageNet's weights stands still, and at which rate the others of them move. */
function pretrainedText({ learningRate, pretrained }: TrainingSettings): string {
  if (!pretrained) return 'no';
  const { frozen, rateScale = 1 } = pretrained;
  const rate = Number((learningRate * rateScale).toPrecision(6));
  return frozen === 'all' ? 'frozen: all' : `frozen: ${frozen}; ${rate}`;
}

export interface SettingRow {
  readonly name: SettingName;
  /** One for each network. */
  readonly values: readonly Setting[];
  readonly differs: boolean;
}

/** Those of which nothing is known but what came of them. */
export function withoutSettings<Of extends RunArmOf>(all: readonly Of[]): readonly Of[] {
  return all.filter(({ run, arm }) => !run.settings && !arm.training && !arm.network);
}

/** Every setting of some networks; one that is unknown for a network is no difference. */
export function settingRows(all: readonly RunArmOf[]): readonly SettingRow[] {
  const settings = all.map(settingsOf);
  return settingNames.map((name) => {
    const values = settings.map((one) => one[name]);
    const known = new Set(values.filter((value) => value !== undefined));
    return { name, values, differs: known.size > 1 };
  });
}
