/**
 * The settings as part of an address: `?cifar10=preset:cured,epochs:3,seed:7`. Only what differs from
 * the experiment named by `preset` is written, so a link says what is special about it.
 */
import { backendChoices } from '../../engine/protocol.ts';
import { presets } from '../../models/networks.ts';
import { lockIn, withPart, type LinkCodec, type Lock } from '../../ui/demo/link-state.ts';
import { dataChoices } from '../../ui/training/plan.ts';
import { initialisations, inputScalings, optimisers, schedules } from '../../models/spec.ts';
import {
  defaultSettings,
  limits,
  networksOf,
  sides,
  withPreset,
  type ArmSettings,
  type Settings,
  type Side,
} from './settings.ts';

const parameter = 'cifar10';

/** What an address says; `ignored` are the parts of it that make no sense. */
export interface UrlState extends Lock {
  readonly settings: Settings;
  readonly ignored: readonly string[];
}

interface Field {
  readonly key: string;
  readonly read: (settings: Settings) => string;
  /** The settings with the value, or undefined where the value is not a possible one. */
  readonly write: (settings: Settings, text: string) => Settings | undefined;
}

const fields: readonly Field[] = [
  ...sides.flatMap(armFields),
  runField('epochs', 'epochs'),
  runField('batch', 'batchSize'),
  runField('images', 'trainingSize'),
  runField('seed', 'seed'),
  {
    key: 'backend',
    read: (settings) => settings.backend,
    write: (settings, text) => {
      const backend = oneOf(backendChoices, text);
      return backend && { ...settings, backend };
    },
  },
  {
    key: 'data',
    read: (settings) => settings.data,
    write: (settings, text) => {
      const data = oneOf(dataChoices, text);
      return data && { ...settings, data };
    },
  },
];

/** For the state of the demo. */
export const codec: LinkCodec<Settings> = {
  id: parameter,
  initial: defaultSettings,
  read: (search) => {
    const { settings, ...rest } = readUrl(search);
    return { state: settings, ...rest };
  },
  write: writeUrl,
};

/** Reads the query of an address. */
export function readUrl(search: string): UrlState {
  const query = new URLSearchParams(search);
  const parts = (query.get(parameter) ?? '').split(',').filter(Boolean);
  const pairs = parts.map((part) => [part, ...splitOnce(part)] as const);
  const preset = pairs.find(([, key]) => key === 'preset');
  const known = preset && presets.some(({ id }) => id === preset[2]);
  let settings = known ? withPreset(defaultSettings, preset[2]) : defaultSettings;
  const ignored = preset && !known ? [preset[0]] : [];
  for (const [part, key, value] of pairs) {
    if (key === 'preset') continue;
    const written = fields.find((field) => field.key === key)?.write(settings, value);
    if (written) settings = written;
    else ignored.push(part);
  }
  const { lock, senseless } = lockIn(query, parameter);
  return { settings, ignored: [...ignored, ...senseless], ...lock };
}

/** The query of `search` with these settings in it; other parameters stay as they are. */
export function writeUrl(settings: Settings, search: string): string {
  return withPart(search, parameter, settingsText(settings));
}

function settingsText(settings: Settings): string {
  const base = withPreset(defaultSettings, settings.presetId);
  const preset =
    settings.presetId === defaultSettings.presetId ? [] : [`preset:${settings.presetId}`];
  const changed = fields
    .filter((field) => field.read(settings) !== field.read(base))
    .map((field) => `${field.key}:${field.read(settings)}`);
  return [...preset, ...changed].join(',');
}

function armFields(side: Side): readonly Field[] {
  const choice = <K extends Exclude<keyof ArmSettings, 'learningRate'>>(
    name: string,
    key: K,
    values: readonly ArmSettings[K][],
  ): Field => ({
    key: `${side}.${name}`,
    read: (settings) => settings[side][key],
    write: (settings, text) => {
      const value = oneOf(values, text);
      return value && { ...settings, [side]: { ...settings[side], [key]: value } };
    },
  });
  return [
    choice(
      'network',
      'networkId',
      networksOf(side).map(({ id }) => id),
    ),
    choice('optimiser', 'optimiser', optimisers),
    choice('schedule', 'schedule', schedules),
    choice('scaling', 'inputScaling', inputScalings),
    choice('init', 'initialisation', initialisations),
    {
      key: `${side}.rate`,
      read: (settings) => String(settings[side].learningRate),
      write: (settings, text) => {
        const learningRate = within(limits.learningRate, text);
        if (learningRate === undefined) return undefined;
        return { ...settings, [side]: { ...settings[side], learningRate } };
      },
    },
  ];
}

function runField(key: string, name: keyof Settings['run']): Field {
  return {
    key,
    read: (settings) => String(settings.run[name]),
    write: (settings, text) => {
      const value = within(limits[name], text);
      if (value === undefined || !Number.isInteger(value)) return undefined;
      return { ...settings, run: { ...settings.run, [name]: value } };
    },
  };
}

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

function within(range: { readonly min: number; readonly max: number }, text: string) {
  const value = /^[\d.e+-]+$/i.test(text) ? Number(text) : NaN;
  return value >= range.min && value <= range.max ? value : undefined;
}

function splitOnce(part: string): [key: string, value: string] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part, ''] : [part.slice(0, colon), part.slice(colon + 1)];
}
