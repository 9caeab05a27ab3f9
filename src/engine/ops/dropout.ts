import { mul, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '../../datasets/random.ts';
import { needed } from '../needed.ts';
import { withGradient } from './with-gradient.ts';

/** Sets each value to zero with the probability `rate` and scales up the others, so that the mean stays. */
export function dropout(x: Tensor, rate: number, random: Random): Tensor {
  const mask = tensor(drawMask(x.size, rate, random), x.shape);
  return withGradient(
    [x],
    () => ({ output: mul(x, mask), saved: [mask] }),
    (dy, [saved]) => [mul(dy, needed(saved))],
  );
}

/** A plain loop: there is a number to draw for every value of every step. */
function drawMask(size: number, rate: number, random: Random): Float32Array {
  const mask = new Float32Array(size);
  const scale = 1 / (1 - rate);
  for (let i = 0; i < size; i++) if (random.float() >= rate) mask[i] = scale;
  return mask;
}
