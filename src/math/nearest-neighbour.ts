/** Vectors of bytes, one after the other. */
export interface ByteVectors {
  readonly values: Uint8Array;
  readonly length: number;
}

export interface Neighbour {
  readonly index: number;
  /** Sum of squared differences. */
  readonly distance: number;
}

/**
 * The nearest of `known` to vector `at` of `asked`, by the sum of squared differences; the first of equals.
 * A vector that is already further off than the best so far is not looked at to its end.
 */
export function nearestNeighbour(known: ByteVectors, asked: ByteVectors, at: number): Neighbour {
  const { length } = asked;
  const count = known.values.length / length;
  const from = at * length;
  let best = { index: -1, distance: Infinity };
  for (let index = 0; index < count; index += 1) {
    const distance = distanceBelow(known.values, index * length, asked.values, from, length, best);
    if (distance < best.distance) best = { index, distance };
  }
  return best;
}

/** How many values are added up between two looks at whether it is enough. */
const stride = 64;

function distanceBelow(
  known: Uint8Array,
  knownFrom: number,
  asked: Uint8Array,
  askedFrom: number,
  length: number,
  best: Neighbour,
): number {
  let sum = 0;
  for (let start = 0; start < length && sum < best.distance; start += stride) {
    const end = Math.min(length, start + stride);
    for (let at = start; at < end; at += 1) {
      const difference = (known[knownFrom + at] ?? 0) - (asked[askedFrom + at] ?? 0);
      sum += difference * difference;
    }
  }
  return sum;
}
