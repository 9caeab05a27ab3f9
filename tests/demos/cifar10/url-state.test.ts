import { describe, expect, test } from 'vitest';
import { backendNames } from '../../../src/engine/protocol.ts';
import { presets } from '../../../src/models/networks.ts';
import { initialisations, inputScalings, optimisers, schedules } from '../../../src/models/spec.ts';
import {
  defaultSettings,
  limits,
  networksOf,
  withPreset,
  type ArmSettings,
  type Settings,
  type Side,
} from '../../../src/demos/cifar10/settings.ts';
import { dataChoices } from '../../../src/ui/training/plan.ts';
import { readUrl, writeUrl } from '../../../src/demos/cifar10/url-state.ts';

/** Mulberry32, so that the settings are random but the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomSettings(seed: number): Settings {
  const random = randomFrom(seed);
  const one = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const arm = (side: Side): ArmSettings => ({
    networkId: one(networksOf(side)).id,
    optimiser: one(optimisers),
    learningRate: one(limits.learningRate.rungs),
    schedule: one(schedules),
    inputScaling: one(inputScalings),
    initialisation: one(initialisations),
  });
  return {
    presetId: one(presets).id,
    fc: arm('fc'),
    conv: arm('conv'),
    run: {
      epochs: one(limits.epochs.rungs),
      batchSize: one(limits.batchSize.rungs),
      trainingSize: one(limits.trainingSize.rungs),
      seed: one(limits.seed.rungs),
    },
    backend: one(['auto', ...backendNames]),
    data: one(dataChoices),
  };
}

const nothingIgnored = { ignored: [], locked: false };

describe('writeUrl and readUrl', () => {
  test('the default needs no words', () => {
    expect(writeUrl(defaultSettings, '')).toBe('');
    expect(readUrl('')).toEqual({ settings: defaultSettings, ...nothingIgnored });
  });

  test.each(presets.map(({ id }) => id))('an experiment is its name: %s', (id) => {
    const settings = withPreset(defaultSettings, id);
    const url = writeUrl(settings, '');
    expect(url).toBe(id === defaultSettings.presetId ? '' : `?cifar10=preset:${id}`);
    expect(readUrl(url).settings).toEqual(settings);
  });

  test('only what differs from the experiment is written', () => {
    const settings = { ...withPreset(defaultSettings, 'cured'), data: 'sprites10' } as const;
    const changed = { ...settings, run: { ...settings.run, seed: 7 } };
    expect(writeUrl(changed, '')).toBe('?cifar10=preset:cured,seed:7,data:sprites10');
  });

  test('any settings come back from their address', () => {
    for (let seed = 0; seed < 300; seed++) {
      const settings = randomSettings(seed);
      const url = writeUrl(settings, '');
      expect({ url, ...readUrl(url) }).toEqual({ url, settings, ...nothingIgnored });
    }
  });

  test('an address stays readable: nothing in it is escaped', () => {
    expect(writeUrl(randomSettings(3), '')).toMatch(/^\?cifar10=[\w.:,-]+$/);
  });

  test('other parameters stay', () => {
    const settings = withPreset(defaultSettings, 'cured');
    expect(writeUrl(settings, '?lock=cifar10&cifar10=seed:3&other=1')).toBe(
      '?cifar10=preset:cured&lock=cifar10&other=1',
    );
    expect(writeUrl(defaultSettings, '?cifar10=seed:3&lock=a')).toBe('?lock=a');
  });
});

describe('readUrl', () => {
  test.each([
    ['epochs:0'],
    ['epochs:51'],
    ['epochs:2.5'],
    ['epochs:two'],
    ['epochs:'],
    ['epochs'],
    ['epochs:0x10'],
    ['seed:-1'],
    ['batch:Infinity'],
    ['fc.rate:NaN'],
    ['fc.rate:0'],
    ['fc.rate:99'],
    ['fc.network:conv-small'],
    ['conv.network:resnet'],
    ['conv.optimiser:__proto__'],
    ['preset:best'],
    ['preset'],
    ['backend:gpu'],
    ['<script>'],
    ['نامفهوم:۱'],
  ])('leaves %s out and says so', (part) => {
    const search = `?cifar10=${encodeURIComponent(part)},seed:7`;
    expect(readUrl(search)).toEqual({
      settings: { ...defaultSettings, run: { ...defaultSettings.run, seed: 7 } },
      ignored: [part],
      locked: false,
    });
  });

  test.each(['?cifar10', '?cifar10=', '?cifar10=,,,', '?%', '?cifar10=%E0%A4%A'])(
    'never fails: %s',
    (search) => {
      expect(readUrl(search).settings).toEqual(defaultSettings);
    },
  );

  test('takes the experiment first, wherever it stands', () => {
    const { settings } = readUrl('?cifar10=seed:7,preset:improved');
    expect(settings).toEqual({
      ...withPreset(defaultSettings, 'improved'),
      run: { ...defaultSettings.run, seed: 7 },
    });
  });

  test('knows when it is locked', () => {
    expect(readUrl('?lock=cifar10').locked).toBe(true);
    expect(readUrl('?lock=other,cifar10').locked).toBe(true);
    expect(readUrl('?lock=other&lock=cifar10').locked).toBe(true);
    expect(readUrl('?lock=other').locked).toBe(false);
    expect(readUrl('?lock=cifar10:hidden')).toMatchObject({
      locked: true,
      ignored: ['lock=cifar10:hidden'],
    });
  });
});
