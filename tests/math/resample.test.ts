import { describe, expect, test } from 'vitest';
import { placement } from '../../src/math/placement.ts';
import { drawInSquare, type Interpolation, type Pixels } from '../../src/math/resample.ts';

const grey = (width: number, height: number, at: (x: number, y: number) => number): Pixels => ({
  width,
  height,
  channels: 3,
  values: Uint8Array.from({ length: width * height * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return at(pixel % width, Math.floor(pixel / width));
  }),
});

function drawn(
  image: Pixels,
  side: number,
  interpolation: Interpolation,
  fit: 'letterbox' | 'squash' | 'crop' = 'squash',
): number[][] {
  const square = new Uint8Array(side * side * 3);
  const placed = placement(fit, image.width, image.height, side);
  drawInSquare(image, placed, side, [9, 8, 7], interpolation, square);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => square[3 * (row * side + column)] ?? NaN),
  );
}

describe('drawInSquare', () => {
  const stripes = grey(8, 8, (x) => (x % 2 ? 200 : 0));

  test('area turns a fine pattern grey, the others into another pattern', () => {
    expect(new Set(drawn(stripes, 2, 'nearest').flat()).size).toBe(1);
    const [first = []] = drawn(stripes, 2, 'area');
    for (const value of first) expect(Math.abs(value - 100)).toBeLessThan(12);
    expect(drawn(stripes, 4, 'nearest')[0]).toEqual([200, 200, 200, 200]);
    expect(drawn(stripes, 4, 'bilinear')[0]).toEqual([100, 100, 100, 100]);
  });

  // As torch.nn.functional.interpolate(mode='bilinear', align_corners=False) gives it.
  test('blends as PyTorch does', () => {
    const ramp = grey(3, 1, (x) => x * 100);
    expect(drawn({ ...ramp, height: 1 }, 6, 'bilinear')[0]).toEqual([0, 25, 75, 125, 175, 200]);
    expect(drawn(ramp, 2, 'bilinear')[0]).toEqual([25, 175]);
  });

  test('area weighs what an output pixel covers by a triangle', () => {
    const ramp = grey(4, 1, (x) => [0, 40, 80, 160][x] ?? 0);
    // The first centre is at 0.5 with a reach of 2: pixels 0, 1 and 2 count 3, 3 and 1 parts.
    expect(drawn(ramp, 2, 'area')[0]?.[0]).toBe(Math.round((3 * 0 + 3 * 40 + 1 * 80) / 7));
  });

  test('an image of the right size stays as it is', () => {
    const image = grey(5, 5, (x, y) => 17 * x + 29 * y);
    for (const interpolation of ['nearest', 'bilinear', 'area'] as const)
      expect(drawn(image, 5, interpolation).flat()).toEqual(
        [...image.values].filter((_, at) => at % 3 === 0),
      );
  });

  test('one colour stays that colour, whatever is done to it', () => {
    for (const [width, height] of [
      [300, 100],
      [1, 77],
      [64, 3],
    ] as const)
      for (const interpolation of ['nearest', 'bilinear', 'area'] as const)
        for (const fit of ['letterbox', 'squash', 'crop'] as const)
          expect(
            new Set(
              drawn(
                grey(width, height, () => 143),
                32,
                interpolation,
                fit,
              ).flat(),
            ),
          ).toEqual(new Set(fit === 'letterbox' ? [9, 143] : [143]));
  });

  test('crop shows the middle, letterbox all between two bars', () => {
    const thirds = grey(9, 3, (x) => [10, 20, 30][Math.floor(x / 3)] ?? 0);
    expect(new Set(drawn(thirds, 3, 'nearest', 'crop').flat())).toEqual(new Set([20]));
    expect(drawn(thirds, 9, 'nearest', 'letterbox').map(([first]) => first)).toEqual([
      9, 9, 9, 10, 10, 10, 9, 9, 9,
    ]);
  });

  test('writes at its place only, and reads four channels as three', () => {
    const square = new Uint8Array(4 * 12).fill(1);
    const values = Uint8Array.from({ length: 16 }, (_, at) => (at % 4 === 3 ? 255 : at));
    const image = { width: 2, height: 2, channels: 4, values } as const;
    drawInSquare(image, placement('squash', 2, 2, 2), 2, [0, 0, 0], 'area', square, 12);
    expect([...square.slice(0, 12), ...square.slice(24)]).toEqual(new Array(36).fill(1));
    expect([...square.slice(12, 24)]).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14]);
  });
});
