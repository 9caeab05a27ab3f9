import type { CurvePoint } from '../../engine/protocol.ts';

/**
 * A course of training in windows of equal length: each point is the mean of what fell into its
 * window, so a course has a bounded number of points however long it takes and however often the
 * engine reports.
 */
export interface Curve {
  /** Length of a window in epochs. */
  readonly width: number;
  readonly windows: readonly Window[];
}

interface Window {
  /** How many points of the engine make it. */
  readonly count: number;
  readonly mean: CurvePoint;
}

const mostWindows = 100;
const mostWindowsPerEpoch = 40;

export function emptyCurve(epochs: number): Curve {
  return { width: Math.max(epochs / mostWindows, 1 / mostWindowsPerEpoch), windows: [] };
}

/** The course with more points, which follow those that it has. */
export function extended(curve: Curve, points: readonly CurvePoint[]): Curve {
  const { width } = curve;
  const windows = [...curve.windows];
  for (const point of points) {
    const last = windows.at(-1);
    const isSame = last && Math.floor(last.mean.at / width) === Math.floor(point.at / width);
    if (isSame) windows[windows.length - 1] = widened(last, point);
    else windows.push({ count: 1, mean: point });
  }
  return { width, windows };
}

function widened({ count, mean }: Window, point: CurvePoint): Window {
  const moved = (from: number, to: number) => from + (to - from) / (count + 1);
  return {
    count: count + 1,
    mean: {
      at: moved(mean.at, point.at),
      train: {
        loss: moved(mean.train.loss, point.train.loss),
        accuracy: moved(mean.train.accuracy, point.train.accuracy),
      },
    },
  };
}
