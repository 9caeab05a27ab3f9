import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type AdamAttrs, AdamSteps, adamTensors, tensorsByVariable } from '../adam-steps.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import { worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';

/**
 * One step of gradient descent with momentum of all variables. Inputs, for each variable `i`:
 * `weights<i>`, `gradient<i>` and the running `velocity<i>`, which is updated in place. Outputs: the new
 * weights, as new tensors.
 */
export const MomentumSteps = 'MomentumSteps';

export interface MomentumAttrs {
  readonly momentum: number;
  readonly rate: number;
}

const momentumTensors = ['weights', 'gradient', 'velocity'] as const;

export function registerOwnOptimiserSteps(module: OwnModule): void {
  registerOwnKernel(AdamSteps, ({ inputs, backend, attrs }: KernelCall<string, AdamAttrs>) => {
    const { beta1, beta2, rate, epsilon } = attrs;
    return tensorsByVariable(inputs, adamTensors).map((tensors) =>
      step(module, backend, 'adamStep', tensors, [beta1, beta2, rate, epsilon]),
    );
  });

  registerOwnKernel(
    MomentumSteps,
    ({ inputs, backend, attrs }: KernelCall<string, MomentumAttrs>) =>
      tensorsByVariable(inputs, momentumTensors).map((tensors) =>
        step(module, backend, 'momentumStep', tensors, [attrs.momentum, attrs.rate]),
      ),
  );
}

function step(
  { share, addressOf }: OwnModule,
  backend: BackendWasm,
  kernel: 'adamStep' | 'momentumStep',
  tensors: readonly TensorInfo[],
  constants: readonly number[],
): TensorInfo {
  const { shape = [] } = tensors[0] ?? {};
  const out = backend.makeOutput(shape, 'float32');
  const items = util.sizeFromShape(shape);
  const args = [...[...tensors, out].map(addressOf), ...constants];
  share(kernel, args, { items, grain: 4 * worthwhile(4) });
  return out;
}
