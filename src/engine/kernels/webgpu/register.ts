import { registerAddActivated } from './add-activated.ts';
import { registerBatchNormGradient } from './batch-norm-gradient.ts';
import { registerBatchNormTraining } from './batch-norm-training.ts';
import { registerConv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { registerConv2DBackpropInput } from './conv2d-backprop-input.ts';
import { registerCrossEntropy } from './cross-entropy.ts';
import { registerFollowStatistics } from './follow-statistics.ts';
import { registerMaxPoolGrad } from './max-pool-grad.ts';
import { registerOptimiserSteps } from './optimiser-steps.ts';
import { registerReluGrad } from './relu-grad.ts';
import { registerSum } from './sum.ts';

let registered = false;

/** Puts our kernels in the place of the stock ones; once, and after the backend is ready. */
export function registerWebgpuKernels(): void {
  if (registered) return;
  registered = true;
  registerConv2DBackpropFilter();
  registerConv2DBackpropInput();
  registerMaxPoolGrad();
  registerReluGrad();
  registerSum();
  registerAddActivated();
  registerBatchNormTraining();
  registerBatchNormGradient();
  registerFollowStatistics();
  registerCrossEntropy();
  registerOptimiserSteps();
}
