import { describe, expect, it } from 'vitest';
import { convolve2d, windowSum } from '../../src/math/convolve2d.ts';

const sobelX = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

describe('convolve2d', () => {
  it('answers a vertical edge of height 1 with 4 along the edge and 0 elsewhere', () => {
    const edge = Array.from({ length: 5 }, () => [0, 0, 0, 1, 1]);
    expect(convolve2d(edge, sobelX)).toEqual([
      [0, 4, 4],
      [0, 4, 4],
      [0, 4, 4],
    ]);
  });

  it('does not flip the kernel', () => {
    expect(convolve2d([[1, 2, 3]], [[1, 0]])).toEqual([[1, 2]]);
  });

  it('refuses a kernel larger than the image', () => {
    expect(() => convolve2d([[1]], sobelX)).toThrow(RangeError);
  });
});

describe('windowSum', () => {
  it('is the entry of the output at the window', () => {
    const image = [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ];
    expect(windowSum(image, sobelX, 0, 1)).toBe(convolve2d(image, sobelX)[0]?.[1]);
  });
});
