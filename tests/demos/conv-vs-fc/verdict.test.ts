import { describe, expect, test } from 'vitest';
import { armIds, recordedOutcome, verdictOf } from '../../../src/demos/conv-vs-fc/verdict.ts';
import { recordedRuns } from '../../../src/facts/measured/index.ts';
import { permutation } from '../../../src/models/experiments/permutation.ts';

const accuracies = { cnn: 0.47, 'cnn-permuted': 0.277, mlp: 0.449, 'mlp-permuted': 0.441 };

describe('verdictOf', () => {
  test('lets the claim stand where the convolutional network falls and the other does not', () => {
    const verdict = verdictOf(accuracies);
    expect(verdict.holds).toBe(true);
    expect(verdict.convLoss).toBeCloseTo(0.193, 12);
    expect(verdict.fcLoss).toBeCloseTo(0.008, 12);
  });

  test('refutes it where the convolutional network loses less than five points', () => {
    expect(verdictOf({ ...accuracies, 'cnn-permuted': 0.43 })).toMatchObject({
      convFell: false,
      fcStayed: true,
      holds: false,
    });
  });

  test('refutes it where the fully connected one moves by more than three, either way', () => {
    for (const moved of [0.41, 0.49])
      expect(verdictOf({ ...accuracies, 'mlp-permuted': moved })).toMatchObject({
        convFell: true,
        fcStayed: false,
        holds: false,
      });
  });
});

describe('the recorded outcome', () => {
  test('names the experiment’s networks', () => {
    expect(permutation.arms.map(({ id }) => id)).toEqual([...armIds]);
  });

  test('lets the claim stand', () => {
    const outcome = recordedOutcome(recordedRuns);
    expect(outcome && verdictOf(outcome.accuracies).holds).toBe(true);
  });

  test('is none where one of the four trainings is missing', () => {
    const three = recordedRuns.filter(({ id }) => id !== 'permutation-mlp');
    expect(recordedOutcome(three)).toBeUndefined();
  });
});
