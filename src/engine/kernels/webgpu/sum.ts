import { Sum, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { sumColumns } from './columns.ts';
import { type KernelCall, makeFloats, registerOwnKernel, stockKernel } from './kernel.ts';

interface SumAttrs {
  readonly axis: number | number[];
  readonly keepDims: boolean;
}

/** Sums over all axes but the last, which is a bias' gradient. Stock TensorFlow.js transposes first. */
export function registerSum(): void {
  const stock = stockKernel(Sum);
  registerOwnKernel(Sum, (call: KernelCall<'x', SumAttrs>) => {
    const { inputs, backend, attrs } = call;
    if (!sumsAllButLast(inputs.x, attrs)) return stock(call);
    const columns = inputs.x.shape.at(-1) ?? 1;
    const sums = makeFloats(backend, [columns]);
    const rows = util.sizeFromShape(inputs.x.shape) / columns;
    sumColumns(backend, inputs.x, { rows, columns, sums });
    return sums;
  });
}

function sumsAllButLast({ shape, dtype }: TensorInfo, { axis, keepDims }: SumAttrs): boolean {
  const axes = util.parseAxisParam(axis, shape).toSorted((a, b) => a - b);
  const isPrefix = axes.every((value, place) => value === place);
  const isFloat = dtype === 'float32' && util.sizeFromShape(shape) > 0;
  return isPrefix && axes.length === shape.length - 1 && axes.length > 0 && !keepDims && isFloat;
}
