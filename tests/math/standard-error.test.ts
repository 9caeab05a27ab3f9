import { expect, test } from 'vitest';
import { standardError } from '../../src/math/standard-error.ts';

test('standardError is the deviation of the mean of so many yes-or-no answers', () => {
  const [yes, no] = [629, 371];
  const mean = yes / (yes + no);
  const variance = (yes * (1 - mean) ** 2 + no * mean ** 2) / (yes + no);
  expect(standardError(mean, yes + no)).toBeCloseTo(Math.sqrt(variance / (yes + no)), 12);
});
