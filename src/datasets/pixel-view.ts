import type { InputScaling, MapShape, TrainingSettings } from '../models/spec.ts';
import { permutedPlaces } from './pixel-order.ts';
import { imagenetMean } from './preprocess.ts';
import type { ChannelStatistics } from './statistics.ts';

const levels = 256;

/** How a network sees the pixels of an image. */
export interface PixelView {
  /** What each pixel value becomes, `[channel][0…255]` in one row, by the channel that the network sees. */
  readonly scale: Float32Array;
  /** Which channel of the image each channel is that the network sees. */
  readonly channels: readonly number[];
  /** For each place, row by row, the place that its pixel comes from. */
  readonly places: Uint32Array;
}

/** @param statistics of the training set; looked at by `standard` only */
export function pixelView(
  [height, width, channels]: MapShape,
  { inputScaling, pixelOrder }: TrainingSettings,
  seed: number,
  statistics: ChannelStatistics | undefined,
): PixelView {
  const places = height * width;
  return {
    scale: scaleOf(inputScaling, channels, statistics),
    channels: Array.from({ length: channels }, (_, channel) =>
      inputScaling === 'caffe' ? channels - 1 - channel : channel,
    ),
    places:
      pixelOrder === 'permuted'
        ? permutedPlaces(seed, places)
        : Uint32Array.from({ length: places }, (_, place) => place),
  };
}

function scaleOf(
  scaling: InputScaling,
  channels: number,
  statistics: ChannelStatistics | undefined,
): Float32Array {
  return Float32Array.from({ length: channels * levels }, (_, at) => {
    const value = at % levels;
    const channel = Math.floor(at / levels);
    switch (scaling) {
      case 'unit':
        return value / 255;
      case 'symmetric':
        return value / 127.5 - 1;
      case 'standard': {
        const { mean = [], sd = [] } = statistics ?? {};
        return (value / 255 - (mean[channel] ?? NaN)) / (sd[channel] ?? NaN);
      }
      case 'raw':
        return value;
      case 'caffe':
        return value - (imagenetMean[channels - 1 - channel] ?? NaN);
      case 'swapped':
        return value - (imagenetMean[channel] ?? NaN);
    }
  });
}

/**
 * What becomes of a pixel from 0 to 255, channel by channel: `factor · pixel + offset`.
 * @throws Error where the network sees the channels in another order than the image has them
 */
export function pixelScaling({ scale, channels: order }: PixelView): {
  factor: number[];
  offset: number[];
} {
  if (order.some((from, channel) => from !== channel)) throw new Error('channels change places');
  const channels = Array.from({ length: scale.length / levels }, (_, channel) => channel * levels);
  const offset = channels.map((from) => scale[from] ?? NaN);
  const factor = channels.map(
    (from) => ((scale[from + levels - 1] ?? NaN) - (scale[from] ?? NaN)) / (levels - 1),
  );
  return { factor, offset };
}

/** The pixels of some images of a set as a network sees them, one image after the other. */
export function viewedImages(
  images: Uint8Array,
  indices: ArrayLike<number>,
  { scale, channels, places }: PixelView,
): Float32Array {
  const valuesPerImage = places.length * channels.length;
  const scaled = new Float32Array(indices.length * valuesPerImage);
  for (let image = 0, at = 0; image < indices.length; image++) {
    const start = (indices[image] ?? 0) * valuesPerImage;
    for (const place of places) {
      const pixel = start + place * channels.length;
      for (let channel = 0; channel < channels.length; channel++, at++) {
        const value = images[pixel + (channels[channel] ?? 0)] ?? 0;
        scaled[at] = scale[channel * levels + value] ?? 0;
      }
    }
  }
  return scaled;
}
