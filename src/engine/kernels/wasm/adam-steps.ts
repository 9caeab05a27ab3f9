/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';

/**
 * One Adam step of all variables. Inputs, for each variable `i`: `weights<i>`, `gradient<i>` and the
 * running moments `first<i>` and `second<i>`, which are updated in place. Outputs: the new weights, as
 * new tensors. (Weights must never change in place: XNNPACK keeps them packed by tensor.)
 */
export const AdamSteps = 'AdamSteps';

export interface AdamAttrs {
  readonly beta1: number;
  readonly beta2: number;
  /** Learning rate with both bias corrections. */
  readonly rate: number;
  readonly epsilon: number;
}

/** The tensors of each variable, in the order of `names`. */
export function tensorsByVariable(
  inputs: NamedTensorInfoMap,
  names: readonly string[],
): TensorInfo[][] {
  const variables: TensorInfo[][] = [];
  for (let i = 0; inputs[`weights${i}`]; i++) {
    variables.push(names.map((name) => inputs[`${name}${i}`]!));
  }
  return variables;
}

export const adamTensors = ['weights', 'gradient', 'first', 'second'] as const;

export function registerAdamSteps(): void {
  registerOwnKernel(AdamSteps, ({ inputs, backend, attrs }: KernelCall<string, AdamAttrs>) =>
    tensorsByVariable(inputs, adamTensors).map((tensors) => {
      const out = backend.makeOutput(tensors[0]!.shape, 'float32');
      const [weights, gradient, first, second] = tensors.map((info) => floats(backend, info));
      step(weights!, gradient!, first!, second!, floats(backend, out), attrs);
      return out;
    }),
  );
}

function step(
  weights: Float32Array,
  gradient: Float32Array,
  first: Float32Array,
  second: Float32Array,
  updated: Float32Array,
  { beta1, beta2, rate, epsilon }: AdamAttrs,
): void {
  for (let i = 0; i < updated.length; i++) {
    const slope = gradient[i]!;
    const m = beta1 * first[i]! + (1 - beta1) * slope;
    const v = beta2 * second[i]! + (1 - beta2) * slope * slope;
    first[i] = m;
    second[i] = v;
    updated[i] = weights[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
  }
}
