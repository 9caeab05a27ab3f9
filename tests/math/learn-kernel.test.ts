import { describe, expect, it } from 'vitest';
import { namedKernels } from '../../src/math/kernels.ts';
import {
  bestWeights,
  descend,
  explainedShare,
  gradient,
  meanSquaredError,
  offset,
  startDescent,
  windowMoments,
} from '../../src/math/learn-kernel.ts';
import { correlatePlane, planeAt, unpadded, type Plane } from '../../src/math/plane.ts';
import { Random } from '../../src/datasets/random.ts';

function noise(rows: number, columns: number, seed: number): Plane {
  const random = new Random(seed);
  return {
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => random.float()),
  };
}

const kernel = namedKernels.emboss.weights;
const pairs = [noise(9, 12, 1), noise(14, 8, 2)].map((picture) => ({
  picture,
  target: correlatePlane(picture, kernel, unpadded),
}));
const moments = windowMoments(pairs, 3);
const someWeights = Float64Array.from({ length: 9 }, (_, n) => Math.sin(n));

/** The same error, window by window. */
function errorByWindows(weights: Float64Array): number {
  const constant = offset(moments, weights);
  let [sum, count] = [0, 0];
  for (const { picture, target } of pairs)
    for (let row = 0; row < target.rows; row += 1)
      for (let column = 0; column < target.columns; column += 1) {
        let answer = constant;
        weights.forEach((weight, n) => {
          answer += weight * planeAt(picture, row + Math.floor(n / 3), column + (n % 3));
        });
        sum += (answer - planeAt(target, row, column)) ** 2;
        count += 1;
      }
  return sum / count;
}

describe('moments', () => {
  it('count every window', () => {
    expect(moments.count).toBe(7 * 10 + 12 * 6);
  });

  it('give the error that counting window by window gives', () => {
    expect(meanSquaredError(moments, someWeights)).toBeCloseTo(errorByWindows(someWeights), 12);
  });

  it('give its gradient: half the error’s difference quotient', () => {
    const slope = gradient(moments, someWeights);
    slope.forEach((value, n) => {
      const moved = (by: number) =>
        errorByWindows(someWeights.map((weight, at) => weight + (at === n ? by : 0)));
      expect(value).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 4e-4, 8);
    });
  });
});

describe('the best weights', () => {
  it('are those that made the answers', () => {
    const best = bestWeights(moments);
    kernel.flat().forEach((weight, n) => {
      expect(best[n]).toBeCloseTo(weight, 10);
    });
    expect(explainedShare(moments, best)).toBeCloseTo(1, 12);
    expect(offset(moments, best)).toBeCloseTo(0, 10);
  });

  it('leave open weights at 0 where a picture does not vary', () => {
    const flat = { rows: 5, columns: 5, values: new Float64Array(25).fill(0.5) };
    const still = windowMoments(
      [{ picture: flat, target: correlatePlane(flat, kernel, unpadded) }],
      3,
    );
    expect([...bestWeights(still)]).toEqual(new Array(9).fill(0));
    expect(explainedShare(still, bestWeights(still))).toBeNaN();
  });
});

describe('the descent', () => {
  it('goes downhill at a small rate, and uphill at one that is too large', () => {
    const after = (learningRate: number) => {
      let descent = startDescent(someWeights);
      for (let step = 0; step < 50; step += 1)
        descent = descend(descent, moments, { learningRate, momentum: 0 });
      return meanSquaredError(moments, descent.weights);
    };
    const before = meanSquaredError(moments, someWeights);
    expect(after(0.5)).toBeLessThan(before / 10);
    expect(after(1000)).toBeGreaterThan(before);
  });

  it('repeats a share of its last step by momentum', () => {
    const rates = { learningRate: 0.1, momentum: 0.9 };
    const first = descend(startDescent(someWeights), moments, rates);
    const second = descend(first, moments, rates);
    const slope = gradient(moments, first.weights);
    second.weights.forEach((weight, n) => {
      const [before, at] = [someWeights[n] ?? NaN, first.weights[n] ?? NaN];
      expect(weight - at).toBeCloseTo(0.9 * (at - before) - 0.1 * (slope[n] ?? NaN), 12);
    });
  });
});
