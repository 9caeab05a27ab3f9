import { describe, expect, it } from 'vitest';
import { diagnosesOnRecord, diagnosisAt, readingsOf } from '../../../src/demos/stuck/diagnosis.ts';
import {
  checksOf,
  excessOf,
  liveFingerprint,
  mostExcess,
  recordedFingerprint,
  verdictOf,
  type Fingerprint,
} from '../../../src/demos/stuck/verdict.ts';
import { fact } from '../../../src/facts/facts.ts';
import recorded from '../../../src/facts/measured/stuck.json' with { type: 'json' };
import { specHash } from '../../../src/facts/recorded-run.ts';
import {
  settingsOnRecord,
  type RecordedBench,
  type StuckId,
} from '../../../src/facts/stuck-record.ts';
import { stuckIds } from '../../../src/demos/stuck/state.ts';
import { stuckArm, stuckRun } from '../../../src/models/experiments/stuck.ts';
import { after, done, epoch, progress, start, started } from '../../ui/training/runs.ts';

const { runs } = recorded as unknown as RecordedBench;

function recordOf(id: StuckId) {
  const found = runs.find((run) => run.id === id);
  if (!found) throw new Error(`no record of ${id}`);
  return found;
}

const verdictOn = (id: StuckId) => verdictOf(recordedFingerprint(recordOf(id)));

/** What the coursework's first run of its FC network left behind. */
const log: Fingerprint = {
  ...{ from: 'live', firstEpochLoss: 2.3031, steps: 1563, testLoss: 2.3027 },
  ...{ testAccuracy: 0.1, predicted: [0, 0, 0, 10_000, 0, 0, 0, 0, 0, 0] },
};

describe('the verdict', () => {
  it('finds the log consistent with itself', () => {
    expect(verdictOf(log)).toBe('consistent');
  });

  it('has the room that the log’s first epoch leaves: no more than rounding allows', () => {
    expect(mostExcess).toBeCloseTo(1563 * (2.30315 - Math.log(10)), 10);
    expect(mostExcess).toBeCloseTo(fact('coursework.fc-1.epoch-1-excess').value, 10);
    expect(excessOf({ firstEpochLoss: Math.log(10) + 0.001, steps: 500 })).toBeCloseTo(0.5, 10);
  });

  it.each([
    ['learns', { testLoss: 2.1 }, 'inconsistent'],
    ['has run away', { testLoss: 2.4 }, 'inconsistent'],
    ['began with large losses', { firstEpochLoss: 2.4 }, 'inconsistent'],
    ['answers with two classes', { predicted: [9999, 1, 0] }, 'nearly'],
  ] as const)('of a network that %s', (_, changes, verdict) => {
    expect(verdictOf({ ...log, ...changes })).toBe(verdict);
  });

  it('compares sums, not means, so that a short run is not let off', () => {
    const short = { ...log, steps: 10, firstEpochLoss: Math.log(10) + 0.2 };
    expect(checksOf(short).withinLog).toBe(false);
  });
});

