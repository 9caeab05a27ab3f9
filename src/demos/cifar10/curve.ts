import type { CurvePoint } from '../../engine/protocol.ts';

/**
 * A course of training that grows for as long as training lasts but never to `limit` points: when
 * it is full, neighbours are merged and from then on each point stands for twice as many.
 */
export interface Curve {
  readonly points: readonly CurvePoint[];
  /** How many raw points make one of `points`. */
  readonly per: number;
  /** Raw points that do not make a whole one yet. */
  readonly rest: readonly CurvePoint[];
}

export const emptyCurve: Curve = { points: [], per: 1, rest: [] };
const limit = 240;

export function extended(curve: Curve, raw: readonly CurvePoint[]): Curve {
  let { per, rest } = curve;
  let points = [...curve.points];
  for (const point of raw) {
    rest = [...rest, point];
    if (rest.length < per) continue;
    points.push(mean(rest));
    rest = [];
    if (points.length < limit) continue;
    points = merged(points);
    per *= 2;
  }
  return { points, per, rest };
}

/** The points to draw, the unfinished last one included. */
export function drawn({ points, rest }: Curve): readonly CurvePoint[] {
  return rest.length ? [...points, mean(rest)] : points;
}

function merged(points: readonly CurvePoint[]): CurvePoint[] {
  return points
    .filter((_, index) => index % 2 === 0)
    .map((_, index) => mean(points.slice(2 * index, 2 * index + 2)));
}

function mean(points: readonly CurvePoint[]): CurvePoint {
  const average = (read: (point: CurvePoint) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  return {
    at: average((point) => point.at),
    train: {
      loss: average((point) => point.train.loss),
      accuracy: average((point) => point.train.accuracy),
    },
  };
}
