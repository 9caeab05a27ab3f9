import type { Split } from '../datasets/dataset.ts';
import { pixelView, viewedImages } from '../datasets/pixel-view.ts';
import type { ChannelStatistics } from '../datasets/statistics.ts';
import type { MapShape, TrainingSettings } from '../models/spec.ts';

/** What a network sees of some images of a split: as many numbers for each as its input has, one image after the other. */
export type Sight = (split: Split, indices: ArrayLike<number>) => Float32Array;

/** The pixels, scaled as the training has it. @param statistics needed by `standard` scaling only */
export function pixelSight(
  inputShape: MapShape,
  training: TrainingSettings,
  seed: number,
  statistics: ChannelStatistics | undefined,
): Sight {
  const view = pixelView(inputShape, training, seed, statistics);
  return ({ images }, indices) => viewedImages(images, indices, view);
}

/** Rows of numbers that were computed before, by split: `length` for each of its images. */
export function rowSight(rows: ReadonlyMap<Split, Float32Array>, length: number): Sight {
  return (split, indices) => {
    const all = rows.get(split);
    if (!all) throw new Error('nothing was computed of this split');
    const seen = new Float32Array(indices.length * length);
    for (let place = 0; place < indices.length; place++) {
      const from = (indices[place] ?? 0) * length;
      seen.set(all.subarray(from, from + length), place * length);
    }
    return seen;
  };
}
