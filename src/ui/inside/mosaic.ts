/** All channels of a map beside each other as one picture, and vectors as small squares. */
import type { Shape } from '../../models/shapes.ts';
import { bitmapUrl, type Colour, signedColour } from '../bitmap.ts';

/** Channels as tiles, row by row; between them runs a line of one pixel. */
export interface Tiling {
  readonly rows: number;
  readonly columns: number;
  /** Side of a tile in pixels, its line included. */
  readonly side: number;
}

const line: Colour = [150, 150, 150];

/** The largest value in size: where a scale around zero has its full colours. 1 where all are zero. */
export function scaleOf(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most || 1;
}

/** How the channels of a square map are laid out, twice as wide as high. */
export function tilingOf(size: number, channels: number): Tiling {
  const columns = Math.min(channels, Math.ceil(Math.sqrt(2 * channels)));
  return { rows: Math.ceil(channels / columns), columns, side: size + 1 };
}

/** The first `channels` channels of a map `[rows, columns, all]` as tiles on one scale around zero. */
export function mosaicUrl(
  values: ArrayLike<number>,
  [height, width, all]: readonly [number, number, number],
  channels: number,
  tiling: Tiling,
  most: number,
): string {
  const { rows, columns, side } = tiling;
  const size = { rows: rows * side, columns: columns * side };
  return bitmapUrl(size, (pixel) => {
    const y = Math.floor(pixel / size.columns);
    const x = pixel % size.columns;
    const [down, across] = [y % side, x % side];
    const channel = Math.floor(y / side) * columns + Math.floor(x / side);
    if (down >= height || across >= width || channel >= channels) return line;
    return signedColour(values[(down * width + across) * all + channel] ?? 0, most);
  });
}

const thumbChannels = 9;

/** A small picture of what a layer gives. */
export function thumbUrl(values: Float32Array, shape: Shape): string {
  const most = scaleOf(values);
  if (shape.length === 3) {
    const channels = Math.min(thumbChannels, shape[2]);
    const side = Math.ceil(Math.sqrt(channels));
    return mosaicUrl(
      values,
      shape,
      channels,
      { rows: Math.ceil(channels / side), columns: side, side: shape[0] + 1 },
      most,
    );
  }
  const side = Math.ceil(Math.sqrt(values.length));
  const rows = Math.ceil(values.length / side);
  return bitmapUrl({ rows, columns: side }, (place) =>
    place < values.length ? signedColour(values[place] ?? 0, most) : line,
  );
}
