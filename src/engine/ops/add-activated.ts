import { add, clone, engine, relu, type Tensor } from '@tensorflow/tfjs-core';
import { needed } from '../needed.ts';
import { reluGradient } from './activation.ts';
import type { FusedActivation } from './fused.ts';
import { hasKernel, withGradient } from './with-gradient.ts';

/** `activation(a + b)` for two tensors of one shape: how a residual layer ends. */
export function addActivated(a: Tensor, b: Tensor, activation: FusedActivation): Tensor {
  return withGradient(
    [a, b],
    () => {
      const output = sumOf(a, b, activation);
      return { output, saved: activation === 'relu' ? [output] : [] };
    },
    (dy, [y]) => {
      const dz = activation === 'relu' ? reluGradient(dy, needed(y)) : dy;
      // The tape frees a gradient that it has added to another, so each input gets one of its own.
      return [clone(dz), clone(dz)];
    },
  );
}

function sumOf(a: Tensor, b: Tensor, activation: FusedActivation): Tensor {
  if (hasKernel('AddActivated'))
    return engine().runKernel('AddActivated', { a, b }, { activation });
  return activation === 'relu' ? relu(add(a, b)) : add(a, b);
}
