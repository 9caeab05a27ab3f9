import { mul, type Tensor } from '@tensorflow/tfjs-core';
import { withGradient } from './with-gradient.ts';

/** `factor · x` for a constant factor. */
export function scaled(x: Tensor, factor = 1): Tensor {
  if (factor === 1) return x;
  return withGradient(
    [x],
    () => ({ output: mul(x, factor), saved: [] }),
    (dy) => [mul(dy, factor)],
  );
}
