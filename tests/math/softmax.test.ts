import { describe, expect, test } from 'vitest';
import { crossEntropy, doubleSoftmaxFloor, softmax, uniformLoss } from '../../src/math/softmax.ts';

describe('softmax', () => {
  test('gives probabilities in the ratio of the exponentials', () => {
    const [first = 0, second = 0, third = 0] = softmax([0, Math.log(2), Math.log(5)]);
    expect(first).toBeCloseTo(1 / 8, 12);
    expect(second).toBeCloseTo(2 / 8, 12);
    expect(third).toBeCloseTo(5 / 8, 12);
  });

  test('does not change when all logits rise alike, and does not overflow', () => {
    expect(softmax([1000, 1001])[0]).toBeCloseTo(softmax([0, 1])[0] ?? 0, 12);
  });
});

describe('crossEntropy', () => {
  test('is minus the logarithm of the true class’ probability', () => {
    const logits = [0.3, -1.2, 2.5];
    softmax(logits).forEach((probability, label) => {
      expect(crossEntropy(logits, label)).toBeCloseTo(-Math.log(probability), 12);
    });
  });

  test('refuses a class that is not there', () => {
    expect(() => crossEntropy([0, 1], 2)).toThrow(RangeError);
  });

  test('of equal logits is the uniform loss', () => {
    expect(crossEntropy(new Array<number>(10).fill(7), 3)).toBeCloseTo(uniformLoss(10), 12);
  });
});

describe('doubleSoftmaxFloor', () => {
  test('is ln(1 + 9/e) for ten classes', () => {
    expect(doubleSoftmaxFloor(10)).toBeCloseTo(Math.log(1 + 9 / Math.E), 12);
  });

  test('is reached by no softmax of a softmax', () => {
    const twice = softmax([40, ...new Array<number>(9).fill(0)]);
    expect(crossEntropy(twice, 0)).toBeGreaterThanOrEqual(doubleSoftmaxFloor(10) - 1e-12);
  });
});
