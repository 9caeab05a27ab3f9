/** What a reader can set, and what the engine is asked for because of it. */
import type { Arm } from '../../engine/protocol.ts';
import { networks, networkById, presets, type Preset } from '../../models/networks.ts';
import type { RunSettings, TrainingSettings } from '../../models/spec.ts';
import { runLimits, type Machine, type Plan, type Trainable } from '../../ui/training/plan.ts';

/** The two networks of the comparison, in the order in which the engine trains them. */
export const sides = ['fc', 'conv'] as const;
export type Side = (typeof sides)[number];
/** Something for the fully connected network and for the convolutional one. */
export type Pair<T> = readonly [fc: T, conv: T];

export interface ArmSettings extends Omit<TrainingSettings, 'pixelOrder' | 'pretrained'> {
  readonly networkId: string;
}

export interface Settings extends Machine {
  /** The experiment that the reader began from; the rest may have moved on since. */
  readonly presetId: string;
  readonly fc: ArmSettings;
  readonly conv: ArmSettings;
  readonly run: RunSettings;
}

/** Least, greatest and the values that − and + go through. */
export const limits = {
  learningRate: { min: 1e-6, max: 10, rungs: ladder(1e-5, 1) },
  ...runLimits,
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

/**
 * The settings that ask for these networks and this run, told from the experiment nearest to them;
 * undefined where they name a network that is no longer among the choices.
 */
export function settingsAsking({ arms, run, ...machine }: Plan): Settings | undefined {
  const [fc, conv] = sides.map((side, index): ArmSettings | undefined => {
    const arm = arms[index];
    const known = networksOf(side).find(({ id }) => id === arm?.network.id);
    return arm && known && { networkId: known.id, ...arm.training };
  });
  if (!fc || !conv) return undefined;
  const asked = { fc, conv, run, ...machine };
  const distances = presets.map((preset) => ({
    presetId: preset.id,
    distance: differences({ ...asked, presetId: preset.id }, settingsOf(preset)),
  }));
  const nearest = distances.reduce((best, one) => (one.distance < best.distance ? one : best));
  return { presetId: nearest.presetId, ...asked };
}

/** The demo's trainings; `nameOf` gives the words for the experiment that the settings began from. */
export function trainableWith(nameOf: (presetId: string) => string): Trainable<Settings> {
  return {
    id: 'cifar10',
    planOf: (settings) => {
      const { backend, data, run } = settings;
      return { arms: armsOf(settings), run, backend, data };
    },
    settingsOf: settingsAsking,
    slowed: (settings) => ({ ...settings, fc: slowed(settings.fc), conv: slowed(settings.conv) }),
    nameOf: ({ presetId }) => nameOf(presetId),
  };
}

function slowed(arm: ArmSettings): ArmSettings {
  const tenth = Number((arm.learningRate / 10).toPrecision(6));
  return { ...arm, learningRate: Math.max(limits.learningRate.min, tenth) };
}

/** How many values differ. */
function differences(one: object, other: object): number {
  const values = new Map(Object.entries(other));
  return Object.entries(one).reduce((sum, [key, value]: [string, unknown]) => {
    const twin: unknown = values.get(key);
    if (isObject(value) && isObject(twin)) return sum + differences(value, twin);
    return sum + (value === twin ? 0 : 1);
  }, 0);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** 1, 2 and 5 of every decade from `low` to `high`. */
function ladder(low: number, high: number): readonly number[] {
  const decades = Math.round(Math.log10(high / low));
  return Array.from({ length: decades + 1 }, (_, power) =>
    [1, 2, 5].map((digit) => Number((digit * low * 10 ** power).toPrecision(1))),
  )
    .flat()
    .filter((rate) => rate <= high);
}
