/** Maps as flat arrays, row by row, for pictures of any size; `Grid` is for a few numbers to show. */
import type { Grid } from './convolve2d.ts';
import { outputSize, type Padding } from './output-size.ts';

/** `[rows, columns]`, row by row. */
export interface Plane {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Where a kernel's windows lie: zeros added around the plane, and the step between windows. */
export interface Placement {
  readonly rowPadding: Padding;
  readonly columnPadding: Padding;
  readonly stride: number;
}

export const unpadded: Placement = { rowPadding: [0, 0], columnPadding: [0, 0], stride: 1 };

/** The value at a place, 0 outside: what zero padding puts there. */
export function planeAt({ rows, columns, values }: Plane, row: number, column: number): number {
  if (row < 0 || column < 0 || row >= rows || column >= columns) return 0;
  return values[row * columns + column] ?? 0;
}

/**
 * Cross-correlation of a plane with a kernel (not flipped). Gives `[outputSize(rows), outputSize(columns)]`,
 * which is empty where the kernel is larger than the padded plane.
 */
export function correlatePlane(plane: Plane, kernel: Grid, placement: Placement): Plane {
  const output = emptyOutput(plane, kernel, placement);
  kernel.forEach((weights, u) => {
    weights.forEach((weight, v) => {
      if (weight !== 0) addTap(output, plane, weight, u, v, placement);
    });
  });
  return output;
}

function emptyOutput(plane: Plane, kernel: Grid, placement: Placement): Plane {
  const { rowPadding, columnPadding, stride } = placement;
  const width = kernel[0]?.length ?? 0;
  const rows = outputSize(plane.rows, { kernelSize: kernel.length, stride, padding: rowPadding });
  const columns = outputSize(plane.columns, { kernelSize: width, stride, padding: columnPadding });
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Adds one weight's share to all sums. Along rows, so that memory is read in its order. */
function addTap(
  output: Plane,
  plane: Plane,
  weight: number,
  u: number,
  v: number,
  { rowPadding, columnPadding, stride }: Placement,
): void {
  const shift = v - columnPadding[0];
  const first = Math.max(0, Math.ceil(-shift / stride));
  const end = Math.min(output.columns, Math.floor((plane.columns - 1 - shift) / stride) + 1);
  for (let row = 0; row < output.rows; row += 1) {
    const from = row * stride + u - rowPadding[0];
    if (from < 0 || from >= plane.rows) continue;
    const to = row * output.columns;
    const start = from * plane.columns + shift;
    for (let column = first; column < end; column += 1)
      output.values[to + column] =
        (output.values[to + column] ?? 0) + weight * (plane.values[start + column * stride] ?? 0);
  }
}

/** The greatest distance between two planes of the same shape. */
export function largestDifference(one: Plane, other: Plane): number {
  return one.values.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (other.values[index] ?? NaN))),
    0,
  );
}

/** √(x² + y²) value by value: the length of a gradient whose parts are the two planes. */
export function magnitude(x: Plane, y: Plane): Plane {
  return {
    ...x,
    values: x.values.map((value, index) => Math.hypot(value, y.values[index] ?? NaN)),
  };
}
