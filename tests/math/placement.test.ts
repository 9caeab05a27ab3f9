import { describe, expect, test } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import {
  distortion,
  filledShare,
  fits,
  placement,
  seenShare,
  toInput,
  toSquare,
} from '../../src/math/placement.ts';

describe('placement of 300×100 in 224×224', () => {
  test('letterbox: 224×75 between bars of 74 and 75', () => {
    const placed = placement('letterbox', 300, 100, 224);
    expect(placed.target).toMatchObject({ left: 0, top: 74, width: 224, height: 75 });
    expect(distortion(placed)).toBeCloseTo(1, 2);
    expect(seenShare(placed, 300, 100)).toBe(1);
    expect(filledShare(placed, 224)).toBeCloseTo(149 / 224, 12);
  });

  test('squash: all of it, three times as tall', () => {
    const placed = placement('squash', 300, 100, 224);
    expect(distortion(placed)).toBeCloseTo(3, 12);
    expect([seenShare(placed, 300, 100), filledShare(placed, 224)]).toEqual([1, 0]);
  });

  test('crop: the middle third', () => {
    const placed = placement('crop', 300, 100, 224);
    expect(placed.source).toEqual({ left: 100, top: 0, width: 100, height: 100 });
    expect(distortion(placed)).toBe(1);
    expect(seenShare(placed, 300, 100)).toBeCloseTo(1 / 3, 12);
  });
});

test.each(fits)('%s: a point goes into the square and comes back', (fit) => {
  const random = new Random(1);
  for (let round = 0; round < 2000; round += 1) {
    const [width, height, side] = [
      1 + random.below(900),
      1 + random.below(900),
      1 + random.below(300),
    ];
    const placed = placement(fit, width, height, side);
    const point = { x: random.between(0, width), y: random.between(0, height) };
    const back = toInput(placed, toSquare(placed, point));
    expect(back.x).toBeCloseTo(point.x, 6);
    expect(back.y).toBeCloseTo(point.y, 6);
    const { left, top } = placed.target;
    expect(Number.isInteger(left) && Number.isInteger(top)).toBe(true);
    expect(left + placed.target.width).toBeLessThanOrEqual(side);
    expect(top + placed.target.height).toBeLessThanOrEqual(side);
    expect(Math.min(placed.target.width, placed.target.height)).toBeGreaterThanOrEqual(1);
  }
});

test('the middle stays the middle, but for half a pixel of an odd bar', () => {
  for (const fit of fits) {
    const middle = toSquare(placement(fit, 300, 100, 224), { x: 150, y: 50 });
    expect(Math.abs(middle.x - 112)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(middle.y - 112)).toBeLessThanOrEqual(0.5);
  }
});
