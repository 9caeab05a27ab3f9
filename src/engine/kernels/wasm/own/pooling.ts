import { AvgPoolGrad, backend_util, MaxPool, MaxPoolGrad } from '@tensorflow/tfjs-core';
import type { Shape4 } from '../conv2d.ts';
import { type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import type { PoolAttrs } from '../max-pool-grad.ts';
import type { OwnModule } from './module.ts';

/**
 * Maximum pooling and its gradient for every window, stride and padding; the gradient of average pooling
 * where there is no padding.
 */
export function registerOwnPooling({ share, addressOf }: OwnModule): void {
  registerOwnKernel(MaxPool, ({ inputs, backend, attrs }: KernelCall<'x', PoolAttrs>) => {
    const pool = poolInfo(inputs.x.shape, attrs);
    const out = backend.makeOutput(pool.outShape, 'float32');
    const args = [
      ...[addressOf(inputs.x), pool.inHeight, pool.inWidth, pool.inChannels],
      ...[pool.outHeight, pool.outWidth, ...windowOf(pool), addressOf(out)],
    ];
    share('maxPool', args, { items: pool.batchSize });
    return out;
  });

  registerOwnKernel(
    MaxPoolGrad,
    ({ inputs, backend, attrs }: KernelCall<'dy' | 'input', PoolAttrs>) => {
      const pool = poolInfo(inputs.input.shape, attrs);
      const out = backend.makeOutput(inputs.input.shape, 'float32');
      const args = [
        ...[addressOf(inputs.input), pool.inHeight, pool.inWidth, pool.inChannels],
        ...[addressOf(inputs.dy), pool.outHeight, pool.outWidth, ...windowOf(pool)],
        addressOf(out),
      ];
      share('maxPoolGradient', args, { items: pool.batchSize });
      return out;
    },
  );

  const stockAverage = stockKernel(AvgPoolGrad);
  registerOwnKernel(AvgPoolGrad, (call: KernelCall<'dy' | 'input', PoolAttrs>) => {
    const { inputs, backend, attrs } = call;
    const pool = poolInfo(inputs.input.shape, attrs);
    if (pool.padInfo.type !== 'VALID') return stockAverage(call);
    const out = backend.makeOutput(inputs.input.shape, 'float32');
    const args = [
      ...[addressOf(inputs.dy), pool.outHeight, pool.outWidth, pool.inChannels],
      ...[pool.filterHeight, pool.filterWidth, pool.strideHeight, pool.strideWidth],
      ...[pool.inHeight, pool.inWidth, addressOf(out)],
    ];
    share('averagePoolGradient', args, { items: pool.batchSize });
    return out;
  });
}

function poolInfo(shape: number[], attrs: PoolAttrs): backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attrs;
  return backend_util.computePool2DInfo(
    shape as Shape4,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}

function windowOf(pool: backend_util.Conv2DInfo): number[] {
  return [
    ...[pool.filterHeight, pool.filterWidth, pool.strideHeight, pool.strideWidth],
    ...[pool.padInfo.top, pool.padInfo.left],
  ];
}