describe('our records', () => {
  it('are of the networks as they are now, each once', () => {
    expect(runs.map(({ id }) => id)).toEqual(stuckIds);
    for (const { id, specHash: hash, train, test, predicted } of runs) {
      const { network, training } = stuckArm(settingsOnRecord(id), stuckRun);
      expect(specHash(network, training)).toBe(hash);
      expect(predicted.reduce((sum, count) => sum + count, 0)).toBe(10_000);
      expect(train.loss).toBeGreaterThan(0);
      expect(test.accuracy).toBeGreaterThan(0);
    }
  });

  it.each(['narrow', 'zeros', 'tiny'] as const)('find %s consistent with the log', (id) => {
    expect(verdictOn(id)).toBe('consistent');
    expect(recordOf(id).test.accuracy).toBe(0.1);
  });

  // They stay at ln 10, but the first epoch has cost too much.
  it.each(['raw', 'raw-sigmoid', 'fast', 'dropout'] as const)(
    'exclude %s by its first epoch',
    (id) => {
      const { atChance, withinLog } = checksOf(recordedFingerprint(recordOf(id)));
      expect([atChance, withinLog]).toEqual([true, false]);
    },
  );

  it.each(['single', 'sigmoid', 'deep', 'wide'] as const)('show that %s learns', (id) => {
    expect(verdictOn(id)).toBe('inconsistent');
    expect(recordOf(id).test.loss).toBeLessThan(Math.log(10) - 0.02);
  });

  it('would refute the page if two layers of 32 stayed at ln 10 as well', () => {
    expect(recordOf('wide').train.loss).toBeLessThan(2);
    expect(recordOf('wide').test.accuracy).toBeGreaterThan(0.3);
  });

  it('show the narrow network dying: no unit, no gradient, no spread', () => {
    const diagnoses = diagnosesOnRecord(recordOf('narrow'));
    const [first, last] = [diagnoses[0], diagnoses.at(-1)];
    expect(first?.layers.every(({ active }) => active > 5)).toBe(true);
    expect(last?.layers.map(({ active }) => active)).toEqual([0, 0]);
    expect(last?.gradientNorms).toEqual([0, 0, 0]);
    expect(last?.logitSpread).toBeLessThan(1e-6);
    expect(fact('stuck.narrow.dead-by').value).toBeLessThanOrEqual(100);
  });

  it('show the signal of tiny weights fading, with units alive', () => {
    const last = diagnosesOnRecord(recordOf('tiny')).at(-1);
    const spreads = last?.layers.map(({ spread }) => spread) ?? [];
    for (const [i, spread] of spreads.slice(1).entries())
      expect(spread).toBeLessThan((spreads[i] ?? 0) / 5);
    expect(last?.layers.every(({ active, units }) => active > units / 2)).toBe(true);
  });

  it.each(['standard', 'symmetric', 'batch-norm', 'elu', 'sgd', 'slow'] as const)(
    'show the cure %s leaving no layer dead',
    (cure) => {
      const last = diagnosesOnRecord(recordOf(`cure-${cure}`)).at(-1);
      expect(last?.layers.every(({ active }) => active > 0)).toBe(true);
      expect(recordOf(`cure-${cure}`).test.accuracy).toBeGreaterThan(0.2);
    },
  );
});

describe('the fingerprint of a training in this page', () => {
  const first = [start, started, progress(1, 10), epoch(0, 1), epoch(1, 1)] as const;

  it('is there when it has ended', () => {
    expect(liveFingerprint(after(...first))).toBeUndefined();
    expect(liveFingerprint(after(...first, done()))).toMatchObject({
      from: 'live',
      firstEpochLoss: 1.4337,
      steps: 10,
      predicted: [3, 1],
    });
  });

  it('is none where its first epoch was not finished', () => {
    expect(liveFingerprint(after(start, started, progress(1, 3), done(true)))).toBeUndefined();
  });
});

describe('instruments', () => {
  it('show what comes after a normalisation, and each layer’s own gradient', () => {
    const record = recordOf('cure-batch-norm');
    const { network } = stuckArm(settingsOnRecord('cure-batch-norm'), stuckRun);
    const last = diagnosesOnRecord(record).at(-1);
    if (!last) throw new Error('no diagnosis');
    expect(last.layers).toHaveLength(4);
    const readings = readingsOf(last, network);
    expect(readings.map(({ number }) => number)).toEqual([1, 2, undefined]);
    expect(readings.map(({ gradient }) => gradient)).toEqual(last.gradientNorms);
    expect(readings.at(-1)?.spread).toBe(last.logitSpread);
  });

  it('show the newest diagnosis up to a step', () => {
    const diagnoses = diagnosesOnRecord(recordOf('narrow'));
    const steps = diagnoses.map(({ step }) => step);
    expect(diagnosisAt(diagnoses, 0)?.step).toBe(steps.at(-1));
    expect(diagnosisAt(diagnoses, 10)?.step).toBe(steps.findLast((step) => step <= 10));
    expect(diagnosisAt(diagnoses, 1)?.step).toBe(1);
    expect(diagnosisAt([], 5)).toBeUndefined();
  });
});
