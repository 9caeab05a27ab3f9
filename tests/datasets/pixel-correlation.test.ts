import { describe, expect, test } from 'vitest';
import { permutedPlaces } from '../../src/datasets/pixel-order.ts';
import {
  greyPixels,
  permuted,
  PixelCorrelationMeter,
} from '../../src/datasets/pixel-correlation.ts';
import { Random } from '../../src/datasets/random.ts';

const size = [32, 32] as const;

/** Pictures that get brighter from left to right, each on a brightness of its own, with some noise. */
function ramps(count: number): Uint8Array {
  const random = new Random(7);
  const images = new Uint8Array(count * 32 * 32 * 3);
  for (let image = 0; image < count; image += 1) {
    const brightness = random.between(0, 120);
    for (let place = 0; place < 1024; place += 1) {
      const value = brightness + 3 * (place % 32) + random.between(0, 30);
      images.fill(value, (image * 1024 + place) * 3, (image * 1024 + place + 1) * 3);
    }
  }
  return images;
}

function measured(images: Uint8Array) {
  const meter = new PixelCorrelationMeter(size, 1);
  for (let start = 0; start < images.length; start += 3072) meter.add(images, start);
  return meter.result();
}

test('greyPixels weighs red, green and blue as ITU-R BT.601 does', () => {
  const greys = greyPixels([9, 9, 9, 100, 0, 0, 0, 100, 0, 0, 0, 100], 3, 3);
  [29.9, 58.7, 11.4].forEach((grey, place) => {
    expect(greys[place]).toBeCloseTo(grey, 10);
  });
});

test('permuted takes every pixel exactly once', () => {
  const places = permutedPlaces(3, 1024);
  const image = Float64Array.from({ length: 1024 }, (_, place) => place);
  expect([...permuted(image, places)].sort((a, b) => a - b)).toEqual([...image]);
});

describe('PixelCorrelationMeter', () => {
  const { across, down } = measured(ramps(60));

  test('finds neighbours alike, more so before the image’s mean is removed', () => {
    expect(across.centred[0]).toBeGreaterThan(0.7);
    expect(across.raw[0]).toBeGreaterThan(across.centred[0] ?? 1);
    expect(down.centred[0]).toBeGreaterThan(across.centred[15] ?? 1);
  });

  test('finds nothing left of it after the permutation but the brightness of the whole image', () => {
    for (const { permutedCentred, permutedRaw } of [across, down]) {
      for (const value of permutedCentred) expect(Math.abs(value)).toBeLessThan(0.15);
      for (const value of permutedRaw) expect(value).toBeGreaterThan(0.3);
    }
  });

  test('measures the same again with the same seed', () => {
    expect(measured(ramps(60))).toEqual({ across, down });
  });
});
