/** Maps of 7×7 to be painted: their levels, how an address spells them, and moving what is on them. */
import type { Grid } from '../../math/convolve2d.ts';
import { rolled } from '../../math/shift2d.ts';

export const paintingSide = 7;
/** So weak that a whole map of it has the mean of a map with a single cell of ten. */
export const weak = 10 / paintingSide ** 2;
export const brushes = [0, weak, 1, 2, 5, 10] as const;

/** Levels as an address spells them: digits, `w` for weak and `a` for ten. */
const letters: readonly (readonly [letter: string, value: number])[] = [
  ...Array.from({ length: 10 }, (_, digit) => [String(digit), digit] as const),
  ['a', 10],
  ['w', weak],
];

export const namedPaintings = {
  spike: read('0000000-0000000-00000a0-0000000-0000000-0000000-0000000'),
  even: read('wwwwwww-wwwwwww-wwwwwww-wwwwwww-wwwwwww-wwwwwww-wwwwwww'),
  blob: read('0000000-0252000-05a5000-0252000-0000000-0000000-0000000'),
  wide: read('0000000-0244420-0245542-0245542-0244542-0224442-0022220'),
} as const satisfies Record<string, Grid>;

export type PaintingName = keyof typeof namedPaintings;
export const paintingNames = Object.keys(namedPaintings) as readonly PaintingName[];

/** What another filter has found in the same picture, for the class activation map. */
export const otherMap: Grid = read('0000000-0000000-0000000-0000000-0033000-0366300-0366300');

/** The name of a painting that has one. */
export function paintingName(painting: Grid): PaintingName | undefined {
  return paintingNames.find((name) => lettersOf(namedPaintings[name]) === lettersOf(painting));
}

export const paintingText = (painting: Grid) => paintingName(painting) ?? lettersOf(painting);

/** The painting that a text names or spells out; undefined where it is not 7×7 of known levels. */
export function paintingFrom(text: string): Grid | undefined {
  const named = paintingNames.find((name) => name === text);
  if (named) return namedPaintings[named];
  return /^(?:[0-9aw]{7}-){6}[0-9aw]{7}$/.test(text) ? read(text) : undefined;
}

/** All that is painted one or more cells over; undefined where some of it would leave the map. */
export function movedPainting(painting: Grid, down: number, right: number): Grid | undefined {
  const fits = painting.every((values, row) =>
    values.every((value, column) => value === 0 || isInside(row + down, column + right)),
  );
  return fits ? rolled(painting, down, right) : undefined;
}

const isInside = (row: number, column: number) =>
  row >= 0 && column >= 0 && row < paintingSide && column < paintingSide;

function read(text: string): Grid {
  return text.split('-').map((row) => Array.from(row, levelOf));
}

function levelOf(letter: string): number {
  return letters.find(([one]) => one === letter)?.[1] ?? NaN;
}

function lettersOf(painting: Grid): string {
  const letterOf = (value: number) => letters.find(([, level]) => level === value)?.[0] ?? '?';
  return painting.map((row) => row.map(letterOf).join('')).join('-');
}
