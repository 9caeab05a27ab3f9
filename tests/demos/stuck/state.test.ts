import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/stuck/link.ts';
import {
  benchOf,
  initial,
  isCured,
  recordIdOf,
  stateOf,
  stuckIds,
  suspectOf,
  trainableNamed,
} from '../../../src/demos/stuck/state.ts';
import { settingsOnRecord } from '../../../src/facts/stuck-record.ts';
import {
  cures,
  diagnosedSteps,
  stuckArm,
  stuckRun,
  stuckSettingsOf,
  suspects,
} from '../../../src/models/experiments/stuck.ts';
import { shapedLayers } from '../../../src/models/shapes.ts';

const { planOf, settingsOf, slowed } = trainableNamed('a name');

describe('the bench', () => {
  it('opens with the first suspect', () => {
    expect(suspectOf(benchOf(initial).network)).toBe('narrow');
    expect(benchOf(initial).run).toEqual(stuckRun);
  });

  it.each(stuckIds)('knows %s by its settings, and its settings by its network', (id) => {
    const settings = settingsOnRecord(id);
    expect(recordIdOf(settings)).toBe(id);
    const plan = planOf({ ...benchOf(initial), network: settings });
    expect(settingsOf(plan)?.network).toEqual(settings);
    expect(stuckSettingsOf(stuckArm(settings, stuckRun))).toEqual(settings);
    expect(() => shapedLayers(stuckArm(settings, stuckRun).network)).not.toThrow();
  });

  it('does not take a network of other layers for one of its own', () => {
    const plan = planOf(benchOf(initial));
    const [arm] = plan.arms;
    if (!arm) throw new Error('nothing is trained');
    const { network } = arm;
    const other = { ...network, layers: network.layers.slice(1) };
    expect(settingsOf({ ...plan, arms: [{ ...arm, network: other }] })).toBeUndefined();
    expect(settingsOf({ ...plan, arms: [] })).toBeUndefined();
  });

  it('tells which cures are taken already', () => {
    const cured = { ...suspects.narrow, ...cures.standard };
    expect(isCured(cured, 'standard')).toBe(true);
    expect(isCured(cured, 'symmetric')).toBe(false);
    expect(suspectOf(cured)).toBeUndefined();
  });

  it('slows down to a tenth, but not to nothing', () => {
    const bench = benchOf(initial);
    expect(slowed(bench).network.learningRate).toBe(1e-4);
    const slowest = { ...bench, network: { ...bench.network, learningRate: 1e-6 } };
    expect(slowed(slowest).network.learningRate).toBe(1e-6);
  });
});

describe('diagnoses', () => {
  it.each([1, 2, 7, 1563, 5 * 1563])('of %i steps are few, and end with the last', (steps) => {
    const run = { ...stuckRun, batchSize: 1, trainingSize: steps };
    const due = diagnosedSteps(run);
    expect(due[0]).toBe(1);
    expect(due.at(-1)).toBe(steps);
    expect(due).toEqual([...new Set(due)].toSorted((a, b) => a - b));
    expect(due.length).toBeLessThanOrEqual(40);
  });
});

describe('the link', () => {
  it('leads back to every state', () => {
    for (const id of stuckIds) {
      const state = { ...initial, ...settingsOnRecord(id), at: 8, biasRate: 0.005 };
      expect(codec.read(codec.write(state, '')).state).toEqual(state);
    }
    expect(codec.write(initial, '')).toBe('');
    expect({ ...initial, ...stateOf(benchOf(initial)) }).toEqual(initial);
  });

  it('leaves out what makes no sense', () => {
    const { state, ignored } = codec.read('?stuck=depth:0,units:9999,init:ones,rate:x,seed:3');
    expect(ignored).toEqual(['depth:0', 'units:9999', 'init:ones', 'rate:x']);
    expect(state).toEqual({ ...initial, seed: 3 });
  });
});
