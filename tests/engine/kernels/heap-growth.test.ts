import { setBackend, zeros } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { expectSame, useOwnKernels, wasmBackend } from './both-backends.ts';

/** Its output does not fit into the heap as it is, so the kernel's own `makeOutput` grows it. */
it('goes on when the heap grows under a kernel', async () => {
  await useOwnKernels({ build: 'simd', threads: 3 });
  const heap = wasmBackend().wasm as unknown as { HEAPU8: Uint8Array };
  const growing = {
    kernel: 'BatchMatMul',
    attrs: { transposeA: false, transposeB: true },
    inputs: { a: [2500, 2], b: [2500, 2] },
  };
  const before = heap.HEAPU8.length;
  await expectSame(growing);
  expect(heap.HEAPU8.length).toBeGreaterThan(before);
  await setBackend('wasm');
  const large = zeros([3e6]);
  await expectSame({ ...growing, inputs: { a: [9, 700], b: [11, 700] } });
  large.dispose();
});
