import type { ChannelStatistics } from '../datasets/statistics.ts';
import type { InputScaling } from '../models/spec.ts';
import { needed } from './needed.ts';

const levels = 256;

/** What each pixel value becomes, `[channel][0…255]` in one row. */
export type PixelScale = Float32Array;

/** @param statistics of the training set; looked at by `standard` only */
export function pixelScale(
  scaling: InputScaling,
  channels: number,
  statistics: ChannelStatistics | undefined,
): PixelScale {
  return Float32Array.from({ length: channels * levels }, (_, at) => {
    const value = at % levels;
    const channel = Math.floor(at / levels);
    switch (scaling) {
      case 'unit':
        return value / 255;
      case 'symmetric':
        return value / 127.5 - 1;
      case 'standard': {
        const { mean, sd } = needed(statistics);
        return (value / 255 - needed(mean[channel])) / needed(sd[channel]);
      }
      case 'raw':
        return value;
    }
  });
}

/** The scaled pixels of some images of a set, one after the other. */
export function scaledImages(
  images: Uint8Array,
  valuesPerImage: number,
  indices: ArrayLike<number>,
  scale: PixelScale,
): Float32Array {
  const channels = scale.length / levels;
  const scaled = new Float32Array(indices.length * valuesPerImage);
  for (let image = 0, at = 0; image < indices.length; image++) {
    const start = (indices[image] ?? 0) * valuesPerImage;
    for (let i = 0; i < valuesPerImage; i++, at++) {
      scaled[at] = scale[(i % channels) * levels + (images[start + i] ?? 0)] ?? 0;
    }
  }
  return scaled;
}
