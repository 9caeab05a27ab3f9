import { Slice, slice_util, util } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel, stockKernel } from './kernel.ts';

interface SliceAttrs {
  readonly begin: number[];
  readonly size: number[];
}

/** Copies the wanted rows within the heap; the stock kernel copies the whole source out of it first. */
export function registerSlice(): void {
  const stock = stockKernel(Slice);
  registerOwnKernel(Slice, (call: KernelCall<'x', SliceAttrs>) => {
    const { inputs, backend, attrs } = call;
    const { x } = inputs;
    if (x.dtype !== 'float32' || x.shape.length === 0) return stock(call);
    const [begin = [], size = []] = slice_util.parseSliceParams(x, attrs.begin, attrs.size);
    const out = backend.makeOutput(size, 'float32');
    copyRows(floats(backend, x), x.shape, floats(backend, out), begin, size);
    return out;
  });
}

function copyRows(
  source: Float32Array,
  shape: number[],
  target: Float32Array,
  begin: number[],
  size: number[],
): void {
  const strides = [...util.computeStrides(shape), 1];
  const rowLength = size.at(-1) ?? 1;
  if (target.length === 0) return;
  let written = 0;
  const copyFrom = (axis: number, offset: number): void => {
    const first = offset + (begin[axis] ?? 0) * (strides[axis] ?? 1);
    if (axis === shape.length - 1) {
      target.set(source.subarray(first, first + rowLength), written);
      written += rowLength;
      return;
    }
    for (let i = 0; i < (size[axis] ?? 0); i++)
      copyFrom(axis + 1, first + i * (strides[axis] ?? 1));
  };
  copyFrom(0, 0);
}
