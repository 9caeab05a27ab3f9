/** The smaller kernels of a backward pass. */
import { backend_util, MaxPoolGrad, Sum, util } from '@tensorflow/tfjs-core';
import { type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import type { PoolAttrs } from '../max-pool-grad.ts';
import { ReluGrad } from '../relu-grad.ts';
import { type SumAttrs, sumsAllButLast } from '../sum.ts';
import type { Shape4 } from '../conv2d.ts';
import type { OwnModule } from './module.ts';

export function registerOwnGradients({ run, addressOf }: OwnModule): void {
  registerOwnKernel(ReluGrad, ({ inputs, backend }: KernelCall<'dy' | 'y', unknown>) => {
    const out = backend.makeOutput(inputs.y.shape, 'float32');
    const count = util.sizeFromShape(inputs.y.shape);
    run.reluGradient(addressOf(inputs.dy), addressOf(inputs.y), addressOf(out), count);
    return out;
  });

  const sum = stockKernel(Sum);
  registerOwnKernel(Sum, (call: KernelCall<'x', SumAttrs>) => {
    const { inputs, backend, attrs } = call;
    if (!sumsAllButLast(inputs.x, attrs)) return sum(call);
    const columns = inputs.x.shape.at(-1) ?? 1;
    const out = backend.makeOutput([columns], 'float32');
    const rows = util.sizeFromShape(inputs.x.shape.slice(0, -1));
    run.sumRows(addressOf(inputs.x), rows, columns, addressOf(out));
    return out;
  });

  registerOwnKernel(MaxPoolGrad, (call: KernelCall<'dy' | 'input', PoolAttrs>) => {
    const { inputs, backend, attrs } = call;
    const pool = backend_util.computePool2DInfo(
      inputs.input.shape as Shape4,
      attrs.filterSize,
      attrs.strides,
      1,
      attrs.pad,
      attrs.dimRoundingMode,
    );
    const out = backend.makeOutput(inputs.input.shape, 'float32');
    run.maxPoolGradient(
      ...[addressOf(inputs.input), pool.inHeight, pool.inWidth, pool.inChannels],
      ...[addressOf(inputs.dy), pool.outHeight, pool.outWidth],
      ...[pool.filterHeight, pool.filterWidth, pool.strideHeight, pool.strideWidth],
      ...[pool.padInfo.top, pool.padInfo.left, addressOf(out), 0, pool.batchSize],
    );
    return out;
  });
}
