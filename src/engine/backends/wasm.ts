import { BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import { bestBuild, type OwnBuild } from '../kernels/wasm/own/build-choice.ts';
import { registerOwnKernels } from '../kernels/wasm/own/register.ts';
import { registerWasmKernels } from '../kernels/wasm/register.ts';

/** Where the compiled WebAssembly of the backend is: addresses in a browser, paths in Node. */
export interface WasmFiles {
  readonly simd: string;
  readonly plain: string;
  /** One build of our own kernels. */
  readonly own: (build: OwnBuild) => Promise<BufferSource>;
}

/**
 * Makes WASM the backend in use, on one thread and with our kernels. The threaded build is not used:
 * it wants a cross-origin isolated page and is no faster.
 */
export async function useWasm(files: WasmFiles): Promise<void> {
  await startWasm(files);
  registerWasmKernels();
  await addOwnKernels(files.own);
}

/** The stock backend without any kernel of ours. */
export async function startWasm({ simd, plain }: WasmFiles): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('WASM did not start');
}

const withOwnKernels = new WeakSet();

async function addOwnKernels(own: WasmFiles['own']): Promise<void> {
  const inUse = backend();
  const build = await bestBuild();
  if (!build || withOwnKernels.has(inUse) || !(inUse instanceof BackendWasm)) return;
  await registerOwnKernels(inUse, await own(build));
  withOwnKernels.add(inUse);
}
