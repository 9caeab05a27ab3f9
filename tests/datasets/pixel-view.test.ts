import { describe, expect, it } from 'vitest';
import { permutedPlaces } from '../../src/datasets/pixel-order.ts';
import { pixelView, viewedImages } from '../../src/datasets/pixel-view.ts';
import { plainTraining } from '../engine/engine-fixtures.ts';

const shape = [2, 3, 2] as const;
const images = Uint8Array.from({ length: 3 * 12 }, (_, i) => 7 * i);

/** The pixels of an image as pairs of channels. */
function pairs(values: ArrayLike<number>, image: number): string[] {
  return Array.from({ length: 6 }, (_, pixel) =>
    [0, 1].map((channel) => values[image * 12 + pixel * 2 + channel]).join(),
  );
}

describe('viewedImages', () => {
  it('takes the images asked for, pixel by pixel in their places', () => {
    const view = pixelView(shape, { ...plainTraining, inputScaling: 'raw' }, 1, undefined);
    expect([...viewedImages(images, [2, 0], view)]).toEqual([
      ...images.slice(24, 36),
      ...images.slice(0, 12),
    ]);
  });

  it('permutes the places alike in all images, and keeps the channels of a pixel together', () => {
    const training = { ...plainTraining, inputScaling: 'raw', pixelOrder: 'permuted' } as const;
    const seen = viewedImages(images, [0, 1], pixelView(shape, training, 3, undefined));
    const places = [...permutedPlaces(3, 6)];
    for (const image of [0, 1]) {
      const kept = pairs(images, image);
      expect(pairs(seen, image)).toEqual(places.map((place) => kept[place]));
      expect(pairs(seen, image)).not.toEqual(kept);
    }
  });

  it('scales each channel by its own mean and deviation', () => {
    const training = { ...plainTraining, inputScaling: 'standard' } as const;
    const statistics = { mean: [0.5, 0.25], sd: [0.1, 0.2] };
    const [first, second] = viewedImages(images, [0], pixelView(shape, training, 1, statistics));
    expect(first).toBeCloseTo((0 - 0.5) / 0.1, 5);
    expect(second).toBeCloseTo((7 / 255 - 0.25) / 0.2, 5);
  });
});
