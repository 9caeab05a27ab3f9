import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { registerOwnBatchNorm } from './batch-norm.ts';
import { registerOwnConvolutions } from './convolution.ts';
import { registerOwnGradients } from './gradients.ts';
import { registerOwnMatMul } from './mat-mul.ts';
import { instantiateOwn } from './module.ts';
import { registerOwnOptimiserSteps } from './optimiser-steps.ts';

/**
 * Puts our compiled kernels over what is registered, which stays the fall-back where one of ours does
 * not apply. `binary` is one of the builds that `src/cli/build-kernels.ts` makes.
 */
export async function registerOwnKernels(
  backend: BackendWasm,
  binary: BufferSource,
): Promise<void> {
  const module = await instantiateOwn(backend, binary);
  registerOwnConvolutions(module);
  registerOwnMatMul(module);
  registerOwnGradients(module);
  registerOwnBatchNorm(module);
  registerOwnOptimiserSteps(module);
}
