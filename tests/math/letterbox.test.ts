import { expect, it } from 'vitest';
import { letterbox } from '../../src/math/letterbox.ts';

it('keeps the proportions of a wide image and fills above and below', () => {
  expect(letterbox(300, 100, 224)).toEqual({
    width: 224,
    height: 75,
    left: 0,
    right: 0,
    top: 74,
    bottom: 75,
  });
});

it('fills left and right of a tall image', () => {
  expect(letterbox(50, 100, 200)).toMatchObject({ width: 100, height: 200, left: 50, right: 50 });
});

it.each([
  [300, 100, 224],
  [101, 333, 64],
  [7, 7, 224],
])('fills the square with image and bars (%i×%i in %i)', (width, height, side) => {
  const box = letterbox(width, height, side);
  expect(box.left + box.width + box.right).toBe(side);
  expect(box.top + box.height + box.bottom).toBe(side);
  expect(Math.max(box.width, box.height)).toBe(side);
});
