/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import { Sum, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel, stockKernel } from './kernel.ts';

export interface SumAttrs {
  readonly axis: number | number[];
  readonly keepDims: boolean;
}

export function sumsAllButLast(x: TensorInfo, { axis, keepDims }: SumAttrs): boolean {
  const axes = util.parseAxisParam(axis, x.shape);
  const rank = x.shape.length;
  return (
    !keepDims &&
    x.dtype === 'float32' &&
    rank > 1 &&
    axes.length === rank - 1 &&
    !axes.includes(rank - 1)
  );
}

/** Adds up the rows of a `[rows][columns]` matrix, in double precision. */
export function addRows(values: Float32Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let offset = 0; offset < values.length; offset += columns) {
    for (let column = 0; column < columns; column++) {
      sums[column]! += values[offset + column]!;
    }
  }
  return sums;
}

/** Bias gradients: the sum over all axes but the last, for which the stock kernel transposes first. */
export function registerSum(): void {
  const stock = stockKernel(Sum);
  registerOwnKernel(Sum, (call: KernelCall<'x', SumAttrs>) => {
    const { inputs, backend, attrs } = call;
    if (!sumsAllButLast(inputs.x, attrs)) return stock(call);
    const columns = inputs.x.shape.at(-1) ?? 1;
    const out = backend.makeOutput([columns], 'float32');
    floats(backend, out).set(addRows(floats(backend, inputs.x), columns));
    return out;
  });
}
