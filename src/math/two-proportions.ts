import { twoSidedP } from './normal.ts';
import { standardError } from './standard-error.ts';

/** A share (an accuracy, say) found on so many independent examples. */
export interface Proportion {
  readonly share: number;
  readonly count: number;
}

/** How far apart two shares are, and whether chance alone would do it. */
export interface Difference {
  readonly difference: number;
  /** Of the difference. */
  readonly standardError: number;
  readonly z: number;
  /** Two-sided: how often two equal ones would differ at least so much. */
  readonly p: number;
}

/** Two shares found on examples that have nothing to do with each other. */
export function differenceOf(first: Proportion, second: Proportion): Difference {
  const [a, b] = [first, second].map(({ share, count }) => standardError(share, count));
  return judged(first.share - second.share, Math.hypot(a ?? NaN, b ?? NaN));
}

/**
 * Two shares found on the same `count` examples, where the two disagree about a share of them: one is
 * right and the other wrong. They cannot disagree about less than they differ by.
 *
 * @see McNemar (1947), doi 10.1007/BF02295996
 */
export function pairedDifference(
  difference: number,
  disagreement: number,
  count: number,
): Difference {
  const share = Math.max(disagreement, Math.abs(difference));
  return judged(difference, Math.sqrt((share - difference ** 2) / count));
}

/** The most disagreement with which a paired difference still is `z` standard errors. */
export function largestDisagreement(difference: number, count: number, z: number): number {
  return count * (difference / z) ** 2 + difference ** 2;
}

function judged(difference: number, error: number): Difference {
  const z = difference === 0 ? 0 : difference / error;
  return { difference, standardError: error, z, p: twoSidedP(z) };
}
