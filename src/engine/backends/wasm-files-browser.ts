import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import type { WasmFiles } from './wasm.ts';

/** For a browser, which fetches only the one that it can run. */
export const wasmFiles: WasmFiles = { simd, plain };
