/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';

/**
 * One Adam step of one tensor in one pass. Inputs: `weights`, `gradient` and the running `first` and
 * `second` moments; the moments are updated in place, the new weights are a new tensor. (Weights must
 * never change in place: XNNPACK keeps them packed by tensor.)
 */
export const AdamStep = 'AdamStep';

export interface AdamStepAttrs {
  readonly beta1: number;
  readonly beta2: number;
  /** Learning rate with both bias corrections. */
  readonly rate: number;
  readonly epsilon: number;
}

type Inputs = 'weights' | 'gradient' | 'first' | 'second';

export function registerAdamStep(): void {
  registerOwnKernel(AdamStep, ({ inputs, backend, attrs }: KernelCall<Inputs, AdamStepAttrs>) => {
    const out = backend.makeOutput(inputs.weights.shape, 'float32');
    const { beta1, beta2, rate, epsilon } = attrs;
    const updated = floats(backend, out);
    const weights = floats(backend, inputs.weights);
    const gradient = floats(backend, inputs.gradient);
    const first = floats(backend, inputs.first);
    const second = floats(backend, inputs.second);
    for (let i = 0; i < updated.length; i++) {
      const slope = gradient[i]!;
      const m = beta1 * first[i]! + (1 - beta1) * slope;
      const v = beta2 * second[i]! + (1 - beta2) * slope * slope;
      first[i] = m;
      second[i] = v;
      updated[i] = weights[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
    }
    return out;
  });
}
