import type { Random } from '../random.ts';
import {
  type Canvas,
  canvasHeight,
  canvasWidth,
  type Colour,
  randomColour,
  randomTurn,
} from './canvas.ts';

/** How far between two colours a place is: below 0 and above 1 count as 0 and 1. */
type Blend = (x: number, y: number) => number;

/** Fills the whole canvas with one of several kinds of two-coloured pattern. */
export function paintBackground(canvas: Canvas, random: Random): void {
  const from = randomColour(random);
  const to = nearby(from, random);
  paint(canvas, from, to, random.pick(patterns)(random));
}

/** A colour at most so far off in each channel that a figure still stands out from the pattern. */
function nearby([red, green, blue]: Colour, random: Random): Colour {
  const step = () => random.between(-60, 60);
  return [red + step(), green + step(), blue + step()];
}

const patterns: readonly ((random: Random) => Blend)[] = [
  gradient,
  stripes,
  clouds,
  clouds,
  discs,
  horizon,
];

function paint(canvas: Canvas, from: Colour, to: Colour, blend: Blend): void {
  for (let y = 0; y < canvasHeight; y += 1) {
    for (let x = 0; x < canvasWidth; x += 1) {
      const share = Math.min(1, Math.max(0, blend(x, y)));
      const at = 3 * (y * canvasWidth + x);
      canvas[at] = from[0] + (to[0] - from[0]) * share;
      canvas[at + 1] = from[1] + (to[1] - from[1]) * share;
      canvas[at + 2] = from[2] + (to[2] - from[2]) * share;
    }
  }
}

/** Slowly from one colour to the other. */
function gradient(random: Random): Blend {
  const { along } = direction(random);
  return (x, y) => 0.5 + along(x, y) / canvasWidth;
}

/** A plain with an edge: sky over sea, wall over floor. */
function horizon(random: Random): Blend {
  const { along } = direction(random);
  const edge = random.between(-8, 8);
  const softness = random.between(0.5, 4);
  return (x, y) => (along(x, y) - edge) / softness;
}

function stripes(random: Random): Blend {
  const { along } = direction(random);
  const period = random.between(3, 12);
  return (x, y) => {
    const phase = along(x, y) / period;
    return Math.abs(phase - Math.floor(phase) - 0.5) * 4 - 0.5;
  };
}

/** Smooth noise: random values on a coarse grid, blended between. */
function clouds(random: Random): Blend {
  const cells = 2 + random.below(7);
  const grid = Float32Array.from({ length: (cells + 1) ** 2 }, () => random.between(-0.3, 1.3));
  return (x, y) => {
    const gx = (x * cells) / canvasWidth;
    const gy = (y * cells) / canvasHeight;
    const left = Math.floor(gx);
    const at = Math.floor(gy) * (cells + 1) + left;
    const right = gx - left;
    const top = (grid[at] ?? 0) * (1 - right) + (grid[at + 1] ?? 0) * right;
    const below = (grid[at + cells + 1] ?? 0) * (1 - right) + (grid[at + cells + 2] ?? 0) * right;
    const down = gy - Math.floor(gy);
    return top * (1 - down) + below * down;
  };
}

/** Round spots of the second colour. */
function discs(random: Random): Blend {
  const spots = Array.from({ length: 2 + random.below(6) }, () => ({
    x: random.between(0, canvasWidth),
    y: random.between(0, canvasHeight),
    radius: random.between(2, 8),
  }));
  return (x, y) => {
    const isInside = spots.some(
      (spot) =>
        (x - spot.x) * (x - spot.x) + (y - spot.y) * (y - spot.y) < spot.radius * spot.radius,
    );
    return isInside ? 1 : 0;
  };
}

/** A random direction, and how far along it from the middle a place lies, in pixels. */
function direction(random: Random) {
  const { cos, sin } = randomTurn(random, 4);
  const along = (x: number, y: number) =>
    cos * (x - (canvasWidth - 1) / 2) + sin * (y - (canvasHeight - 1) / 2);
  return { along };
}
