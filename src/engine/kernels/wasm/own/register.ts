import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { registerOwnAddActivated } from './add-activated.ts';
import { registerOwnBatchNorm } from './batch-norm.ts';
import { registerOwnConvolutions } from './convolution.ts';
import { registerOwnFrozenConvolution } from './frozen-convolution.ts';
import { registerOwnGradients } from './gradients.ts';
import { registerOwnMatMul } from './mat-mul.ts';
import { instantiateOwn, type ThreadOptions } from './module.ts';
import { registerOwnOptimiserSteps } from './optimiser-steps.ts';
import { registerOwnPooling } from './pooling.ts';
import type { Crew } from '../threads/crew.ts';

/**
 * Puts our compiled kernels over what is registered, which stays the fall-back where one of ours does
 * not apply. `binary` is one of the builds that `src/cli/build-kernels.ts` makes. Gives the threads that
 * do the work.
 */
export async function registerOwnKernels(
  backend: BackendWasm,
  binary: BufferSource,
  threads?: ThreadOptions,
): Promise<Crew> {
  const module = await instantiateOwn(backend, binary, threads);
  registerOwnConvolutions(module);
  registerOwnFrozenConvolution(module);
  registerOwnMatMul(module);
  registerOwnGradients(module);
  registerOwnPooling(module);
  registerOwnBatchNorm(module);
  registerOwnAddActivated(module);
  registerOwnOptimiserSteps(module);
  return module.crew;
}
