import { describe, expect, it } from 'vitest';
import {
  countedBytes,
  measuredOf,
  pairRatios,
  verdictOf,
} from '../../../src/demos/params-speed/measured.ts';
import { pointsOf, type PointSource } from '../../../src/demos/params-speed/points.ts';
import { requestOf } from '../../../src/demos/params-speed/request.ts';
import { initial, selected } from '../../../src/demos/params-speed/state.ts';
import { recordedTimes, subjects } from '../../../src/demos/params-speed/subjects.ts';
import type { NetworkTimes } from '../../../src/engine/protocol.ts';
import recorded from '../../../src/facts/measured/network-times.json' with { type: 'json' };
import speed from '../../../src/facts/measured/speed.json' with { type: 'json' };

const subject = (id: string) => {
  const found = subjects.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('what is counted', () => {
  it('is, for the pair, half the parameters and 18.4 times the multiply-adds', () => {
    expect(subject('conv-tutorial')).toMatchObject({ parameters: 122_570, macs: 4_548_608 });
    expect(subject('fc-tutorial')).toMatchObject({ parameters: 246_650, macs: 246_560 });
    const { parameters, macs, time } = pairRatios(subjects, []);
    expect(parameters.toFixed(2)).toBe('0.50');
    expect(macs.toFixed(1)).toBe('18.4');
    expect(time).toBeUndefined();
  });

  it('is, in memory, weights, two moments and a gradient each, and a batch of activations', () => {
    const fc = subject('fc-tutorial');
    // Image, hidden layer (its output, which its ReLU overwrites) and probabilities.
    expect(fc.activations).toBe(3072 + 80 + 10);
    expect(countedBytes(fc, 32)).toBe(4 * (4 * 246_650 + 32 * 3162));
  });
});

const times = (step: readonly number[], first: number): NetworkTimes => ({
  step,
  forward: step,
  warmUp: { step: [first, 9], forward: [9, 9] },
  workBytes: 1000,
});

describe('what is measured', () => {
  const request = requestOf({ ...initial, selection: 'pair' });
  const measured = measuredOf(
    { request, times: [times([20, 10, 90, 30, 30], 400), times([2, 2, 2, 2, 2], 3)] },
    subjects,
  );

  it('begins with the network that is to come first, and counts the warm-up as steps', () => {
    expect(request.networks.map(({ id }) => id)).toEqual(['conv-tutorial', 'fc-tutorial']);
    expect(request.repeats + 2).toBe(initial.steps);
    expect(selected({ selection: 'all', first: 'fc' })[0]).toBe('fc-narrow');
    expect(selected({ selection: 'pairs', first: 'conv' })).not.toContain('resnet-20');
  });

  it('is the middle step after the warm-up, the very first apart', () => {
    expect(measured[0]).toMatchObject({
      network: 'conv-tutorial',
      steps: [400, 9, 20, 10, 90, 30, 30],
      first: 400,
      middle: 30,
      low: 20,
      high: 30,
      perImage: 30 / 32,
      bytes: 1000 + 4 * 3 * 122_570,
    });
  });

  it('gives the pair’s ratio of times, and a verdict', () => {
    expect(pairRatios(subjects, measured).time).toBe(15);
    expect([15, 1.05, 0.95, 0.5].map(verdictOf)).toEqual(['slower', 'alike', 'alike', 'faster']);
  });

  it('is nothing before the first round', () => {
    expect(measuredOf({ request, times: [times([], 1), times([], 1)] }, subjects)).toEqual([]);
  });
});

describe('the points', () => {
  const source: PointSource = {
    subjects: subjects.filter(({ id }) => id.endsWith('-tutorial')),
    measured: [],
    recorded: recordedTimes(recorded, speed),
    say: (name, record) => `${name} ${record?.engine ?? ''}`,
  };

  it('have no time before it is taken, but for those on record', () => {
    const points = pointsOf({ x: 'macs', y: 'time', batch: 32 }, source);
    expect(new Set(points.map(({ label }) => label)).size).toBe(2);
    // Of those of one network only one is named.
    expect(points.filter(({ isUnnamed }) => !isUnnamed)).toHaveLength(2);
    expect(points.every(({ isRecorded }) => isRecorded)).toBe(true);
    for (const { y } of points) expect(y).toBeGreaterThan(0);
  });

  it('are one for each network where only counts are shown', () => {
    const points = pointsOf({ x: 'parameters', y: 'memory', batch: 1 }, source);
    expect(points.map(({ id, shape }) => [id, shape])).toEqual([
      ['fc-tutorial', 'square'],
      ['conv-tutorial', 'round'],
    ]);
    expect(points[0]?.y).toBeCloseTo(countedBytes(subject('fc-tutorial'), 1) / 1e6, 12);
  });

  it('on record are those of real processors, by what the bench calls them', () => {
    const rows = recordedTimes(recorded, speed);
    const row = speed.rows.find(
      ({ engine, model, threads }) =>
        engine === 'pytorch' && model === 'resnet-20' && threads === 2,
    );
    expect(rows).toContainEqual({
      ...{ network: 'resnet-20', engine: 'pytorch', threads: 2, batch: 32 },
      perImage: 1000 / (row?.imagesPerSecond ?? NaN),
    });
    expect(rows.every(({ perImage }) => perImage < 10)).toBe(true);
    expect(rows.filter(({ threads, engine }) => threads === 1 && engine === 'ours')).toHaveLength(
      7,
    );
  });
});
