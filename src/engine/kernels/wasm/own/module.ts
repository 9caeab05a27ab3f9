import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** What `assembly/index.ts` exports; addresses and sizes are plain numbers. */
type KernelName =
  | 'adamStep'
  | 'applyLine'
  | 'applyPlane'
  | 'convolve'
  | 'convolveScratch'
  | 'filterGradient'
  | 'filterGradientScratch'
  | 'maxPoolGradient'
  | 'momentumStep'
  | 'multiply'
  | 'multiplyScratch'
  | 'multiplyTransposed'
  | 'multiplyTransposedScratch'
  | 'packBias'
  | 'packPanels'
  | 'reluGradient'
  | 'sumProducts'
  | 'sumRows'
  | 'winogradConvolve'
  | 'winogradConvolveScratch'
  | 'winogradFilter'
  | 'winogradFilterGradient'
  | 'winogradFilterGradientScratch';

/** Our compiled kernels, at work on the memory of TensorFlow.js. */
export interface OwnModule {
  readonly run: Readonly<Record<KernelName, (...values: number[]) => number>>;
  /** Where a tensor's values begin. */
  readonly addressOf: (info: TensorInfo) => number;
  /** So many floats on the heap; to be taken anew after anything that may allocate. */
  readonly vectorAt: (address: number, length: number) => Float32Array;
  /** Addresses of working room of so many bytes each, which the next call takes back. */
  readonly room: (...bytes: number[]) => number[];
}

/** Instantiates a build of the kernels on the backend's memory. */
export async function instantiateOwn(
  backend: BackendWasm,
  binary: BufferSource,
): Promise<OwnModule> {
  const memory = memoryOf(backend);
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  return {
    run: instance.exports as OwnModule['run'],
    addressOf: ({ dataId }) => backend.getMemoryOffset(dataId) >>> 0,
    vectorAt: (address, length) => new Float32Array(memory.buffer, address, length),
    room: growingRoom(backend),
  };
}

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
      capacity = 0;
      start = wasm._malloc(total) >>> 0;
      if (start === 0) throw new RangeError(`No room for ${total} bytes of working memory`);
      capacity = total;
    }
    let next = start;
    return sizes.map((size) => (next += size) - size);
  };
}
