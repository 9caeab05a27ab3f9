/** The arithmetic of a line chart that is not scales and paths: pure, and small enough to read at once. */
export type Point = readonly [x: number, y: number];

/** Maps `domain` to `range` in a straight line. */
export function linearScale(
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  return (value) => from + ((value - start) / (end - start)) * (to - from);
}

/** The point nearest to `x` among points sorted by x, or undefined where none is within `reach`. */
export function nearestPoint(points: readonly Point[], x: number, reach: number) {
  let best: Point | undefined;
  for (const point of points) {
    const distance = Math.abs(point[0] - x);
    if (distance <= reach && (!best || distance < Math.abs(best[0] - x))) best = point;
  }
  return best;
}

/**
 * Places for labels that want to stand at `wanted` but at least `gap` apart and within `[0, height]`.
 * Keeps their order; answers in the order given.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const places = new Array<number>(wanted.length).fill(0);
  let floor = 0;
  for (const index of order) {
    places[index] = Math.max(floor, at(wanted, index));
    floor = at(places, index) + gap;
  }
  let ceiling = height;
  for (const index of order.toReversed()) {
    places[index] = Math.min(ceiling, at(places, index));
    ceiling = at(places, index) - gap;
  }
  return places;
}

/** Every x that some line has, ascending: the rows of a chart's table. */
export function sharedXs(lines: readonly { readonly points: readonly Point[] }[]): number[] {
  return [...new Set(lines.flatMap((line) => line.points.map(([x]) => x)))].sort((a, b) => a - b);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
