import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../kernels/wasm/register.ts';

/** Where the compiled WebAssembly of the backend is: addresses in a browser, paths in Node. */
export interface WasmFiles {
  readonly simd: string;
  readonly plain: string;
}

/**
 * Makes WASM the backend in use, on one thread and with our kernels. The threaded build is not used:
 * it wants a cross-origin isolated page and is no faster.
 */
export async function useWasm({ simd, plain }: WasmFiles): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('WASM did not start');
  registerWasmKernels();
}
