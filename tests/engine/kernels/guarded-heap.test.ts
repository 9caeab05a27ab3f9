import { tensor } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { useOwnKernels, wasmBackend } from './both-backends.ts';
import { guardHeap } from './guarded-heap.ts';

it('shows NaN beyond a tensor and notices who writes there', async () => {
  await useOwnKernels({ build: 'simd', threads: 1 });
  const wasm = wasmBackend();
  const guard = guardHeap(wasm);
  const t = tensor([1, 2, 3]);
  const address = wasm.getMemoryOffset(t.dataId);
  const around = new Float32Array(
    (wasm.wasm as unknown as { HEAPU8: Uint8Array }).HEAPU8.buffer,
    address - 4,
    5,
  );
  expect([...around]).toEqual([NaN, 1, 2, 3, NaN]);
  expect(guard.broken()).toBe(0);
  around[4] = 7;
  expect(guard.broken()).toBe(1);
});
