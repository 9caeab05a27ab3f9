import { describe, expect, it } from 'vitest';
import { liveFits, recordedFits } from '../../../src/demos/pooling/fit.ts';
import { recordedRuns } from '../../../src/facts/measured/index.ts';
import type { RecordedRun } from '../../../src/facts/recorded-run.ts';
import { gapHead } from '../../../src/models/experiments/gap-head.ts';
import type { TrainingState } from '../../../src/ui/training/state.ts';

const epoch = (number: number, trainAccuracy: number, testLoss: number) => ({
  epoch: number,
  train: { loss: 1, accuracy: trainAccuracy },
  test: { loss: testLoss, accuracy: 0.4 },
  seconds: 1,
});
const course = [epoch(1, 0.3, 1.9), epoch(2, 0.7, 1.6), epoch(3, 0.9, 2.4)];
const record = (id: string) => ({ id, epochs: course }) as unknown as RecordedRun;

describe('the fit on record', () => {
  it('is the last epoch of both networks, and the one with the least test loss', () => {
    const fits = recordedFits([record('gap-head-gap'), record('gap-head-flatten')]);
    expect(fits).toMatchObject({ from: 'recorded', epoch: 3 });
    expect(fits?.fits.map(({ id }) => id)).toEqual(['flatten', 'gap']);
    expect(fits?.fits[0]?.last.train.accuracy).toBe(0.9);
    expect(fits?.fits[0]?.best.epoch).toBe(2);
  });

  it('is none where one is missing', () => {
    expect(recordedFits([record('gap-head-gap')])).toBeUndefined();
  });
});

describe('our records', () => {
  const fits = recordedFits(recordedRuns)?.fits;
  const gapOf = (index: number) => {
    const last = fits?.[index]?.last;
    return (last?.train.accuracy ?? NaN) - (last?.test.accuracy ?? NaN);
  };

  it('show that the flatten head learns by heart: it would be wrong if GAP did so as much', () => {
    expect(gapOf(0)).toBeGreaterThan(0.3);
    expect(gapOf(1)).toBeLessThan(gapOf(0) / 3);
  });

  it('show its test loss rising after a few epochs', () => {
    const [flatten, gap] = fits ?? [];
    expect(flatten?.best.epoch).toBeLessThan(10);
    expect(flatten?.last.test.loss).toBeGreaterThan(2 * (flatten?.best.test.loss ?? NaN));
    expect(gap?.last.test.loss).toBeLessThan(flatten?.best.test.loss ?? NaN);
  });
});

describe('the fit in this page', () => {
  const state = (epochs: readonly (typeof course)[]) =>
    ({
      plan: { arms: gapHead.arms },
      arms: epochs.map((one) => ({ epochs: one })),
    }) as unknown as TrainingState;

  it('is there after the first epoch', () => {
    expect(liveFits(state([[], []]))).toBeUndefined();
    expect(liveFits(state([course, course.slice(0, 2)]))).toMatchObject({ from: 'live', epoch: 2 });
  });
});
