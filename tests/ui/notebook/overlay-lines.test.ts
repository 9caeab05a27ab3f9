import { describe, expect, it } from 'vitest';
import type { RunArm } from '../../../src/notebook/run.ts';
import { epochReach } from '../../../src/ui/chart-types.ts';
import { keyedArms } from '../../../src/ui/notebook/keyed-arms.ts';
import {
  overlayLines,
  stepOf,
  trainingSeconds,
  type Axis,
} from '../../../src/ui/notebook/overlay-lines.ts';
import { nothingHidden, useNotebookWords } from '../../../src/ui/notebook/words.ts';
import { armWith, runWith } from '../../notebook/fixtures.ts';

/** Two epochs of 4.6 s each. */
const whole = armWith('conv-small', 0.75);

/** Stopped at a place in epochs; only the epochs that are over by then are timed. */
function stoppedAt(at: number): RunArm {
  return {
    ...whole,
    curve: [{ at, loss: 1.2, accuracy: 0.5 }],
    epochs: whole.epochs.filter(({ epoch }) => epoch <= at),
  };
}

const shown = (...arms: readonly RunArm[]) =>
  keyedArms(arms.map((arm) => runWith({ arms: [arm] })));

describe('the seconds of a training', () => {
  it('are those of its epochs', () => {
    expect(trainingSeconds(whole)).toBeCloseTo(9.2, 10);
  });

  it('are not known where it was stopped within the first epoch', () => {
    expect(trainingSeconds(stoppedAt(0.6))).toBeUndefined();
  });

  it('count the part of the epoch in which it was stopped', () => {
    expect(trainingSeconds(stoppedAt(2.6))).toBeCloseTo(2.6 * 4.6, 10);
  });
});

it('a training whose time is not known has its lines over the epochs, and none over the time', () => {
  const arms = shown(stoppedAt(0.6), whole);
  const lines = (axis: Axis) =>
    overlayLines(arms, nothingHidden, 'accuracy', axis, useNotebookWords.of('en'));
  expect(lines('epoch').map(({ id }) => id)).toEqual(['A-train', 'A-test', 'B-train', 'B-test']);
  expect(lines('time').map(({ id }) => id)).toEqual(['B-train', 'B-test']);
});

describe('a cursor over the time', () => {
  const slow = { ...whole, epochs: whole.epochs.map((one) => ({ ...one, trainMs: 60_000 })) };
  const arms = shown(whole, slow, stoppedAt(0.6));
  const [shortest = NaN] = whole.epochs.map(({ trainMs }) => trainMs / 1000);

  it('moves by half the shortest epoch, so that no run is passed over', () => {
    expect(stepOf(arms, 'epoch')).toBe(0.5);
    expect(stepOf(arms, 'time')).toBeCloseTo(0.5 * shortest, 10);
    expect(stepOf(shown(stoppedAt(0.6)), 'time')).toBeGreaterThan(0);
  });

  it('reaches half an epoch of each run, by its own time', () => {
    const words = useNotebookWords.of('en');
    const lines = overlayLines(arms, nothingHidden, 'accuracy', 'time', words);
    const reaches = Object.fromEntries(lines.map(({ id, reach }) => [id, reach]));
    expect(reaches['A-test']).toBeCloseTo(epochReach * shortest, 10);
    expect(reaches['B-test']).toBeCloseTo(epochReach * 60, 10);
  });
});
