import { describe, expect, test } from 'vitest';
import { networkById } from '../../../src/models/networks.ts';
import type { Experiment } from '../../../src/models/experiments/experiment.ts';
import { linkCodec } from '../../../src/ui/demo/link-state.ts';
import {
  experimentFields,
  settingsFor,
  trainableOf,
  type ExperimentSettings,
} from '../../../src/ui/training/experiment.ts';
import { waysOn } from '../../../src/ui/training/ways-on.ts';

const conv = networkById('conv-small');
const fc = networkById('fc-tutorial');
const experiment: Experiment = {
  id: 'three',
  run: { epochs: 3, batchSize: 32, trainingSize: 12_800, seed: 1 },
  arms: [
    { ...conv, id: 'cnn' },
    { ...conv, id: 'cnn-eager', training: { ...conv.training, learningRate: 0.0131 } },
    { ...fc, id: 'mlp' },
  ],
};
const settings = settingsFor(experiment);
const { planOf, settingsOf, slowed } = trainableOf(experiment, 'Three networks');

describe('an experiment', () => {
  test('asks the engine for its networks and its run', () => {
    const plan = planOf(settings);
    expect(plan.run).toEqual(experiment.run);
    expect(plan.arms).toEqual(experiment.arms);
    expect(planOf(settingsFor(experiment, ['mlp', 'cnn'])).arms).toEqual([
      experiment.arms[2],
      experiment.arms[0],
    ]);
  });

  test('scales all its learning rates', () => {
    const rates = planOf({ ...settings, rateScale: 0.1 }).arms.map(
      ({ training }) => training.learningRate,
    );
    expect(rates).toEqual([
      conv.training.learningRate / 10,
      0.00131,
      fc.training.learningRate / 10,
    ]);
    expect(slowed(slowed(settings)).rateScale).toBe(0.01);
    expect(slowed({ ...settings, rateScale: 1e-4 }).rateScale).toBe(1e-4);
  });

  test('knows its settings again from what the engine was asked for', () => {
    for (const arms of [['cnn', 'cnn-eager', 'mlp'], ['mlp'], ['cnn-eager', 'mlp']])
      for (const rateScale of [1, 0.1, 3, 1e-4]) {
        const asked: ExperimentSettings = { ...settings, arms, rateScale, backend: 'cpu' };
        expect(settingsOf(planOf(asked))).toEqual(asked);
      }
  });

  test('knows no networks that it has not, or that were trained otherwise', () => {
    const plan = planOf(settings);
    const stranger = { ...conv, network: { ...conv.network, id: 'conv-former', layers: [] } };
    const { arms } = plan;
    expect(settingsOf({ ...plan, arms: [...arms, stranger] })).toBeUndefined();
    const heavier = { ...conv, training: { ...conv.training, optimiser: 'sgd' as const } };
    expect(settingsOf({ ...plan, arms: [heavier] })).toBeUndefined();
    expect(settingsOf({ ...plan, arms: [] })).toBeUndefined();
    expect(() => planOf({ ...settings, arms: ['other'] })).toThrow('other');
  });

  test('has the ways on that change settings change them', () => {
    const [, other] = waysOn('out-of-memory', settings, false);
    expect(other?.change).toEqual({ backend: 'cpu' });
  });
});

describe('its part of a link', () => {
  interface State {
    readonly training: ExperimentSettings;
  }
  const codec = linkCodec<State>('three', { training: settings }, experimentFields<State>());

  test('says what differs from the experiment', () => {
    expect(codec.write({ training: settings }, '')).toBe('');
    const changed: ExperimentSettings = {
      ...settings,
      run: { epochs: 5, batchSize: 64, trainingSize: 1000, seed: 7 },
      rateScale: 0.5,
      backend: 'wasm-one-thread',
      data: 'sprites10',
    };
    const link = codec.write({ training: changed }, '');
    expect(link).toBe(
      '?three=epochs:5,batch:64,images:1000,seed:7,rate:0.5,backend:wasm-one-thread,data:sprites10',
    );
    expect(codec.read(link)).toEqual({ state: { training: changed }, ignored: [], locked: false });
  });

  test.each([
    'epochs:0',
    'epochs:2.5',
    'images:1e9',
    'seed:-1',
    'batch:',
    'rate:0',
    'rate:NaN',
    'backend:gpu',
    'data:imagenet',
  ])('leaves %s out and says so', (part) => {
    expect(codec.read(`?three=${part},seed:7`)).toMatchObject({
      state: { training: { ...settings, run: { ...settings.run, seed: 7 } } },
      ignored: [part],
    });
  });
});
