/**
 * The places of a window along one axis, found by walking: nothing here knows a formula, so that
 * formulas can be held against it. Cells are counted from the first one that is not padding; padding
 * has negative numbers before it and goes on after its last one.
 */
import { type Padding, paddingOf, type Window } from './output-size.ts';

/** The cells under the taps of a window in one of its places, in ascending order. */
export type Taps = readonly number[];

/** Puts the window down from the first cell of the padded input on, stride by stride, while it fits. */
export function walkPlaces(inputSize: number, window: Window): Taps[] {
  const [before, after] = paddingOf(window);
  const places: Taps[] = [];
  for (let start = -before; ; start += window.stride ?? 1) {
    const taps = tapsFrom(start, window);
    if (taps.some((cell) => cell >= inputSize + after)) return places;
    places.push(taps);
  }
}

/**
 * A transposed convolution: each input cell puts the window down on the output, one stride after the
 * cell before. What falls on the padding is cut off.
 */
export function stampPlaces(inputSize: number, window: Window): Taps[] {
  const [before] = paddingOf(window);
  return Array.from({ length: inputSize }, (_, cell) =>
    tapsFrom(cell * (window.stride ?? 1) - before, window),
  );
}

/** How many taps fall on each cell, from the first cell of the padding to its last. */
export function readings(
  places: readonly Taps[],
  cells: number,
  [before, after]: Padding,
): number[] {
  const counts = Array.from({ length: before + cells + after }, () => 0);
  for (const cell of places.flat()) counts[before + cell] = (counts[before + cell] ?? 0) + 1;
  return counts;
}

/** How many of these taps lie on one of the `cells` that are no padding. */
export function tapsInside(taps: Taps, cells: number): number {
  return taps.filter((cell) => cell >= 0 && cell < cells).length;
}

function tapsFrom(start: number, { kernelSize, dilation = 1 }: Window): Taps {
  return Array.from({ length: kernelSize }, (_, tap) => start + tap * dilation);
}
