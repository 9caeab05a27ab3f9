import { describe, expect, it } from 'vitest';
import { isTooShort, macRatio, verdictOf } from '../../../src/demos/clock/verdict.ts';
import type { BlockTimes } from '../../../src/facts/clock-record.ts';

/** Rounds in which the 3×3 takes so many times the bottleneck's milliseconds. */
function times(ratios: readonly number[], ms = 10): BlockTimes {
  const same = (all: readonly number[]) => ({ forward: all, step: all });
  return {
    plain: same(ratios.map((ratio) => ratio * ms)),
    basic: same(ratios.map((ratio) => 2 * ratio * ms)),
    bottleneck: same(ratios.map(() => ms)),
  };
}

const verdict = (...ratios: number[]) => verdictOf(times(ratios), 'forward');

it('has 8.47 and 16.94 times the bottleneck’s multiply-adds, whatever the size', () => {
  expect(macRatio('plain')).toBeCloseTo(589_824 / 69_632, 12);
  expect(macRatio('basic')).toBeCloseTo(1_179_648 / 69_632, 12);
  expect(macRatio('bottleneck')).toBe(1);
});

describe('that the bottleneck saves time', () => {
  it.each([
    [[3, 4, 5, 4], 'holds'],
    [[0.9, 1, 0.95, 0.9], 'refuted'],
    [[0.8, 0.9, 1.2, 1.3], 'unclear'],
  ] as const)('%j: %s', (ratios, saves) => {
    expect(verdict(...ratios).saves).toBe(saves);
  });
});

describe('that times are as multiply-adds', () => {
  it.each([
    [[8, 8.4, 8.6, 9], 'holds'],
    [[4, 4.5, 5, 4.2], 'refuted'],
    [[12, 13, 14, 12], 'refuted'],
    [[4, 5, 8, 9], 'unclear'],
  ] as const)('%j: %s', (ratios, isMacs) => {
    expect(verdict(...ratios).isMacs).toBe(isMacs);
  });
});

it('one round that went astray changes nothing', () => {
  expect(verdict(4, 4, 4, 4, 90)).toMatchObject({ saves: 'holds', isMacs: 'refuted' });
});

it('distrusts times that are too short to be counted', () => {
  expect(isTooShort(times([4], 0.2), 'forward')).toBe(true);
  expect(isTooShort(times([4], 5), 'forward')).toBe(false);
});
