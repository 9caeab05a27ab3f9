/** Sets of cells as paths of an SVG whose unit is one cell: a few elements, however large the grid. */
import { placeOf, type Axis, type Geometry } from './geometry.ts';

/** The cells of a grid for which `isIn` holds; neighbours in a row become one rectangle. */
export function cellsPath(
  rows: number,
  columns: number,
  isIn: (row: number, column: number) => boolean,
): string {
  let path = '';
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const start = column;
      while (column < columns && isIn(row, column)) column++;
      if (column > start) path += rectangle(row, start, 1, column - start);
    }
  return path;
}

/** A rectangle of cells. */
export function rectangle(row: number, column: number, rows: number, columns: number): string {
  return `M${column} ${row}h${columns}v${rows}h${-columns}z`;
}

/** The lines between cells and round them. */
export function linesPath(rows: number, columns: number): string {
  const across = Array.from({ length: rows + 1 }, (_, row) => `M0 ${row}h${columns}`);
  const down = Array.from({ length: columns + 1 }, (_, column) => `M${column} 0v${rows}`);
  return [...across, ...down].join('');
}

/** One path for each count above 0, in ascending order of the counts. */
export function countPaths(
  rows: number,
  columns: number,
  countAt: (row: number, column: number) => number,
): { readonly count: number; readonly path: string }[] {
  const counts = new Set<number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) counts.add(countAt(row, column));
  return [...counts]
    .filter((count) => count > 0)
    .toSorted((one, other) => one - other)
    .map((count) => ({
      count,
      path: cellsPath(rows, columns, (row, column) => countAt(row, column) === count),
    }));
}

/** The places that the window has not come to yet: the rest of its row and the rows below. */
export function veilPath(geometry: Geometry): string {
  const { row, column } = placeOf(geometry);
  const [rows, columns] = [geometry.height.places.length, geometry.width.places.length];
  return (
    rectangle(row, column + 1, 1, columns - column - 1) +
    rectangle(row + 1, 0, rows - row - 1, columns)
  );
}

/** The taps of the shown window on the padded side, whose first cell is at 0. */
export function tapsPath(geometry: Geometry): string {
  const { height, width } = geometry;
  const { row, column } = placeOf(geometry);
  const across = shifted(width, column);
  return shifted(height, row)
    .flatMap((y) => across.map((x) => rectangle(y, x, 1, 1)))
    .join('');
}

/** How often a cell of the padded side has been stamped when the window stands in the shown place. */
export function stampsSoFar(geometry: Geometry): (row: number, column: number) => number {
  const { height, width } = geometry;
  const { row, column } = placeOf(geometry);
  const here = new Set(shifted(height, row));
  const above = countsOf(height, row);
  const across = countsOf(width, width.places.length);
  const soFar = countsOf(width, column + 1);
  return (y, x) => (above[y] ?? 0) * (across[x] ?? 0) + (here.has(y) ? (soFar[x] ?? 0) : 0);
}

/** How many taps of the first `places` places fall on each cell of the padded side. */
function countsOf(axis: Axis, places: number): number[] {
  const counts = axis.reads.map(() => 0);
  for (let place = 0; place < places; place++)
    for (const cell of shifted(axis, place)) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}

const shifted = ({ places, padding: [before] }: Axis, place: number) =>
  (places[place] ?? []).map((cell) => cell + before);
