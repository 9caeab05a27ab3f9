import type { Random } from '../random.ts';
import { paintBackground } from './background.ts';
import { type Canvas, canvasHeight, canvasWidth, randomColour } from './canvas.ts';
import { type Drawings, placeFigure } from './figure.ts';

/** Composes one image around the drawing `index` and writes its bytes into `pixels` from `offset`. */
export function composeImage(
  pixels: Uint8ClampedArray,
  offset: number,
  canvas: Canvas,
  drawings: Drawings,
  index: number,
  random: Random,
): void {
  paintBackground(canvas, random);
  placeFigure(canvas, drawings, index, random);
  if (random.float() < 0.25) hidePart(canvas, random);
  develop(canvas, pixels, offset, random);
}

/** A plain rectangle in front, as a fence or a person would hide a part. */
function hidePart(canvas: Canvas, random: Random): void {
  const colour = randomColour(random);
  const width = 2 + random.below(7);
  const height = 2 + random.below(7);
  const left = random.below(canvasWidth - width);
  const top = random.below(canvasHeight - height);
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) canvas.set(colour, 3 * (y * canvasWidth + x));
  }
}

/** Adds the grain of a camera; the array rounds and keeps to 0…255. */
function develop(canvas: Canvas, pixels: Uint8ClampedArray, offset: number, random: Random): void {
  const grain = random.between(0, 12) / 128;
  for (let at = 0; at < canvas.length; at += 3) {
    // One draw has grain enough for three channels.
    const bits = random.uint32();
    for (let channel = 0; channel < 3; channel += 1) {
      const noise = ((bits >>> (8 * channel)) & 255) - 127.5;
      pixels[offset + at + channel] = (canvas[at + channel] ?? 0) + grain * noise;
    }
  }
}
