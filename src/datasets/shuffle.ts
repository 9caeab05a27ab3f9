import { Random } from './random.ts';

/** How many images the first epoch needs before it can begin; data sets load in this order. */
export const firstBlockImages = 10_000;

/**
 * The order in which an epoch sees the images: a permutation of 0 … count − 1 that depends only on
 * the arguments. `epoch` counts from 1. The first epoch is shuffled within consecutive blocks, so
 * that training can begin while later images are still on their way; others are shuffled as a whole.
 */
export function epochOrder(
  seed: number,
  epoch: number,
  count: number,
  blockSize = firstBlockImages,
): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const random = new Random(seed, epoch);
  const size = epoch === 1 ? blockSize : count;
  for (let start = 0; start < count; start += size) {
    random.shuffle(order, start, Math.min(start + size, count));
  }
  return order;
}
