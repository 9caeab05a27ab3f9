import '@tensorflow/tfjs-backend-webgpu';
import { backend, setBackend } from '@tensorflow/tfjs-core';

/** Makes WebGPU the backend in use; there must be an adapter. Calls `onLost` if the GPU goes away. */
export async function useWebgpu(onLost: (detail: string) => void): Promise<void> {
  if (!(await setBackend('webgpu'))) throw new Error('WebGPU did not start');
  const { device } = backend() as unknown as { readonly device: GPUDevice };
  void device.lost.then(({ reason, message }) => {
    onLost(`${reason}: ${message}`);
  });
}
