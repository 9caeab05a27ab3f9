/**
 * What a kernel of ours needs of the WASM backend. A kernel works on `TensorInfo`s directly: no tape,
 * no scopes, and whoever makes a temporary disposes it.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

const backendName = 'wasm';

/** What TensorFlow.js hands to a kernel; `attrs` are what the operation was called with. */
export interface KernelCall<Inputs extends string, Attrs> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>;
  readonly backend: BackendWasm;
  readonly attrs: Attrs;
}

/** The stock kernel of a name, to be called by ours where it serves. */
export type StockKernel = (call: {
  inputs: NamedTensorInfoMap;
  backend: BackendWasm;
  attrs: object;
}) => TensorInfo;

export function stockKernel(kernelName: string): StockKernel {
  const { kernelFunc } = getKernel(kernelName, backendName);
  return ({ inputs, backend, attrs }) =>
    kernelFunc({ inputs, backend, attrs: attrs as NamedAttrMap }) as TensorInfo;
}

/**
 * Puts `kernel` in the place of the stock one, if there is one. The stock set-up function is kept, so
 * that the stock kernel stays callable from ours.
 */
export function registerOwnKernel<Inputs extends string, Attrs>(
  kernelName: string,
  kernel: (call: KernelCall<Inputs, Attrs>) => TensorInfo | TensorInfo[],
): void {
  const stock: Partial<KernelConfig> | undefined = findKernel(kernelName);
  if (stock) unregisterKernel(kernelName, backendName);
  registerKernel({
    ...stock,
    kernelName,
    backendName,
    kernelFunc: kernel as unknown as KernelFunc,
  });
}

function findKernel(kernelName: string): KernelConfig | undefined {
  return getKernel(kernelName, backendName);
}

/**
 * The tensor's values on the heap, not a copy. To be taken after every `makeOutput` of the kernel: an
 * allocation may grow the heap, which detaches earlier views.
 */
export function floats(backend: BackendWasm, info: TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(info) as Float32Array;
}

/** The same data under another shape of the same size; nothing is copied or counted. */
export function viewAs(info: TensorInfo, shape: number[]): TensorInfo {
  return { dataId: info.dataId, dtype: info.dtype, shape };
}
