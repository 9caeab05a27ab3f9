import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codec } from '../../../src/demos/seeds/link.ts';
import {
  keepRuns,
  keptRuns,
  keyOf,
  ownRunOf,
  setOf,
  withRun,
  type OwnRun,
} from '../../../src/demos/seeds/own-runs.ts';
import { compare, falseAlarms, recordedSet, spreadOf } from '../../../src/demos/seeds/seed-set.ts';
import { initial } from '../../../src/demos/seeds/state.ts';
import recorded from '../../../src/facts/measured/seeds.json' with { type: 'json' };
import { specHash } from '../../../src/facts/recorded-run.ts';
import { seedsFacts, type RecordedSeeds } from '../../../src/facts/seeds-record.ts';
import { armOf } from '../../../src/models/experiments/experiment.ts';
import { recordedSeeds, seeds } from '../../../src/models/experiments/seeds.ts';
import { after, done, wholeRun } from '../../ui/training/runs.ts';

const record = recorded as RecordedSeeds;
const set = recordedSet(record);

describe('the record', () => {
  it('is of the recipe as it is now, with all its seeds', () => {
    const { network, training } = armOf(seeds, 'conv');
    expect(record.about.specHash).toBe(specHash(network, training));
    expect(record.about.run).toEqual(seeds.run);
    expect(record.runs.map(({ seed }) => seed)).toEqual(recordedSeeds);
  });

  it('has differences that fit the accuracies', () => {
    for (const one of set.runs.keys())
      for (const other of set.runs.keys()) {
        const counted = set.onlyRight(one, other) - set.onlyRight(other, one);
        const accuracy = (index: number) => set.runs[index]?.accuracy ?? NaN;
        expect(counted / 10_000).toBeCloseTo(accuracy(one) - accuracy(other), 6);
      }
  });

  it('spreads further than the test images alone would make it: else seeds would not matter', () => {
    const accuracies = set.runs.map(({ accuracy }) => accuracy);
    const { deviation, binomial } = spreadOf(accuracies, set.testImages);
    expect(deviation).toBeGreaterThan(1.3 * binomial);
    expect(seedsFacts(record)['seeds.ratio']?.value).toBeCloseTo(deviation / binomial, 10);
  });

  it('has pairs of one recipe that either way calls different', () => {
    const { pairs, paired, unpaired } = falseAlarms(set);
    expect(pairs).toBe(45);
    expect(unpaired).toBeGreaterThan(45 * 0.05);
    // The same images leave less to chance, so the paired way finds at least as many.
    expect(paired).toBeGreaterThanOrEqual(unpaired);
  });
});

describe('a comparison', () => {
  // The coursework's two convolutional runs; C2.b.3: .0068 unpaired, .0045 at 20 % disagreement.
  const runs = [
    { seed: 1, accuracy: 0.629 },
    { seed: 2, accuracy: 0.6238 },
  ];
  const onlyRight = (one: number) => (one === 0 ? 1026 : 974);
  const { paired, unpaired, disagreement } = compare({ testImages: 10_000, runs, onlyRight }, 0, 1);

  it('has the errors of the claim', () => {
    expect(disagreement).toBeCloseTo(0.2, 12);
    expect(unpaired.standardError).toBeCloseTo(0.0068, 4);
    expect(unpaired.z).toBeCloseTo(0.76, 2);
    expect(paired.standardError).toBeCloseTo(0.0045, 4);
  });

  it('of two runs says next to nothing of their spread', () => {
    const two = spreadOf([0.629, 0.6238], 10_000);
    expect(two.deviation).toBeCloseTo(0.0052 / Math.SQRT2, 10);
    expect(two.reach).toBeCloseTo((12.706 * 0.0052) / 2, 4);
    expect(spreadOf([0.5], 100).reach).toBeNaN();
  });
});

describe('the reader’s own runs', () => {
  const run = (seed: number, dataset = 'cifar10'): OwnRun => ({
    ...{ seed, dataset, accuracy: 0.5, testImages: 4, right: btoa('\u0005') },
  });

  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });

  it('are taken from a training that has ended, not from one that was stopped', () => {
    const ended = ownRunOf(after(...wholeRun));
    expect(ended).toMatchObject({ seed: 1, dataset: 'sprites10', accuracy: 0.1, testImages: 4 });
    expect(ownRunOf(after(...wholeRun.slice(0, -1), done(true)))).toBeUndefined();
    expect(ownRunOf(after(...wholeRun.slice(0, -1)))).toBeUndefined();
  });

  it('remember which images were right', () => {
    // Answers 0 0 1 0 to classes 0 0 1 1: right, right, right, wrong.
    const ended = ownRunOf(after(...wholeRun));
    if (!ended) throw new Error('no run');
    const other = { ...ended, seed: 2, right: btoa('\u0009') };
    const own = setOf([ended, other]);
    expect([own.onlyRight(0, 1), own.onlyRight(1, 0), own.onlyRight(0, 0)]).toEqual([2, 1, 0]);
  });

  it('stand in the order of their seeds, each once, all on the same images', () => {
    expect(withRun([run(1), run(3)], run(2)).map(({ seed }) => seed)).toEqual([1, 2, 3]);
    expect(withRun([run(1), run(2)], { ...run(2), accuracy: 0.7 })[1]?.accuracy).toBe(0.7);
    expect(withRun([run(1), run(2)], run(3, 'sprites10')).map(({ seed }) => seed)).toEqual([3]);
  });

  it('are kept by their settings, the seed apart', () => {
    const { training } = initial;
    const key = keyOf(training);
    expect(keyOf({ ...training, run: { ...training.run, seed: 9 } })).toBe(key);
    expect(keyOf({ ...training, rateScale: 2 })).not.toBe(key);
    keepRuns(key, [run(1)]);
    keepRuns('other', [run(2)]);
    expect(keptRuns(key)).toEqual([run(1)]);
  });

  it('lose a damaged one only, and nothing where the browser keeps nothing', () => {
    keepRuns('a', [run(1), { ...run(2), right: '<script>' }, { ...run(3), accuracy: 7 }]);
    expect(keptRuns('a')).toEqual([run(1)]);
    localStorage.setItem('pichesh-seeds-1', '{');
    expect(keptRuns('a')).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    expect(keptRuns('a')).toEqual([]);
    expect(() => {
      keepRuns('a', [run(1)]);
    }).not.toThrow();
  });
});

describe('the link', () => {
  it('leads back to the same state, its first seed included', () => {
    const { training } = initial;
    const state = {
      ...{ ...initial, set: 'own' as const, one: 3, other: 7, wanted: 5 },
      training: { ...training, run: { ...training.run, seed: 40 } },
    };
    expect(codec.read(codec.write(state, '')).state).toEqual(state);
    expect(codec.read('?seeds=one:0,runs:1').ignored).toEqual(['one:0', 'runs:1']);
  });
});
