import { expect, it } from 'vitest';
import { binomialProbability } from '../../src/math/binomial.ts';

it.each([
  [4, 2, 0.5, 6 / 16],
  [3, 0, 0.1, 0.729],
  [3, 3, 0.1, 0.001],
  [10, 1, 0.1, 10 * 0.1 * 0.9 ** 9],
])('%i trials, %i successes at %d', (trials, successes, chance, expected) => {
  expect(binomialProbability(trials, successes, chance)).toBeCloseTo(expected, 12);
});

it('adds up to one over all outcomes', () => {
  const outcomes = Array.from({ length: 501 }, (_value, n) => binomialProbability(500, n, 0.1));
  expect(outcomes.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
});
