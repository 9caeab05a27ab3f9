/** What a kernel is taught in the lab, and how far it has come. Grey runs from 0 to 1 here. */
import type { Grid } from '../../math/convolve2d.ts';
import { namedKernels, transposed, type DividedKernel } from '../../math/kernels.ts';
import {
  bestWeights,
  explainedShare,
  windowMoments,
  type Descent,
  type Moments,
  type Pair,
} from '../../math/learn-kernel.ts';
import { correlatePlane, magnitude, unpadded, type Plane } from '../../math/plane.ts';
import { Random } from '../../datasets/random.ts';
import type { State, Target } from './state.ts';

/** Side of the kernel that is learned. */
export const learnedSize = 3;

/** The kernel that gives a target, if one does. */
export function kernelOf(target: Target): DividedKernel | undefined {
  return target === 'magnitude' ? undefined : namedKernels[target];
}

/** Its weights after division, which is what the learned ones are to become. */
export function wantedWeights(target: Target): Float64Array | undefined {
  const kernel = kernelOf(target);
  return kernel && Float64Array.from(kernel.weights.flat(), (weight) => weight / kernel.divisor);
}

/** What every window of a plane is to give. */
export function targetPlane(plane: Plane, target: Target): Plane {
  const kernel = kernelOf(target);
  if (!kernel) {
    const { weights } = namedKernels['sobel-x'];
    return magnitude(
      correlatePlane(plane, weights, unpadded),
      correlatePlane(plane, transposed(weights), unpadded),
    );
  }
  const sums = correlatePlane(plane, kernel.weights, unpadded);
  return { ...sums, values: sums.values.map((sum) => sum / kernel.divisor) };
}

/** From 0…255 to 0…1. */
export const scaled = (plane: Plane): Plane => ({
  ...plane,
  values: plane.values.map((value) => value / 255),
});

const negative = (plane: Plane): Plane => ({
  ...plane,
  values: plane.values.map((value) => 1 - value),
});

/** A lesson as it is set: the pictures as pairs with their answers, and the best that can be had. */
export interface Lesson {
  readonly moments: Moments;
  readonly best: Float64Array;
  /** NaN where the answers do not vary. */
  readonly bestShare: number;
}

export function lessonOf(
  { lesson, target }: Pick<State, 'lesson' | 'target'>,
  shown: Plane,
  all: readonly Plane[],
): Lesson {
  const planes = { shown: [shown], negative: [shown, negative(shown)], all }[lesson];
  const pairs = planes
    .filter(({ rows, columns }) => Math.min(rows, columns) >= learnedSize)
    .map((picture): Pair => ({ picture, target: targetPlane(picture, target) }));
  const moments = windowMoments(pairs, learnedSize);
  const best = bestWeights(moments);
  return { moments, best, bestShare: explainedShare(moments, best) };
}

/** Small random weights, as a network's layer starts with. */
export function firstWeights(seed: number): Float64Array {
  const random = new Random(seed);
  return Float64Array.from({ length: learnedSize ** 2 }, () => 0.5 * random.normal());
}

export type Verdict =
  'flat' | 'diverged' | 'learned' | 'other-weights' | 'impossible' | 'on-the-way';

/** How far the weights are from what they are to become. */
export interface Progress {
  readonly share: number;
  /** The greatest distance of a weight from the target's; undefined where no kernel gives the target. */
  readonly weightError: number | undefined;
  readonly verdict: Verdict;
}

export function progressOf(lesson: Lesson, { weights }: Descent, target: Target): Progress {
  const share = explainedShare(lesson.moments, weights);
  const wanted = wantedWeights(target);
  const weightError =
    wanted && Math.max(...wanted.map((weight, n) => Math.abs(weight - (weights[n] ?? NaN))));
  return { share, weightError, verdict: verdictOf(lesson, share, weightError) };
}

function verdictOf(
  { moments, bestShare }: Lesson,
  share: number,
  weightError: number | undefined,
): Verdict {
  if (!(moments.targetVariance > 1e-12)) return 'flat';
  if (!(share > -1e6)) return 'diverged';
  if (share > 0.99995) {
    if (weightError === undefined) return 'other-weights';
    if (weightError < 0.01) return 'learned';
    return share > 1 - 1e-9 ? 'other-weights' : 'on-the-way';
  }
  return bestShare < 0.99 && bestShare - share < 5e-4 ? 'impossible' : 'on-the-way';
}

export function asGrid(weights: Float64Array): Grid {
  return Array.from({ length: learnedSize }, (_, row) => [
    ...weights.slice(row * learnedSize, (row + 1) * learnedSize),
  ]);
}
