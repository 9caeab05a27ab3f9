import {
  add,
  elu,
  engine,
  minimum,
  mul,
  relu,
  sigmoid,
  softmax,
  square,
  step,
  sub,
  sum,
  tanh,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Activation } from '../../models/spec.ts';
import { needed } from '../needed.ts';
import { hasKernel, withGradient } from './with-gradient.ts';

interface Nonlinearity {
  readonly apply: (x: Tensor) => Tensor;
  /** The gradient by the input, from the output `y`. */
  readonly gradient: (dy: Tensor, y: Tensor) => Tensor;
}

const nonlinearities: Record<Exclude<Activation, 'linear'> | 'softmax', Nonlinearity> = {
  relu: {
    apply: relu,
    gradient: reluGradient,
  },
  elu: { apply: elu, gradient: (dy, y) => mul(dy, add(minimum(y, 0), 1)) },
  tanh: { apply: tanh, gradient: (dy, y) => mul(dy, sub(1, square(y))) },
  sigmoid: { apply: sigmoid, gradient: (dy, y) => mul(dy, mul(y, sub(1, y))) },
  softmax: { apply: softmax, gradient: (dy, y) => mul(y, sub(dy, sum(mul(dy, y), -1, true))) },
};

/** `dy` where the output `y` is above zero, 0 elsewhere. */
export function reluGradient(dy: Tensor, y: Tensor): Tensor {
  return hasKernel('ReluGrad') ? engine().runKernel('ReluGrad', { dy, y }) : mul(dy, step(y));
}

/** Applies an activation to every value; softmax to the values along the last axis. */
export function activate(x: Tensor, activation: Activation | 'softmax'): Tensor {
  if (activation === 'linear') return x;
  const { apply, gradient } = nonlinearities[activation];
  return withGradient(
    [x],
    () => {
      const y = apply(x);
      return { output: y, saved: [y] };
    },
    (dy, [y]) => [gradient(dy, needed(y))],
  );
}
