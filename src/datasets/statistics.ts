import type { Split } from './dataset.ts';

/** Mean and standard deviation per channel, on the scale 0…1. */
export interface ChannelStatistics {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/**
 * Statistics over the first `count` images of a split, which must be available. The deviation is that
 * of the whole population of pixels. Sums of bytes and their squares are exact in a double.
 */
export function channelStatistics(
  { images }: Pick<Split, 'images'>,
  imageShape: readonly [number, number, number],
  count: number,
): ChannelStatistics {
  const [height, width, channels] = imageShape;
  const pixels = count * height * width;
  const sums = new Float64Array(channels);
  const squares = new Float64Array(channels);
  for (let at = 0; at < pixels * channels; at += 1) {
    const value = images[at] ?? 0;
    const channel = at % channels;
    sums[channel] = (sums[channel] ?? 0) + value;
    squares[channel] = (squares[channel] ?? 0) + value * value;
  }
  const mean = Array.from(sums, (sum) => sum / pixels);
  const variance = mean.map((value, channel) => (squares[channel] ?? 0) / pixels - value ** 2);
  return {
    mean: mean.map((value) => value / 255),
    sd: variance.map((value) => Math.sqrt(value) / 255),
  };
}
