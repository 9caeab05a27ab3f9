import { describe, expect, test } from 'vitest';
import { learningRateAt } from '../../src/models/learning-rate.ts';

describe('learningRateAt', () => {
  const oneCycle = { learningRate: 3e-3, schedule: 'one-cycle' } as const;
  const rates = Array.from({ length: 100 }, (_rate, index) =>
    learningRateAt(oneCycle, index + 1, 100),
  );

  test('rises for the first quarter, then falls to one per cent', () => {
    expect(rates.indexOf(Math.max(...rates))).toBe(24);
    expect(rates[24]).toBeCloseTo(3e-3, 12);
    expect(rates[0]).toBeCloseTo(3e-3 / 25, 12);
    expect(rates[99]).toBeCloseTo(3e-5, 12);
  });

  test('moves in two straight lines', () => {
    const differences = rates.slice(1).map((rate, index) => rate - (rates[index] ?? 0));
    for (const rise of differences.slice(0, 24)) expect(rise).toBeCloseTo(3e-3 / 25, 12);
    for (const fall of differences.slice(24)) expect(fall).toBeCloseTo((-0.99 * 3e-3) / 75, 12);
  });

  test('stays where the schedule is constant', () => {
    const constant = { learningRate: 0.1, schedule: 'constant' } as const;
    expect(learningRateAt(constant, 1, 7)).toBe(0.1);
    expect(learningRateAt(constant, 7, 7)).toBe(0.1);
  });
});
