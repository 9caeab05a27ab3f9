import { mul, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '../../datasets/random.ts';
import { needed } from '../needed.ts';
import { withGradient } from './with-gradient.ts';

/** Sets each value to zero with the probability `rate` and scales up the others, so that the mean stays. */
export function dropout(x: Tensor, rate: number, random: Random): Tensor {
  const scale = 1 / (1 - rate);
  const kept = Float32Array.from({ length: x.size }, () => (random.float() < rate ? 0 : scale));
  const mask = tensor(kept, x.shape);
  return withGradient(
    [x],
    () => ({ output: mul(x, mask), saved: [mask] }),
    (dy, [saved]) => [mul(dy, needed(saved))],
  );
}
