import { BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import { bestBuild, type OwnBuild } from '../kernels/wasm/own/build-choice.ts';
import { registerOwnKernels } from '../kernels/wasm/own/register.ts';
import { registerWasmKernels } from '../kernels/wasm/register.ts';
import type { Crew, SpawnThread } from '../kernels/wasm/threads/crew.ts';

/** Where the compiled WebAssembly of the backend is: addresses in a browser, paths in Node. */
export interface WasmFiles {
  readonly plain: string;
  readonly simd: string;
  /** The SIMD build on memory that threads can share. */
  readonly sharedSimd: string;
  /** One build of our own kernels, for one or the other memory. */
  readonly own: (build: OwnBuild, isShared: boolean) => Promise<BufferSource>;
  readonly spawn: SpawnThread;
}

/** More than this, and the memory is what they wait for. */
const mostThreads = 8;

let crew: Crew | undefined;

/** The threads of the WASM backend in use; one where it does not share its memory. */
export function wasmThreads(): Pick<Crew, 'size' | 'threads' | 'why'> {
  return crew ?? { size: 1, threads: 1 };
}

/**
 * Makes WASM the backend in use, with our kernels. More than one thread needs memory that can be
 * shared, which browsers give to cross-origin isolated pages only.
 */
export async function useWasm(files: WasmFiles, threads = 1): Promise<void> {
  const size = Math.min(threads, mostThreads);
  const build = await bestBuild();
  const isShared = size > 1 && build !== undefined && canShareMemory();
  await startWasm(files, isShared);
  registerWasmKernels();
  const inUse = backend();
  if (!build || withOwnKernels.has(inUse) || !(inUse instanceof BackendWasm)) return;
  const { spawn } = files;
  crew = await registerOwnKernels(
    inUse,
    await files.own(build, isShared),
    isShared ? { size, spawn } : undefined,
  );
  withOwnKernels.add(inUse);
}

const withOwnKernels = new WeakSet();

function canShareMemory(): boolean {
  if (typeof SharedArrayBuffer === 'undefined') return false;
  try {
    // What the backend will ask for; some systems have not so much room for addresses to give.
    return new WebAssembly.Memory({ initial: 1, maximum: 1 << 16, shared: true }) instanceof Object;
  } catch {
    return false;
  }
}

/** The stock backend without any kernel of ours. */
export async function startWasm(
  { plain, simd, sharedSimd }: WasmFiles,
  isShared = false,
): Promise<void> {
  const chosen = isShared ? sharedSimd : simd;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': chosen,
    'tfjs-backend-wasm-threaded-simd.wasm': chosen,
  });
  // Its own threads are not used: it starts eight of them from addresses that a strict policy forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('WASM did not start');
  const inUse = backend();
  if (inUse instanceof BackendWasm) refuseWhenFull(inUse);
}

interface Allocator {
  _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

const refusing = new WeakSet<BackendWasm>();

/**
 * A heap that is full gives the address 0, and the backend writes there, over the numbers of other
 * tensors, without a word. A RangeError tells instead that there is no memory left.
 */
function refuseWhenFull(inUse: BackendWasm): void {
  if (refusing.has(inUse)) return;
  refusing.add(inUse);
  const wasm = inUse.wasm as unknown as Allocator;
  // The first call puts another function in its own place.
  wasm._free(wasm._malloc(4));
  const { _malloc: allocate } = wasm;
  wasm._malloc = (bytes) => {
    const address = allocate(bytes);
    if (address === 0 && bytes > 0) throw new RangeError(`No room for ${bytes} bytes`);
    return address;
  };
}
