import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import relaxed from '../kernels/wasm/build/kernels-relaxed.wasm?url';
import relaxedShared from '../kernels/wasm/build/kernels-relaxed-shared.wasm?url';
import ownSimd from '../kernels/wasm/build/kernels-simd.wasm?url';
import ownSimdShared from '../kernels/wasm/build/kernels-simd-shared.wasm?url';
import sharedSimd from '../kernels/wasm/build/tfjs-simd-shared.wasm?url';
import type { ThreadOrder } from '../kernels/wasm/threads/thread.ts';
import type { WasmFiles } from './wasm.ts';

const own = {
  relaxed: { plain: relaxed, shared: relaxedShared },
  simd: { plain: ownSimd, shared: ownSimdShared },
};

/** For a browser, which fetches only what it can run. */
export const wasmFiles: WasmFiles = {
  plain,
  simd,
  sharedSimd,
  own: async (build, isShared) => {
    const response = await fetch(own[build][isShared ? 'shared' : 'plain']);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.arrayBuffer();
  },
  spawn,
};

/** Computing on one thread is better than to wait for others for ever. */
const mostPatienceMs = 10_000;

function spawn(order: ThreadOrder): Promise<void> {
  const thread = new Worker(new URL('../kernels/wasm/threads/thread-browser.ts', import.meta.url), {
    type: 'module',
    name: 'pichesh-thread',
  });
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      thread.terminate();
      reject(new Error('A thread did not start in time'));
    }, mostPatienceMs);
    thread.onmessage = () => {
      clearTimeout(patience);
      resolve();
    };
    thread.onerror = ({ message }) => {
      reject(new Error(message || 'A thread did not load'));
    };
    thread.postMessage(order);
  });
}
