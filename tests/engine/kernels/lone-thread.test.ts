import { expect, it } from 'vitest';
import { useWasm, wasmThreads } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';

it('does all the work where others do not start', async () => {
  const spawn = () => Promise.reject(new Error('refused'));
  await useWasm({ ...wasmFiles, spawn }, 2);
  expect(wasmThreads()).toMatchObject({ size: 1, threads: 1, why: 'Error: refused' });
});
