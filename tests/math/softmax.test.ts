import { describe, expect, test } from 'vitest';
import {
  crossEntropy,
  doubleSoftmaxCeiling,
  doubleSoftmaxFloor,
  softmax,
  softmaxGradient,
  uniformLoss,
} from '../../src/math/softmax.ts';

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

describe('doubleSoftmaxCeiling', () => {
  test('is one more than the floor, whatever the number of classes', () => {
    for (const classes of [2, 3, 10, 1000])
      expect(doubleSoftmaxCeiling(classes)).toBeCloseTo(doubleSoftmaxFloor(classes) + 1, 12);
  });

  test('is passed by no softmax of a softmax', () => {
    const twice = softmax([...new Array<number>(9).fill(0), 40]);
    expect(crossEntropy(twice, 0)).toBeLessThanOrEqual(doubleSoftmaxCeiling(10) + 1e-12);
  });
});

describe('softmaxGradient', () => {
  test('is that of any function of the probabilities, by finite differences', () => {
    const logits = [0.4, -1.1, 2.3, 0];
    const value = (p: readonly number[]) => p.reduce((sum, one, k) => sum + (k + 1) * one ** 2, 0);
    const probabilities = softmax(logits);
    const gradient = softmaxGradient(
      probabilities,
      probabilities.map((p, k) => 2 * (k + 1) * p),
    );
    const step = 1e-5;
    logits.forEach((_, k) => {
      const moved = (by: number) =>
        value(softmax(logits.map((z, index) => (index === k ? z + by : z))));
      expect(gradient[k]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 8);
    });
  });
});
