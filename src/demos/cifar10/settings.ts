/** What a reader can set, and what the engine is asked for because of it. */
import type { Arm, BackendChoice } from '../../engine/protocol.ts';
import { networks, networkById, presets, type Preset } from '../../models/networks.ts';
import type { RunSettings, TrainingSettings } from '../../models/spec.ts';

/** The two networks of the comparison, in the order in which the engine trains them. */
export const sides = ['fc', 'conv'] as const;
export type Side = (typeof sides)[number];
/** Something for the fully connected network and for the convolutional one. */
export type Pair<T> = readonly [fc: T, conv: T];

/** `cifar10` means the installed set or, where there is none, `sprites10`. */
export const dataChoices = ['cifar10', 'sprites10'] as const;
export type DataChoice = (typeof dataChoices)[number];

export interface ArmSettings extends TrainingSettings {
  readonly networkId: string;
}

export interface Settings {
  /** The experiment that the reader began from; the rest may have moved on since. */
  readonly presetId: string;
  readonly fc: ArmSettings;
  readonly conv: ArmSettings;
  readonly run: RunSettings;
  readonly backend: BackendChoice;
  readonly data: DataChoice;
}

/** Least, greatest and the values that − and + go through. */
export const limits = {
  learningRate: { min: 1e-6, max: 10, rungs: ladder(1e-5, 1) },
  epochs: { min: 1, max: 50, rungs: Array.from({ length: 50 }, (_, index) => index + 1) },
  batchSize: { min: 1, max: 1024, rungs: [8, 16, 32, 64, 128, 256, 512, 1024] },
  trainingSize: { min: 100, max: 50_000, rungs: [1000, 2000, 5000, 10_000, 20_000, 50_000] },
  seed: { min: 0, max: 999_999, rungs: Array.from({ length: 1000 }, (_, index) => index) },
} as const;

/** The settings of an experiment as it is given. */
export function settingsOf(preset: Preset): Settings {
  return {
    presetId: preset.id,
    fc: { networkId: preset.fc.network.id, ...preset.fc.training },
    conv: { networkId: preset.conv.network.id, ...preset.conv.training },
    run: preset.run,
    backend: 'auto',
    data: 'cifar10',
  };
}

export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

const [firstPreset] = presets;
if (!firstPreset) throw new Error('no experiment to begin with');
export const defaultSettings = settingsOf(firstPreset);

/** The settings after choosing an experiment: its networks and training; the machine's side stays. */
export function withPreset(settings: Settings, id: string): Settings {
  const preset = presetById(id);
  if (!preset) return settings;
  return { ...settingsOf(preset), backend: settings.backend, data: settings.data };
}

/** Whether networks, training and run are still those of the chosen experiment. */
export function isUnchanged(settings: Settings): boolean {
  return JSON.stringify(withPreset(settings, settings.presetId)) === JSON.stringify(settings);
}

/** Networks that may stand on one side. */
export function networksOf(side: Side) {
  return networks.filter(({ network }) => network.family === side).map(({ network }) => network);
}

export function armOf({ networkId, ...training }: ArmSettings): Arm {
  return { network: networkById(networkId).network, training };
}

export function armsOf(settings: Settings): Pair<Arm> {
  return [armOf(settings.fc), armOf(settings.conv)];
}

/** 1, 2 and 5 of every decade from `low` to `high`. */
function ladder(low: number, high: number): readonly number[] {
  const decades = Math.round(Math.log10(high / low));
  return Array.from({ length: decades + 1 }, (_, power) =>
    [1, 2, 5].map((digit) => Number((digit * low * 10 ** power).toPrecision(1))),
  )
    .flat()
    .filter((rate) => rate <= high);
}
