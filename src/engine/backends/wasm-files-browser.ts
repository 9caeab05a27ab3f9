import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import relaxedKernels from '../kernels/wasm/build/kernels-relaxed.wasm?url';
import simdKernels from '../kernels/wasm/build/kernels-simd.wasm?url';
import type { WasmFiles } from './wasm.ts';

/** For a browser, which fetches only the one that it can run. */
export const wasmFiles: WasmFiles = {
  simd,
  plain,
  own: async (build) => {
    const response = await fetch(build === 'relaxed' ? relaxedKernels : simdKernels);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.arrayBuffer();
  },
};
