import '@tensorflow/tfjs-backend-webgl';
import { backend, setBackend } from '@tensorflow/tfjs-core';

interface WithContext {
  getGPGPUContext(): { readonly gl: WebGL2RenderingContext };
}

/** Makes WebGL the backend in use. Calls `onLost` if the GPU goes away. */
export async function useWebgl(onLost: (detail: string) => void): Promise<void> {
  if (!(await setBackend('webgl'))) throw new Error('WebGL did not start');
  const { canvas } = (backend() as unknown as WithContext).getGPGPUContext().gl;
  canvas.addEventListener('webglcontextlost', () => {
    onLost('the WebGL context was lost');
  });
}
