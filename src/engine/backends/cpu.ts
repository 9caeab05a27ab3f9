import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';

/** Makes plain JavaScript the backend in use. Slow, but everywhere. */
export async function useCpu(): Promise<void> {
  if (!(await setBackend('cpu'))) throw new Error('The CPU backend did not start');
}
