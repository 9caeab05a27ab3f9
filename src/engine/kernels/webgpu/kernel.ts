/**
 * What a kernel of ours needs of the WebGPU backend. A kernel works on `TensorInfo`s directly: no tape,
 * no scopes, and whoever makes a temporary disposes it.
 */
import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type NamedAttrMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

const backendName = 'webgpu';

/** What TensorFlow.js hands to a kernel; `attrs` are what the operation was called with. */
export interface KernelCall<Inputs extends string, Attrs> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>;
  readonly backend: WebGPUBackend;
  readonly attrs: Attrs;
}

/** The stock kernel of a name, to be called by ours where it serves. */
export function stockKernel(kernelName: string) {
  const { kernelFunc } = getKernel(kernelName, backendName);
  return <Inputs extends string>({ inputs, backend, attrs }: KernelCall<Inputs, unknown>) =>
    kernelFunc({
      inputs,
      backend,
      attrs: attrs as NamedAttrMap,
    }) as TensorInfo;
}

/** Puts `kernel` in the place of the stock one, if there is one. */
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

/** A new tensor, or some space for a while, on the GPU. */
export function makeFloats(backend: WebGPUBackend, shape: readonly number[]): TensorInfo {
  return backend.makeTensorInfo([...shape], 'float32');
}
