import type { Words } from '../../ui/demo/words.ts';
import { placeOf, tapsOnPadding, type Geometry } from './geometry.ts';
import type { PaddingState } from './state.ts';
import type { Strings } from './strings.ts';
import { fill } from './words.ts';

/** Where the window stands and what it reads, in a sentence. */
export function placeText(
  { t, count }: Words<Strings>,
  state: PaddingState,
  geometry: Geometry,
): string {
  if (!geometry.isPossible) return t.nowhere;
  const { row, column } = placeOf(geometry);
  const outside = tapsOnPadding(geometry);
  const values = {
    row: count(row + 1),
    column: count(column + 1),
    outside: count(outside),
    taps: count(state.kernelSize ** 2),
  };
  if (state.mode === 'transposed') return fill(outside > 0 ? t.stampCut : t.stampWhole, values);
  return fill(outside > 0 ? t.placeOutside : t.placeInside, values);
}
