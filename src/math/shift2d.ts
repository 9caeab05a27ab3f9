import type { Grid } from './convolve2d.ts';

/** The map moved so many cells down and to the right; what leaves on one side enters on the other. */
export function rolled(map: Grid, down: number, right: number): number[][] {
  return map.map((values, row) =>
    values.map((_value, column) => {
      const line = map[wrapped(row - down, map.length)] ?? [];
      return line[wrapped(column - right, line.length)] ?? NaN;
    }),
  );
}

/**
 * How much a map has changed: the sum of all changes, without their signs, as a share of the sum of
 * all values. 0 where nothing changed, 2 where nothing is left in its place; NaN for a map of zeros.
 */
export function relativeChange(before: Grid, after: Grid): number {
  const changes = before.flatMap((values, row) =>
    values.map((value, column) => Math.abs((after[row]?.[column] ?? NaN) - value)),
  );
  return sum(changes) / sum(before.flat().map(Math.abs));
}

const wrapped = (index: number, length: number) => ((index % length) + length) % length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
