import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/models/networks.ts';
import {
  armsOf,
  defaultSettings,
  isUnchanged,
  limits,
  networksOf,
  settingsOf,
  sides,
  withPreset,
} from '../../../src/demos/cifar10/settings.ts';

describe('settings', () => {
  test.each(presets)('ask the engine for exactly the experiment $id', (preset) => {
    expect(armsOf(settingsOf(preset))).toEqual([preset.fc, preset.conv]);
    expect(settingsOf(preset).run).toEqual(preset.run);
  });

  test('keep machine and images when another experiment is chosen', () => {
    const mine = { ...defaultSettings, backend: 'cpu', data: 'sprites10' } as const;
    expect(withPreset(mine, 'improved')).toMatchObject({
      presetId: 'improved',
      backend: 'cpu',
      data: 'sprites10',
      conv: { networkId: 'conv-improved' },
    });
    expect(withPreset(mine, 'unknown')).toBe(mine);
  });

  test('know whether they are still the experiment', () => {
    expect(isUnchanged(withPreset(defaultSettings, 'tutorial'))).toBe(true);
    expect(isUnchanged({ ...defaultSettings, backend: 'cpu' })).toBe(true);
    const { run } = defaultSettings;
    expect(isUnchanged({ ...defaultSettings, run: { ...run, seed: run.seed + 1 } })).toBe(false);
  });

  test.each(sides)('offer only networks of their side: %s', (side) => {
    expect(networksOf(side).length).toBeGreaterThan(1);
    expect(new Set(networksOf(side).map(({ family }) => family))).toEqual(new Set([side]));
  });

  test.each(Object.entries(limits))('the ladder of %s ascends within its limits', (_, limit) => {
    const { min, max, rungs } = limit;
    expect([...rungs]).toEqual([...new Set(rungs)].toSorted((a, b) => a - b));
    expect(rungs.every((rung) => rung >= min && rung <= max)).toBe(true);
  });

  test('every experiment lies within the limits', () => {
    for (const { fc, conv, run } of presets) {
      for (const { training } of [fc, conv]) {
        expect(training.learningRate).toBeGreaterThanOrEqual(limits.learningRate.min);
        expect(training.learningRate).toBeLessThanOrEqual(limits.learningRate.max);
      }
      expect(run.trainingSize).toBeLessThanOrEqual(limits.trainingSize.max);
    }
  });
});
