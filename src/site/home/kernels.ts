import type { Grid } from '../../math/convolve2d.ts';

/** The letter پ, drawn in pixels: 1 is ink. */
export const letterPe: Grid = [
  '..............',
  '.#..........#.',
  '.#..........#.',
  '.#..........#.',
  '.##........##.',
  '..##########..',
  '...########...',
  '..............',
  '..............',
  '....##..##....',
  '....##..##....',
  '......##......',
  '......##......',
  '..............',
].map((row) => Array.from(row, (pixel) => (pixel === '#' ? 1 : 0)));

const ninth = 1 / 9;

/** The four kernels that the home page offers. */
export const kernels = {
  vertical: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  horizontal: [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ],
  blur: [
    [ninth, ninth, ninth],
    [ninth, ninth, ninth],
    [ninth, ninth, ninth],
  ],
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
} as const satisfies Record<string, Grid>;

export type KernelName = keyof typeof kernels;
