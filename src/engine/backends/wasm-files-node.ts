import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { WasmFiles } from './wasm.ts';

const { resolve } = createRequire(import.meta.url);

/** For Node, which reads the files from the disk; the one thing in which it differs from a browser. */
export const wasmFiles: WasmFiles = {
  simd: resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  plain: resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'),
  own: (build) => readFile(new URL(`../kernels/wasm/build/kernels-${build}.wasm`, import.meta.url)),
};
