/** One window of the picture, its products with the kernel, and what they come to. */
import type { Grid } from '../../math/convolve2d.ts';
import { planeAt, type Plane } from '../../math/plane.ts';
import { transposed } from '../../math/kernels.ts';
import type { GridPlace } from '../../ui/Grid.tsx';
import type { MapFrame, Rim } from '../../ui/MapView.tsx';
import { laidKernel, placementOf, type State } from './state.ts';

export interface WindowSum {
  /** The first pixel under the kernel; negative where it is in the zeros. */
  readonly corner: GridPlace;
  readonly pixels: Grid;
  readonly products: Grid;
  readonly sum: number;
  /** The sum of the kernel's transpose, where the answer joins the two. */
  readonly acrossSum: number | undefined;
  readonly answer: number;
}

/** All that goes into the output at a place. */
export function windowSumAt(plane: Plane, state: State, place: GridPlace): WindowSum {
  const { answer, bias, divisor } = state;
  const kernel = laidKernel(state);
  const corner = cornerOf(plane, state, place);
  const pixels = kernel.map((row, u) =>
    row.map((_, v) => planeAt(plane, corner.row + u, corner.column + v)),
  );
  const products = productsOf(kernel, pixels);
  const sum = total(products);
  const acrossSum =
    answer === 'magnitude' ? total(productsOf(transposed(kernel), pixels)) : undefined;
  const joined = acrossSum === undefined ? sum : Math.hypot(sum, acrossSum);
  return { corner, pixels, products, sum, acrossSum, answer: joined / divisor + bias };
}

const productsOf = (kernel: Grid, pixels: Grid) =>
  kernel.map((row, u) => row.map((weight, v) => weight * (pixels[u]?.[v] ?? 0)));

const total = (grid: Grid) => grid.flat().reduce((sum, value) => sum + value, 0);

/** The first pixel of the window that belongs to an output. */
export function cornerOf(plane: Plane, state: State, { row, column }: GridPlace): GridPlace {
  const { rowPadding, columnPadding, stride } = placementOf(state, plane);
  return { row: row * stride - rowPadding[0], column: column * stride - columnPadding[0] };
}

/** The output whose window has the pixel nearest to its middle; it may lie outside the output. */
export function outputAround(plane: Plane, state: State, pixel: GridPlace): GridPlace {
  const { rowPadding, columnPadding, stride } = placementOf(state, plane);
  const half = Math.floor((state.kernel.length - 1) / 2);
  const along = (at: number, before: number) => Math.round((at - half + before) / stride);
  return { row: along(pixel.row, rowPadding[0]), column: along(pixel.column, columnPadding[0]) };
}

/** The pixel in the middle of a window. */
export function middleOf({ row, column }: GridPlace, size: number): GridPlace {
  const half = Math.floor((size - 1) / 2);
  return { row: row + half, column: column + half };
}

/** All outputs that a pixel takes part in. */
export function touchedBy(
  plane: Plane,
  state: State,
  output: Pick<Plane, 'rows' | 'columns'>,
  pixel: GridPlace,
): MapFrame | undefined {
  const { rowPadding, columnPadding, stride } = placementOf(state, plane);
  const size = state.kernel.length;
  const range = (at: number, before: number, count: number) => {
    const first = Math.max(0, Math.ceil((at + before - size + 1) / stride));
    const last = Math.min(count - 1, Math.floor((at + before) / stride));
    return { first, count: last - first + 1 };
  };
  const rows = range(pixel.row, rowPadding[0], output.rows);
  const columns = range(pixel.column, columnPadding[0], output.columns);
  if (rows.count < 1 || columns.count < 1) return undefined;
  return {
    kind: 'touched',
    row: rows.first,
    column: columns.first,
    rows: rows.count,
    columns: columns.count,
  };
}

/** The zeros that windows reach into, which is what is drawn of the padding. */
export function rimOf(plane: Plane, state: State): Rim {
  const { rowPadding, columnPadding } = placementOf(state, plane);
  const [top, bottom] = rowPadding;
  const [left, right] = columnPadding;
  return { top, bottom, left, right };
}
