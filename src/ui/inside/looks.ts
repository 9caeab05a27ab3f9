/** What the parts of the panel hand to each other. */
import type { LayerParameters, Passed } from '../../models/forward.ts';
import type { MapPlace } from '../../models/one-output.ts';
import { asMap, type Shape } from '../../models/shapes.ts';

/** Where in the image the reader looks, as shares of its height and width: the same in maps of any size. */
export interface Spot {
  readonly y: number;
  readonly x: number;
}

/** One layer and what of it is looked at. */
export interface LayerLook {
  readonly passed: Passed;
  readonly parameters: LayerParameters;
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  /** Channel of the output, or unit of a vector. */
  readonly channel: number;
  readonly onChannel: (channel: number) => void;
  readonly classes: readonly string[];
  /** How an input of the layer is called where it was a place of a map: all that flattening mixed up. */
  readonly flattened: Shape | undefined;
}

/** The place of a map in which a spot lies. */
export function placeIn([rows, columns]: readonly number[], { y, x }: Spot): MapPlace {
  const within = (share: number, size: number) =>
    Math.min(size - 1, Math.max(0, Math.floor(share * size)));
  return { row: within(y, rows ?? 1), column: within(x, columns ?? 1) };
}

/** The middle of a place, which is found again in maps of other sizes. */
export function spotOf([rows, columns]: readonly number[], { row, column }: MapPlace): Spot {
  return { y: (row + 0.5) / (rows ?? 1), x: (column + 0.5) / (columns ?? 1) };
}

/** Where a value of a map lies in its array. */
export function indexIn(shape: Shape, { row, column }: MapPlace, channel: number): number {
  const [, columns, channels] = asMap(shape, 'a place');
  return (row * columns + column) * channels + channel;
}

/** One channel of a map, row by row. */
export function channelOf(values: Float32Array, shape: Shape, channel: number): Float32Array {
  const [rows, columns, channels] = asMap(shape, 'a channel');
  return Float32Array.from(
    { length: rows * columns },
    (_, place) => values[place * channels + channel] ?? NaN,
  );
}
