/** Maps to pool, by name, and how a map is written into an address. */
import type { Grid } from '../../math/convolve2d.ts';

export const mapSides = { min: 4, max: 8 } as const;

/** Small whole numbers, one digit each. */
export const namedMaps = {
  /** The map of the chapter's figure. */
  example: read('1324-5612-7201-3418'),
  /** The strongest local contrast there is between 0 and 1. */
  chessboard: read('010101-101010-010101-101010-010101-101010'),
  /** What a filter and ReLU leave: a few ridges in a plain of zeros. */
  relu: read('00037200-00284000-00591000-01850002-04910005-07600016-29200034-57000020'),
  /** Dark to bright, between two columns of one window. */
  edge: read('000999-000999-000999-000999-000999-000999'),
  /** A single strong response. */
  spot: read('000000-000000-009000-000000-000000-000000'),
} as const satisfies Record<string, Grid>;

export type MapName = keyof typeof namedMaps;
export const mapNames = Object.keys(namedMaps) as readonly MapName[];

/** The name of a map that has one. */
export function nameOf(map: Grid): MapName | undefined {
  return mapNames.find((name) => digitsOf(namedMaps[name]) === digitsOf(map));
}

/** `example`, or row by row `1324-5612-7201-3418`. */
export const mapText = (map: Grid) => nameOf(map) ?? digitsOf(map);

/** The map that a text names or spells out; undefined where it is not a square of digits. */
export function mapFrom(text: string): Grid | undefined {
  const named = mapNames.find((name) => name === text);
  if (named) return namedMaps[named];
  const rows = text.split('-');
  const { min, max } = mapSides;
  const isSquare = rows.every((row) => /^\d+$/.test(row) && row.length === rows.length);
  return isSquare && rows.length >= min && rows.length <= max ? read(text) : undefined;
}

/** The map with another value in one cell. */
export function withCell(map: Grid, row: number, column: number, value: number): Grid {
  return map.map((values, y) =>
    y === row ? values.map((old, x) => (x === column ? value : old)) : values,
  );
}

function read(text: string): Grid {
  return text.split('-').map((row) => Array.from(row, Number));
}

function digitsOf(map: Grid): string {
  return map.map((row) => row.join('')).join('-');
}
