/** How maps are shown: as numbers on grounds whose depth is the value. */
import type { Grid as Map } from '../../math/convolve2d.ts';
import { figureNumber } from './figure-number.ts';

/** What `Grid` needs to know of a map; values from `most` on have the deepest ground. */
export function mapProps(map: Map, most: number, colour = 'var(--conv)') {
  const at = (row: number, column: number) => map[row]?.[column] ?? NaN;
  return {
    rows: map.length,
    columns: map[0]?.length ?? 0,
    valueAt: at,
    text: figureNumber,
    fillAt: (row: number, column: number) => groundOf(at(row, column), most, colour),
  };
}

/** Negative values take the other colour, so that zero is plain. */
function groundOf(value: number, most: number, colour: string): string {
  const share = Math.round(60 * Math.min(1, Math.abs(value) / Math.max(most, Number.MIN_VALUE)));
  return `color-mix(in oklab, ${value < 0 ? 'var(--fc)' : colour} ${share}%, var(--figure-paper))`;
}

export const largest = (map: Map) => Math.max(...map.flat().map(Math.abs));

/** The value whose ground is the deepest: of a map and of what is made of it the same. */
export const deepest = (map: Map) => Math.max(1, largest(map));
