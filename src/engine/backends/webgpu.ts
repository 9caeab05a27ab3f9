import '@tensorflow/tfjs-backend-webgpu';
import { backend, setBackend } from '@tensorflow/tfjs-core';
import { registerWebgpuKernels } from '../kernels/webgpu/register.ts';

/**
 * Makes WebGPU the backend in use, with our kernels; there must be an adapter. Calls `onLost` if the
 * GPU goes away, or finds a fault with what it was given (out of memory is one): it goes on all the
 * same then, but with results that nobody should trust.
 */
export async function useWebgpu(onLost: (detail: string) => void): Promise<void> {
  if (!(await setBackend('webgpu'))) throw new Error('WebGPU did not start');
  registerWebgpuKernels();
  const { device } = backend() as unknown as { readonly device: GPUDevice };
  device.addEventListener('uncapturederror', ({ error }) => {
    onLost(`${error.constructor.name}: ${error.message}`);
  });
  void device.lost.then(({ reason, message }) => {
    onLost(`${reason}: ${message}`);
  });
}
