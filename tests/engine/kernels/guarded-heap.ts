import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

interface Heap {
  HEAPU8: Uint8Array;
  _malloc: (bytes: number) => number;
  _free: (address: number) => void;
}

const guardBytes = 256;

/**
 * Surrounds every block of the heap with NaN, and fills new blocks with it: a kernel that uses what
 * lies beyond a tensor, or what nobody wrote, shows NaN in its result. `broken` counts blocks around
 * which a kernel wrote.
 */
export function guardHeap(backend: BackendWasm): { readonly broken: () => number } {
  const heap = backend.wasm as unknown as Heap;
  // The first call replaces the function itself, so it comes before ours takes its place.
  heap._free(heap._malloc(4));
  const allocate = heap._malloc.bind(heap);
  const release = heap._free.bind(heap);
  const sizes = new Map<number, number>();
  let brokenBlocks = 0;

  const words = (address: number, bytes: number) =>
    new Uint32Array(heap.HEAPU8.buffer, address, bytes / 4);
  const isBroken = (address: number, size: number) =>
    [address - guardBytes, address + size].some((start) =>
      words(start, guardBytes).some((word) => word !== nan),
    );

  heap._malloc = (bytes) => {
    const size = Math.ceil(bytes / 4) * 4;
    const start = allocate(size + 2 * guardBytes) >>> 0;
    words(start, size + 2 * guardBytes).fill(nan);
    sizes.set(start + guardBytes, size);
    return start + guardBytes;
  };
  heap._free = (address) => {
    const size = sizes.get(address);
    if (size === undefined) {
      release(address);
      return;
    }
    if (isBroken(address, size)) brokenBlocks++;
    sizes.delete(address);
    release(address - guardBytes);
  };
  return {
    broken: () =>
      brokenBlocks + [...sizes].filter(([address, size]) => isBroken(address, size)).length,
  };
}

/** The bits of a NaN. */
const nan = 0x7fc00000;
