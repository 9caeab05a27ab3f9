import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { type Crew, loneCrew, type SpawnThread, startCrew } from '../threads/crew.ts';

/** What `assembly/index.ts` exports; addresses and sizes are plain numbers. */
type KernelName =
  | 'adamStep'
  | 'addClipped'
  | 'addParts'
  | 'applyLine'
  | 'applyPlane'
  | 'averagePoolGradient'
  | 'convolve'
  | 'convolveScratch'
  | 'filterGradient'
  | 'filterGradientScratch'
  | 'maxPool'
  | 'maxPoolGradient'
  | 'momentumStep'
  | 'multiply'
  | 'multiplyScratch'
  | 'multiplyTransposed'
  | 'multiplyTransposedScratch'
  | 'packBias'
  | 'packPanels'
  | 'reluGradient'
  | 'reluGradientSums'
  | 'sumGradients'
  | 'sumMoments'
  | 'sumRows'
  | 'winogradConvolve'
  | 'winogradConvolveScratch'
  | 'winogradFilter'
  | 'winogradFilterBytes'
  | 'winogradFilterGradient'
  | 'winogradFilterGradientScratch';

/** How a kernel's work is shared out among the threads; see `Job`. */
export interface Sharing {
  /** What the kernel's last two arguments, `from` and `to`, count. */
  readonly items: number;
  /** Items that a thread takes at a time, where they cannot be taken one by one. */
  readonly grain?: number;
  /** Working room: `bytes` for each thread, one after the other. */
  readonly scratch?: { readonly address: number; readonly bytes: number };
}

/** Our compiled kernels, at work on the memory of TensorFlow.js. */
export interface OwnModule {
  /** For kernels that are not shared out. */
  readonly run: Readonly<Record<KernelName, (...values: number[]) => number>>;
  /** Runs a kernel on all items, on all threads. */
  readonly share: (kernel: KernelName, args: readonly number[], sharing: Sharing) => void;
  readonly crew: Crew;
  /** Where a tensor's values begin. */
  readonly addressOf: (info: TensorInfo) => number;
  /** So many floats on the heap; to be taken anew after anything that may allocate. */
  readonly vectorAt: (address: number, length: number) => Float32Array;
  /** Addresses of working room of so many bytes each, which the next call takes back. */
  readonly room: (...bytes: number[]) => number[];
}

/** What a crew of threads needs; without it the kernels run on one. */
export interface ThreadOptions {
  readonly size: number;
  readonly spawn: SpawnThread;
}

/** Instantiates a build of the kernels on the backend's memory, which must be shared for threads. */
export async function instantiateOwn(
  backend: BackendWasm,
  binary: BufferSource,
  threads: ThreadOptions | undefined,
): Promise<OwnModule> {
  const memory = memoryOf(backend);
  const { module, instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const crew = threads
    ? await startCrew({ ...threads, module, memory, instance }).catch((error: unknown) =>
        loneCrew(instance, String(error)),
      )
    : loneCrew(instance);
  return {
    run: instance.exports as OwnModule['run'],
    crew,
    share: (kernel, args, { items, grain = 1, scratch }) => {
      const even = Math.ceil(items / (piecesPerThread * crew.threads) / grain) * grain;
      crew.share(kernel, args, { items, grain: even, ...(scratch && { scratch }) });
    },
    addressOf: ({ dataId }) => backend.getMemoryOffset(dataId) >>> 0,
    vectorAt: (address, length) => new Float32Array(memory.buffer, address, length),
    room: growingRoom(backend),
  };
}

/** Enough that a core which is busy otherwise takes fewer of them, few enough to cost nothing. */
export const piecesPerThread = 4;

/** Private in TensorFlow.js, hence its pinned version: the memory is one of the exports of its module. */
function memoryOf({ wasm }: BackendWasm): WebAssembly.Memory {
  const { asm } = wasm as unknown as { asm: Record<string, unknown> };
  const memory = Object.values(asm).find((value) => value instanceof WebAssembly.Memory);
  if (!memory) throw new Error('The memory of the WASM backend was not found');
  return memory;
}

interface Heap {
  _malloc(bytes: number): number;
  _free(address: number): void;
}

const alignment = 64;

/** One block of TensorFlow.js's heap, kept from call to call and replaced where it is too small. */
function growingRoom(backend: BackendWasm): OwnModule['room'] {
  const wasm = backend.wasm as unknown as Heap;
  let start = 0;
  let capacity = 0;
  return (...bytes) => {
    const sizes = bytes.map((size) => Math.ceil(size / alignment) * alignment);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total > capacity) {
      wasm._free(start);
      [start, capacity] = [0, 0];
      // Throws where there is no room.
      start = wasm._malloc(total) >>> 0;
      capacity = total;
    }
    let next = start;
    return sizes.map((size) => (next += size) - size);
  };
}
