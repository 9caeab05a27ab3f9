import type { Window } from './output-size.ts';
import { walkPlaces, type Taps } from './window-places.ts';

/** For every input of a layer, the number of the weight that leads from it to one output, if any does. */
export type WeightRow = readonly (number | undefined)[];

/**
 * The matrix that a fully connected layer would need to do what a convolution does on a square image
 * with one channel: one row per output, one column per input, both in the order of reading. Cells with
 * the same number hold the same weight, `row·kernelSize + column` of the kernel; the others hold 0.
 *
 * @see Goodfellow, Bengio, Courville, Deep Learning (2016), §9.1: a doubly block circulant matrix
 */
export function convolutionMatrix(inputSize: number, window: Window): WeightRow[] {
  const places = walkPlaces(inputSize, window);
  return places.flatMap((rowTaps) =>
    places.map((columnTaps) => weightRow(rowTaps, columnTaps, inputSize)),
  );
}

function weightRow(rowTaps: Taps, columnTaps: Taps, inputSize: number): WeightRow {
  return Array.from({ length: inputSize ** 2 }, (_, input) => {
    const u = rowTaps.indexOf(Math.floor(input / inputSize));
    const v = columnTaps.indexOf(input % inputSize);
    return u < 0 || v < 0 ? undefined : u * columnTaps.length + v;
  });
}

/** How many cells a matrix has, how many of them are not 0, and how many weights these share. */
export function matrixCounts(matrix: readonly WeightRow[]) {
  const weights = matrix.flat().filter((weight) => weight !== undefined);
  return {
    cells: matrix.flat().length,
    used: weights.length,
    different: new Set(weights).size,
  };
}
