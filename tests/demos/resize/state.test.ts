import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import {
  borderColour,
  fillColour,
  minusMean,
  stepBetween,
} from '../../../src/demos/resize/fill-colour.ts';
import { drawnIds, drawnPicture } from '../../../src/demos/resize/pictures.ts';
import {
  fits,
  inputPixel,
  isInside,
  placementOf,
  pointInInput,
  pointInSquare,
  squarePixel,
} from '../../../src/demos/resize/state.ts';

const wide = { width: 300, height: 100 };

describe('the point', () => {
  test('of the claim’s picture goes to its place and back', () => {
    const placed = placementOf('letterbox', wide, 224);
    const point = { x: 0.5, y: 0.5 };
    expect(squarePixel(point, wide, placed)).toEqual({ row: 111, column: 112 });
    expect(inputPixel(pointInSquare({ row: 111, column: 112 }, wide, placed), wide)).toEqual({
      row: 50,
      column: 150,
    });
  });

  test('in a bar lies outside of the picture; cut off it lies outside of the square', () => {
    const boxed = placementOf('letterbox', wide, 224);
    const inBar = pointInSquare({ row: 73, column: 0 }, wide, boxed);
    expect(isInside(inputPixel(inBar, wide), wide)).toBe(false);
    expect(
      isInside(inputPixel(pointInSquare({ row: 74, column: 0 }, wide, boxed), wide), wide),
    ).toBe(true);
    const cropped = squarePixel({ x: 0.1, y: 0.5 }, wide, placementOf('crop', wide, 224));
    expect(isInside(cropped, { width: 224, height: 224 })).toBe(false);
  });

  // The address holds rounded shares; stepping with the arrow keys must never stick or skip.
  test.each(fits)('%s: every pixel of a square is its own, for pictures of any shape', (fit) => {
    const random = new Random(4);
    for (let round = 0; round < 60; round += 1) {
      const size = { width: 1 + random.below(800), height: 1 + random.below(800) };
      const side = 8 + random.below(313);
      const placed = placementOf(fit, size, side);
      for (let step = 0; step < 200; step += 1) {
        const place = { row: random.below(side), column: random.below(side) };
        expect(squarePixel(pointInSquare(place, size, placed), size, placed)).toEqual(place);
      }
    }
  });

  test('every pixel of a picture is its own', () => {
    for (let column = 0; column < 300; column += 1)
      expect(inputPixel(pointInInput({ row: 99, column }, wide), wide)).toEqual({
        row: 99,
        column,
      });
  });
});

describe('the colour of the bars', () => {
  const balls = drawnPicture('balls');

  test('white on white leaves no edge, in whatever is subtracted', () => {
    expect(borderColour(balls)).toEqual([255, 255, 255]);
    const border = minusMean(borderColour(balls));
    expect(stepBetween(minusMean(fillColour('white', balls)), border)).toBe(0);
    // Zeros after the subtraction are the mean colour.
    expect(stepBetween([0, 0, 0], border)).toBeCloseTo(255 - 103.939, 9);
    expect(stepBetween(minusMean(fillColour('black', balls)), border)).toBe(255);
  });

  test('is the mean of the outermost pixels, where that is asked for', () => {
    const values = Uint8Array.from([9, 9, 9, 1, 2, 3, 9, 9, 9].flatMap((value) => [value, 0, 0]));
    const picture = { width: 3, height: 3, channels: 3, values } as const;
    // All but the one in the middle.
    expect(fillColour('border', picture)).toEqual([Math.round((6 * 9 + 1 + 3) / 8), 0, 0]);
  });
});

test('the drawn pictures have the shapes that they are there for', () => {
  const ratios = drawnIds.map((id) => drawnPicture(id)).map(({ width, height }) => width / height);
  expect(Math.max(...ratios)).toBe(3);
  expect(Math.min(...ratios)).toBeLessThan(0.5);
  expect(ratios).toContain(1);
});
