import { describe, expect, test } from 'vitest';
import { presets } from '../../../src/models/networks.ts';
import {
  armsOf,
  defaultSettings,
  isUnchanged,
  limits,
  networksOf,
  settingsAsking,
  settingsOf,
  sides,
  trainableWith,
  withPreset,
} from '../../../src/demos/cifar10/settings.ts';

const { planOf, slowed } = trainableWith((presetId) => presetId);

describe('settings', () => {
  test.each(presets)('ask the engine for exactly the experiment $id', (preset) => {
    expect(armsOf(settingsOf(preset))).toEqual([preset.fc, preset.conv]);
    expect(settingsOf(preset).run).toEqual(preset.run);
  });

  test.each(presets)('are found again from what the engine was asked for: $id', (preset) => {
    const settings = settingsOf(preset);
    const { backend, data, run } = settings;
    expect(settingsAsking({ arms: armsOf(settings), run, backend, data })).toEqual(settings);
    const changed = {
      ...settings,
      conv: { ...settings.conv, learningRate: 0.5 },
      run: { ...run, epochs: 49 },
      backend: 'cpu' as const,
    };
    expect(settingsAsking(planOf(changed))).toEqual(changed);
  });

  test('are not found for networks that are no longer among the choices', () => {
    const [fc, conv] = armsOf(defaultSettings);
    const former = { ...conv, network: { ...conv.network, id: 'conv-former' } };
    const plan = planOf(defaultSettings);
    expect(settingsAsking({ ...plan, arms: [fc, former] })).toBeUndefined();
  });

  test('that are slowed have a tenth of both learning rates', () => {
    const { fc, conv } = slowed(defaultSettings);
    expect(fc).toEqual({
      ...defaultSettings.fc,
      learningRate: defaultSettings.fc.learningRate / 10,
    });
    expect(conv.learningRate).toBe(defaultSettings.conv.learningRate / 10);
    const slowest = { ...defaultSettings.fc, learningRate: limits.learningRate.min };
    expect(slowed({ ...defaultSettings, fc: slowest }).fc).toEqual(slowest);
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
