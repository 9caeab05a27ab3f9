import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { _FusedMatMul, BatchMatMul, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel, stockKernel, viewAs } from './kernel.ts';
import { transposeInto } from './transpose.ts';

interface MatMulAttrs {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** A transposed copy of a matrix that may have leading axes of length one; the caller disposes it. */
function transposed(backend: BackendWasm, matrix: TensorInfo): TensorInfo {
  const rows = matrix.shape.at(-2) ?? 1;
  const columns = matrix.shape.at(-1) ?? 1;
  const out = backend.makeOutput([...matrix.shape.slice(0, -2), columns, rows], 'float32');
  transposeInto(floats(backend, matrix), rows, columns, floats(backend, out));
  return out;
}

function isSingleMatrix({ shape }: TensorInfo): boolean {
  return util.sizeFromShape(shape.slice(0, -2)) === 1;
}

/**
 * Only the plain product of two single matrices reaches the fast routine; with a transposed operand
 * the stock kernel falls back to a scalar loop. So transpose first.
 */
export function registerBatchMatMul(): void {
  const stock = stockKernel(BatchMatMul);
  registerOwnKernel(BatchMatMul, (call: KernelCall<'a' | 'b', MatMulAttrs>) => {
    const { inputs, backend, attrs } = call;
    const isPlain = !attrs.transposeA && !attrs.transposeB;
    if (isPlain || !isSingleMatrix(inputs.a) || !isSingleMatrix(inputs.b)) return stock(call);

    const a = attrs.transposeA ? transposed(backend, inputs.a) : inputs.a;
    const b = attrs.transposeB ? transposed(backend, inputs.b) : inputs.b;
    const plain = { transposeA: false, transposeB: false };
    const out = stock({ inputs: { a, b }, backend, attrs: plain });
    if (attrs.transposeA) backend.disposeData(a.dataId);
    if (attrs.transposeB) backend.disposeData(b.dataId);
    return out;
  });
}

/** The stock kernel takes batches only; a single matrix is a batch of one. */
export function registerFusedMatMul(): void {
  const stock = stockKernel(_FusedMatMul);
  registerOwnKernel(_FusedMatMul, (call: KernelCall<'a' | 'b', object>) => {
    const { a, b } = call.inputs;
    if (a.shape.length !== 2) return stock(call);
    const inputs = {
      ...call.inputs,
      a: viewAs(a, [1, ...a.shape]),
      b: viewAs(b, [1, ...b.shape]),
    };
    const out = stock({ ...call, inputs });
    return viewAs(out, out.shape.slice(1));
  });
}
