/** What one image becomes on its way through a network: maps with channels, layer by layer. */
import { outputSize, paddingOf, type Window } from './output-size.ts';

/** `[rows, columns, channels]`, the channel the fastest. */
export interface Volume {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** The windows down a map and across it; they differ only in their padding. */
export interface Windows {
  readonly down: Window;
  readonly across: Window;
}

/** `[size, size, inChannels, filters]`, the filter the fastest. */
export interface Kernels {
  readonly size: number;
  readonly filters: number;
  readonly values: Float32Array;
}

/**
 * Cross-correlation over all channels, with zeros outside and a bias for each filter where there is
 * one. Sums are kept in double precision.
 */
export function convolveVolume(
  volume: Volume,
  kernels: Kernels,
  bias: Float32Array | undefined,
  windows: Windows,
): Volume {
  const { channels, values } = volume;
  const { filters } = kernels;
  const output = emptyVolume(volume, windows, filters);
  const sums = new Float64Array(filters);
  eachWindow(volume, windows, output, (cells, at) => {
    if (bias) sums.set(bias);
    else sums.fill(0);
    for (const { cell, tap } of cells)
      for (let channel = 0; channel < channels; channel += 1) {
        const input = values[cell * channels + channel] ?? 0;
        if (input === 0) continue;
        const from = (tap * channels + channel) * filters;
        for (let filter = 0; filter < filters; filter += 1)
          sums[filter] = (sums[filter] ?? 0) + input * (kernels.values[from + filter] ?? 0);
      }
    output.values.set(sums, at * filters);
  });
  return output;
}

/** The greatest or the mean value of each window, channel by channel; cells outside take no part. */
export function poolVolume(volume: Volume, mode: 'max' | 'average', windows: Windows): Volume {
  const { channels, values } = volume;
  const output = emptyVolume(volume, windows, channels);
  eachWindow(volume, windows, output, (cells, at) => {
    for (let channel = 0; channel < channels; channel += 1) {
      let most = -Infinity;
      let sum = 0;
      for (const { cell } of cells) {
        const value = values[cell * channels + channel] ?? 0;
        if (value > most) most = value;
        sum += value;
      }
      output.values[at * channels + channel] = mode === 'max' ? most : sum / cells.length;
    }
  });
  return output;
}

/** A cell of the map under a tap of a window, both counted row by row. */
export interface TapCell {
  readonly cell: number;
  readonly tap: number;
}

/** What lies under a window in one of its places; taps outside the map are left out. */
export function cellsUnder(
  volume: Pick<Volume, 'rows' | 'columns'>,
  { down, across }: Windows,
  row: number,
  column: number,
): TapCell[] {
  const rows = tapsAt(down, row);
  const columns = tapsAt(across, column);
  return rows.flatMap((y, u) =>
    y < 0 || y >= volume.rows
      ? []
      : columns.flatMap((x, v) =>
          x < 0 || x >= volume.columns
            ? []
            : [{ cell: y * volume.columns + x, tap: u * columns.length + v }],
        ),
  );
}

/** The cells along one axis under the taps of a window in one of its places; negative in the padding. */
export function tapsAt(window: Window, place: number): number[] {
  const { kernelSize, stride = 1, dilation = 1 } = window;
  const start = place * stride - paddingOf(window)[0];
  return Array.from({ length: kernelSize }, (_, tap) => start + tap * dilation);
}

function eachWindow(
  volume: Volume,
  windows: Windows,
  output: Volume,
  take: (cells: readonly TapCell[], at: number) => void,
): void {
  for (let row = 0; row < output.rows; row += 1)
    for (let column = 0; column < output.columns; column += 1)
      take(cellsUnder(volume, windows, row, column), row * output.columns + column);
}

function emptyVolume(volume: Volume, { down, across }: Windows, channels: number): Volume {
  const rows = outputSize(volume.rows, down);
  const columns = outputSize(volume.columns, across);
  return { rows, columns, channels, values: new Float32Array(rows * columns * channels) };
}
