/** Where accuracy and loss lie in the drawing of the plane. */
import { linearScale } from '../../ui/chart-geometry.ts';

/** What is drawn at a place of the plane. */
export interface PlanePoint {
  readonly accuracy: number;
  readonly loss: number;
}

export const drawing = { width: 340, height: 312 };
export const frame = { left: 26, right: 320, top: 26, bottom: 268 };

export interface PlaneScales {
  readonly x: (accuracy: number) => number;
  readonly y: (loss: number) => number;
  /** The place under a point of the drawing, within the plane. */
  readonly at: (x: number, y: number) => PlanePoint;
}

/** @param greatest - the loss at the upper edge */
export function scalesTo(greatest: number): PlaneScales {
  const { left, right, top, bottom } = frame;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const accuracyAt = linearScale([left, right], [0, 1]);
  const lossAt = linearScale([bottom, top], [0, greatest]);
  return {
    x: linearScale([0, 1], [left, right]),
    y: linearScale([0, greatest], [bottom, top]),
    at: (x, y) => ({ accuracy: within(accuracyAt(x), 1), loss: within(lossAt(y), greatest) }),
  };
}

/** Many dots as one path: a line of no length at each place, which a round cap makes a dot. */
export function dotsPath(points: readonly PlanePoint[], greatest: number): string {
  const { x, y } = scalesTo(greatest);
  return points
    .filter(({ loss }) => loss <= greatest)
    .map(({ accuracy, loss }) => `M${x(accuracy).toFixed(1)} ${y(loss).toFixed(1)}h0`)
    .join('');
}
