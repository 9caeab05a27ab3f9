import { engine, setBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { useWasm, wasmThreads } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';

it('do every piece of every job once, however quickly jobs follow each other', async () => {
  await useWasm(wasmFiles, 4);
  await setBackend('wasm');
  expect(wasmThreads().threads).toBe(4);
  // Unlike jobs in turn: whoever mistook one for another would leave a wrong or missing piece behind.
  const vectors = [5_000, 60_000, 9_000].map((length, i) => {
    const values = Float32Array.from({ length }, (_, at) => at + i);
    return { values, a: tensor(values), b: tensor(values) };
  });
  for (let job = 0; job < 4000; job++) {
    const { values, a, b } = vectors[job % 3] ?? fail();
    const sum: Tensor = engine().runKernel('AddActivated', { a, b }, { activation: 'relu' });
    const actual = sum.dataSync();
    const wrong = values.findIndex((value, at) => actual[at] !== 2 * value);
    sum.dispose();
    expect(wrong, `job ${job}`).toBe(-1);
  }
});

function fail(): never {
  throw new Error('There is no such vector');
}
