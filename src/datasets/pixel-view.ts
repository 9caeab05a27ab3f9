import type { InputScaling, MapShape, TrainingSettings } from '../models/spec.ts';
import { permutedPlaces } from './pixel-order.ts';
import type { ChannelStatistics } from './statistics.ts';

const levels = 256;

/** How a network sees the pixels of an image. */
export interface PixelView {
  /** What each pixel value becomes, `[channel][0…255]` in one row. */
  readonly scale: Float32Array;
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
    }
  });
}

/** What becomes of a pixel from 0 to 255, channel by channel: `factor · pixel + offset`. */
export function pixelScaling({ scale }: PixelView): { factor: number[]; offset: number[] } {
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
  { scale, places }: PixelView,
): Float32Array {
  const channels = scale.length / levels;
  const valuesPerImage = places.length * channels;
  const scaled = new Float32Array(indices.length * valuesPerImage);
  for (let image = 0, at = 0; image < indices.length; image++) {
    const start = (indices[image] ?? 0) * valuesPerImage;
    for (const place of places) {
      const pixel = start + place * channels;
      for (let channel = 0; channel < channels; channel++, at++) {
        scaled[at] = scale[channel * levels + (images[pixel + channel] ?? 0)] ?? 0;
      }
    }
  }
  return scaled;
}
