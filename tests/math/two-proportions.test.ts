import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../../src/math/normal.ts';
import {
  differenceOf,
  largestDisagreement,
  pairedDifference,
} from '../../src/math/two-proportions.ts';

describe('the two-sided p of a normal variable', () => {
  // From tables of the normal distribution.
  it.each([
    [0, 1],
    [0.5, 0.6170750774519738],
    [1, 0.31731050786291415],
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [3.290526731491899, 0.001],
    [4, 6.334248366623973e-5],
    [6, 1.973175290075e-9],
    [10, 1.523970604832e-23],
  ])('at %d standard deviations', (z, p) => {
    expect(twoSidedP(z) / p).toBeCloseTo(1, 9);
    expect(twoSidedP(-z)).toBe(twoSidedP(z));
  });

  it('is the share of sums of many uniform numbers', () => {
    // By counting: how often the number of heads in 1000 tosses is 27 or more from 500.
    let ways = 1;
    let outside = 0;
    let all = 0;
    for (let heads = 0; heads <= 1000; heads += 1) {
      if (heads > 0) ways *= (1001 - heads) / heads;
      const chance = Math.exp(Math.log(ways) - 1000 * Math.LN2);
      all += chance;
      if (Math.abs(heads - 500) >= 27) outside += chance;
    }
    expect(all).toBeCloseTo(1, 9);
    expect(twoSidedP(26.5 / Math.sqrt(250))).toBeCloseTo(outside, 3);
  });
});

describe('two accuracies', () => {
  it('of the coursework: 0.76 standard errors apart', () => {
    const run = (share: number) => ({ share, count: 10_000 });
    const { difference, standardError, z, p } = differenceOf(run(0.629), run(0.6238));
    expect(difference).toBeCloseTo(0.0052, 10);
    expect(standardError).toBeCloseTo(0.0068, 4);
    expect(z).toBeCloseTo(0.76, 2);
    expect(p).toBeCloseTo(0.447, 3);
  });

  it('on the same images: 0.0045 at a disagreement of 20%, and as sharp as it gets at the least', () => {
    const { standardError, z } = pairedDifference(0.0052, 0.2, 10_000);
    expect(standardError).toBeCloseTo(0.0045, 4);
    expect(z).toBeCloseTo(1.16, 2);
    const most = largestDisagreement(0.0052, 10_000, 1.96);
    expect(pairedDifference(0.0052, most, 10_000).z).toBeCloseTo(1.96, 9);
    expect(pairedDifference(0.0052, 0, 10_000).z).toBe(pairedDifference(0.0052, 0.0052, 10_000).z);
  });

  it('that are equal do not differ, even where there is no error at all', () => {
    expect(differenceOf({ share: 1, count: 5 }, { share: 1, count: 5 })).toMatchObject({
      z: 0,
      p: 1,
    });
    expect(pairedDifference(0, 0, 100)).toMatchObject({ z: 0, p: 1 });
  });
});
