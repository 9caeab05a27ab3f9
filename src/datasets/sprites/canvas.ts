import { cifar10ImageShape } from '../cifar10.ts';
import type { Random } from '../random.ts';

export const [canvasHeight, canvasWidth, canvasChannels] = cifar10ImageShape;

/**
 * An image being composed: channels side by side, 0…255, not yet rounded. Everything that is done to
 * it uses only + − × ÷ and rounding, which IEEE 754 fixes to the bit, so the same seed gives the same
 * image on every machine; sine, cosine and canvas drawing would not.
 */
export type Canvas = Float32Array;

export function newCanvas(): Canvas {
  return new Float32Array(canvasHeight * canvasWidth * canvasChannels);
}

export type Colour = readonly [red: number, green: number, blue: number];

export function randomColour(random: Random): Colour {
  return [random.between(0, 255), random.between(0, 255), random.between(0, 255)];
}

/**
 * Cosine and sine of a random angle of at most about `limit` radians either way, from the rational
 * points of the circle.
 */
export function randomTurn(random: Random, limit: number): { cos: number; sin: number } {
  const half = random.between(-limit, limit) / 2;
  return { cos: (1 - half * half) / (1 + half * half), sin: (2 * half) / (1 + half * half) };
}
