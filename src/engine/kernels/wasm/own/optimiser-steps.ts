import { util } from '@tensorflow/tfjs-core';
import { AdamStep, type AdamStepAttrs } from '../adam-step.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import type { OwnModule } from './module.ts';

/**
 * One step of gradient descent with momentum of one tensor. Inputs: `weights`, `gradient` and the
 * running `velocity`, which is updated in place; the new weights are a new tensor.
 */
export const MomentumStep = 'MomentumStep';

export interface MomentumStepAttrs {
  readonly momentum: number;
  readonly rate: number;
}

type AdamInputs = 'weights' | 'gradient' | 'first' | 'second';

export function registerOwnOptimiserSteps({ run, addressOf }: OwnModule): void {
  registerOwnKernel(
    AdamStep,
    ({ inputs, backend, attrs }: KernelCall<AdamInputs, AdamStepAttrs>) => {
      const { weights, gradient, first, second } = inputs;
      const out = backend.makeOutput(weights.shape, 'float32');
      run.adamStep(
        ...[weights, gradient, first, second, out].map(addressOf),
        ...[util.sizeFromShape(weights.shape), attrs.beta1, attrs.beta2, attrs.rate, attrs.epsilon],
      );
      return out;
    },
  );

  registerOwnKernel(
    MomentumStep,
    ({
      inputs,
      backend,
      attrs,
    }: KernelCall<'weights' | 'gradient' | 'velocity', MomentumStepAttrs>) => {
      const { weights, gradient, velocity } = inputs;
      const out = backend.makeOutput(weights.shape, 'float32');
      run.momentumStep(
        ...[weights, gradient, velocity, out].map(addressOf),
        ...[util.sizeFromShape(weights.shape), attrs.momentum, attrs.rate],
      );
      return out;
    },
  );
}
