/** The smaller kernels of a backward pass. */
import { Sum, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import { ReluGrad } from '../relu-grad.ts';
import { type SumAttrs, sumsAllButLast } from '../sum.ts';
import { worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';
import { addUp, partsBytes, rowParts } from './parts.ts';

/**
 * The gradient through a ReLU whose input had a bias: inputs `dy` and `y`; outputs `dy` where `y` is
 * above zero, and its sum over all axes but the last, the gradient of the bias.
 */
export const ReluBiasGrad = 'ReluBiasGrad';

export function registerOwnGradients(module: OwnModule): void {
  const { share, addressOf } = module;
  registerOwnKernel(ReluGrad, ({ inputs, backend }: KernelCall<'dy' | 'y', unknown>) => {
    const out = backend.makeOutput(inputs.y.shape, 'float32');
    const items = util.sizeFromShape(inputs.y.shape);
    const args = [inputs.dy, inputs.y, out].map(addressOf);
    share('reluGradient', args, { items, grain: 4 * worthwhile(4) });
    return out;
  });

  registerOwnKernel(ReluBiasGrad, ({ inputs, backend }: KernelCall<'dy' | 'y', unknown>) => {
    const [rows, columns] = matrixOf(inputs.y);
    const out = backend.makeOutput(inputs.y.shape, 'float32');
    const sum = backend.makeOutput([columns], 'float32');
    const args = [inputs.dy, inputs.y, out].map(addressOf);
    sumInParts(module, 'reluGradientSums', [...args, rows, columns], rows, columns, sum);
    return [out, sum];
  });

  const stockSum = stockKernel(Sum);
  registerOwnKernel(Sum, (call: KernelCall<'x', SumAttrs>) => {
    const { inputs, backend, attrs } = call;
    if (!sumsAllButLast(inputs.x, attrs)) return stockSum(call);
    const [rows, columns] = matrixOf(inputs.x);
    const out = backend.makeOutput([columns], 'float32');
    sumInParts(module, 'sumRows', [addressOf(inputs.x), rows, columns], rows, columns, out);
    return out;
  });
}

/** A tensor seen as `[rows][columns]`, its last axis being the columns. */
export function matrixOf({ shape }: TensorInfo): [rows: number, columns: number] {
  const columns = shape.at(-1) ?? 1;
  return [util.sizeFromShape(shape) / columns, columns];
}

function sumInParts(
  module: OwnModule,
  kernel: 'sumRows' | 'reluGradientSums',
  args: readonly number[],
  rows: number,
  columns: number,
  out: TensorInfo,
): void {
  const parts = rowParts(rows, columns);
  const [sums = 0] = module.room(partsBytes(parts, columns));
  addUp(module, columns, parts, sums, module.addressOf(out), (target) => {
    module.share(kernel, [...args, target, parts], { items: parts });
  });
}
