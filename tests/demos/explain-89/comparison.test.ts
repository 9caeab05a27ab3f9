import { expect, test } from 'vitest';
import { compared } from '../../../src/demos/explain-89/comparison.ts';

const scored = (accuracy: number, testImages = 576) => ({
  ...{ test: { accuracy, loss: 1 }, testImages },
});

test.each([
  [0.97, 0.96, 'same'],
  [0.9, 0.96, 'lower'],
  [0.96, 0.9, 'higher'],
  [0.96, 0.96, 'same'],
] as const)('%d beside %d: %s', (arm, base, verdict) => {
  expect(compared(scored(arm), scored(base)).verdict).toBe(verdict);
});

test('few images tell nothing apart', () => {
  expect(compared(scored(0.8, 20), scored(0.96, 20)).verdict).toBe('same');
});

test.each([
  [0.85, true],
  [0.9, true],
  [0.93, false],
  [1, false],
])('an accuracy of %d comes down to the coursework’s: %j', (accuracy, reaches) => {
  expect(compared(scored(accuracy), scored(0.99)).reaches89).toBe(reaches);
});
