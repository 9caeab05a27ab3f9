import { ones, type TensorInfo } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { startWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import { errorEvent } from '../../../src/engine/error-event.ts';
import { wasmBackend } from './both-backends.ts';

/** A gigabyte, of which nothing is ever touched, so that the machine need not have it. */
const gigabyte = [2 ** 28];

it('tells when the heap is full, and leaves the numbers of others alone', async () => {
  await startWasm(wasmFiles);
  const kept = ones([1000]);
  await kept.data();
  const backend = wasmBackend();
  const made: TensorInfo[] = [];
  const fill = () => {
    for (let more = 0; more < 5; more += 1) made.push(backend.makeOutput(gigabyte, 'float32'));
  };
  expect(fill).toThrow(RangeError);
  expect(made.length).toBeLessThan(5);
  expect(new Set(await kept.data())).toEqual(new Set([1]));
  for (const { dataId } of made) backend.disposeData(dataId);
  expect(errorEvent(1, new RangeError('No room')).code).toBe('out-of-memory');
});
