/** Runs that differ in their seeds only, and what they say. */
import type { RecordedSeeds } from '../../facts/seeds-record.ts';
import { sampleDeviation } from '../../math/sample-deviation.ts';
import { mean } from '../../math/spread.ts';
import { standardError } from '../../math/standard-error.ts';
import { studentQuantile } from '../../math/student.ts';
import { differenceOf, pairedDifference, type Difference } from '../../math/two-proportions.ts';

export interface SeedSet {
  readonly testImages: number;
  readonly runs: readonly { readonly seed: number; readonly accuracy: number }[];
  /** How many test images one run (by its index) has right and another wrong. */
  readonly onlyRight: (one: number, other: number) => number;
}

export function recordedSet({ runs, testImages, onlyRight }: RecordedSeeds): SeedSet {
  return {
    testImages,
    runs: runs.map(({ seed, test }) => ({ seed, accuracy: test.accuracy })),
    onlyRight: (one, other) => onlyRight[one]?.[other] ?? 0,
  };
}

export interface Spread {
  readonly mean: number;
  /** Of single runs, estimated from these; NaN for one. */
  readonly deviation: number;
  /** What the test images alone would let one run vary. */
  readonly binomial: number;
  /** Half of the 95 % confidence interval of the mean over all seeds; NaN for one run. */
  readonly reach: number;
}

const confidence = 0.95;

export function spreadOf(accuracies: readonly number[], testImages: number): Spread {
  const count = accuracies.length;
  const deviation = sampleDeviation(accuracies);
  const middle = mean(accuracies);
  return {
    ...{ mean: middle, deviation, binomial: standardError(middle, testImages) },
    reach:
      count > 1 ? (studentQuantile(confidence, count - 1) * deviation) / Math.sqrt(count) : NaN,
  };
}

/** Two runs, tested on the same images: as if those were others each time, and image by image. */
export interface Comparison {
  readonly unpaired: Difference;
  readonly paired: Difference;
  /** Share of the test images that one of them has right and the other wrong. */
  readonly disagreement: number;
}

export function compare({ runs, testImages, onlyRight }: SeedSet, one: number, other: number) {
  const [first, second] = [one, other].map((index) => ({
    share: runs[index]?.accuracy ?? NaN,
    count: testImages,
  })) as [{ share: number; count: number }, { share: number; count: number }];
  const disagreement = (onlyRight(one, other) + onlyRight(other, one)) / testImages;
  const difference = first.share - second.share;
  return {
    unpaired: differenceOf(first, second),
    paired: pairedDifference(difference, disagreement, testImages),
    disagreement,
  } satisfies Comparison;
}

/** Beyond so many standard errors a difference is usually called significant. */
export const significant = 1.96;

/** Of all pairs of runs, how many would be called different, although nothing but the seed is. */
export function falseAlarms(set: SeedSet): {
  readonly pairs: number;
  readonly unpaired: number;
  readonly paired: number;
} {
  const indices = [...set.runs.keys()];
  const all = indices.flatMap((one) =>
    indices.filter((other) => other > one).map((other) => compare(set, one, other)),
  );
  const beyond = (kind: 'paired' | 'unpaired') =>
    all.filter((comparison) => Math.abs(comparison[kind].z) > significant).length;
  return { pairs: all.length, unpaired: beyond('unpaired'), paired: beyond('paired') };
}
