import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ThreadOrder } from '../kernels/wasm/threads/thread.ts';
import type { WasmFiles } from './wasm.ts';

const { resolve } = createRequire(import.meta.url);
const build = new URL('../kernels/wasm/build/', import.meta.url);

/** For Node, which reads the files from the disk; the one thing in which it differs from a browser. */
export const wasmFiles: WasmFiles = {
  plain: resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'),
  simd: resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  sharedSimd: fileURLToPath(new URL('tfjs-simd-shared.wasm', build)),
  own: (name, isShared) =>
    readFile(new URL(`kernels-${name}${isShared ? '-shared' : ''}.wasm`, build)),
  spawn,
};

function spawn(order: ThreadOrder): Promise<void> {
  const thread = new Worker(new URL('../kernels/wasm/threads/thread-node.ts', import.meta.url), {
    workerData: order,
  });
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once('message', () => {
      resolve();
    });
    thread.once('error', reject);
  });
}
