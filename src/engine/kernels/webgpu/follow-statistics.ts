import { util } from '@tensorflow/tfjs-core';
import { reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

type Inputs = 'mean' | 'variance' | 'batchMean' | 'batchVariance';

interface Attrs {
  readonly momentum: number;
}

/** What batch normalisation uses at inference follows the batches: `momentum · moving + (1 − momentum) · batch`. */
export function registerFollowStatistics(): void {
  registerOwnKernel('FollowStatistics', ({ inputs, backend, attrs }: KernelCall<Inputs, Attrs>) => {
    const [newMean, newVariance] = [
      makeFloats(backend, inputs.mean.shape),
      makeFloats(backend, inputs.variance.shape),
    ];
    elementwise(backend, {
      shader: { name: 'followStatistics', code: () => code },
      bindings: {
        new_mean: writes(newMean),
        new_variance: writes(newVariance),
        mean: reads(inputs.mean),
        variance: reads(inputs.variance),
        batch_mean: reads(inputs.batchMean),
        batch_variance: reads(inputs.batchVariance),
      },
      floats: { momentum: attrs.momentum },
      count: util.sizeFromShape(inputs.mean.shape),
    });
    return [newMean, newVariance];
  });
}

const code = /* wgsl */ `
fn element(i: i32) {
  let share = uniforms.momentum;
  new_mean[i] = share * mean[i] + (1 - share) * batch_mean[i];
  new_variance[i] = share * variance[i] + (1 - share) * batch_variance[i];
}`;
