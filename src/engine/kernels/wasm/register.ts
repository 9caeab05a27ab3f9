import { registerAdamSteps } from './adam-steps.ts';
import { registerBatchMatMul, registerFusedMatMul } from './batch-mat-mul.ts';
import { registerBatchNorm } from './batch-norm.ts';
import { registerConv2D } from './conv2d.ts';
import { registerConv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { registerConv2DBackpropInput } from './conv2d-backprop-input.ts';
import { registerCrossEntropy } from './cross-entropy.ts';
import { registerIdentity } from './identity.ts';
import { registerMaxPoolGrad } from './max-pool-grad.ts';
import { registerReluGrad } from './relu-grad.ts';
import { registerSlice } from './slice.ts';
import { registerSum } from './sum.ts';

let registered = false;

/** Puts our kernels in the place of the stock ones; once, and after the backend is ready. */
export function registerWasmKernels(): void {
  if (registered) return;
  registered = true;
  registerSlice();
  registerConv2D();
  // The convolutions' gradients take the plain matrix product, so they come before its replacement.
  registerConv2DBackpropFilter();
  registerConv2DBackpropInput();
  registerBatchMatMul();
  registerFusedMatMul();
  registerMaxPoolGrad();
  registerSum();
  registerBatchNorm();
  registerIdentity();
  registerReluGrad();
  registerAdamSteps();
  registerCrossEntropy();
}
