import { Random } from './random.ts';

/** Beyond those of shuffling and of the engine, which begin at 1, 0x1000_0000 and 0x4000_0000. */
const stream = 0x3000_0000;

/**
 * One permutation of the places of an image, row by row, that depends only on the arguments: the pixel
 * at place p of a permuted image comes from place `permutedPlaces(seed, places)[p]`.
 */
export function permutedPlaces(seed: number, places: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: places }, (_, place) => place);
  new Random(seed, stream).shuffle(order);
  return order;
}
