import { util } from '@tensorflow/tfjs-core';
import { AdamStep, type AdamStepAttrs } from '../adam-step.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import type { OwnModule } from './module.ts';

type AdamInputs = 'weights' | 'gradient' | 'first' | 'second';

export function registerOwnAdamStep({ run, addressOf }: OwnModule): void {
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
}
