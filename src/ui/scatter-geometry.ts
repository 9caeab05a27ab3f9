/** The arithmetic of a scatter plot: logarithmic axes, and places for labels that must not meet. */
import { linearScale } from './chart-geometry.ts';

export interface LogAxis {
  /** From a value to its place. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Room at both ends, as a share of a decade. */
const room = 0.15;

/** An axis from a little below the least value to a little above the greatest; all are above zero. */
export function logAxis(values: readonly number[], range: readonly [number, number]): LogAxis {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const [least, most] = logs.length > 0 ? [Math.min(...logs), Math.max(...logs)] : [0, 1];
  const [start, end] = [least - room, most + room];
  const scale = linearScale([start, end], range);
  return { place: (value) => scale(Math.log10(value)), ticks: logTicks(start, end) };
}

/** Powers of ten; where there are few, also their double and fivefold, or all their multiples. */
function logTicks(start: number, end: number): number[] {
  const powers = Array.from(
    { length: Math.floor(end) - Math.floor(start) + 1 },
    (_, index) => Math.floor(start) + index,
  );
  const inside = (factors: readonly number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => factor * 10 ** power))
      .filter((tick) => Math.log10(tick) >= start && Math.log10(tick) <= end);
  const [tens, some] = [inside([1]), inside([1, 2, 5])];
  if (tens.length >= 3) return tens;
  return some.length >= 3 ? some : inside([1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

/** A rectangle by its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Places for labels beside their points: of right, left, above and below, the first that stays in the
 * frame and meets neither a point nor a label placed before; right where none does.
 *
 * @param radius of a point
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly width: number }[],
  frame: Box,
  { radius, height }: { readonly radius: number; readonly height: number },
): readonly Box[] {
  const gap = radius + 4;
  const dots = points.map(({ x, y }) => ({
    ...{ x: x - radius, y: y - radius },
    ...{ width: 2 * radius, height: 2 * radius },
  }));
  const placed: Box[] = [];
  for (const [index, { x, y, width }] of points.entries()) {
    const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
    const places = [
      at(x + gap, y - height / 2),
      at(x - gap - width, y - height / 2),
      at(x - width / 2, y - gap - height),
      at(x - width / 2, y + gap),
      at(x + gap, y + radius),
      at(x + gap, y - radius - height),
    ];
    const others = [...dots.filter((_, dot) => dot !== index), ...placed];
    const free = places.find(
      (box) => isInside(box, frame) && !others.some((one) => meet(one, box)),
    );
    placed.push(free ?? at(x + gap, y - height / 2));
  }
  return placed;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}
