import '@tensorflow/tfjs-backend-cpu';
import { add, engine, memory, ones, reshape, setBackend, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { peakBytes } from '../../src/engine/peak-bytes.ts';

const run = (work: () => void) =>
  peakBytes(() => {
    work();
    return Promise.resolve();
  });

describe('the most bytes at once', () => {
  beforeAll(async () => {
    await setBackend('cpu');
  });

  it('counts what is held at the same time, and shared buffers once', async () => {
    const before = ones([1000]);
    const most = await run(() => {
      const first = ones([10]);
      const [same, second] = [reshape(first, [5, 2]), add(first, first)];
      first.dispose();
      same.dispose();
      const third = ones([15]);
      for (const tensor of [second, third, before]) tensor.dispose();
    });
    expect(most).toBe(4 * (10 + 15));
  });

  it('counts a sum of many terms as two at a time, where each is freed', async () => {
    const most = await run(() => {
      let sum = ones([8]);
      for (let term = 0; term < 20; term += 1) {
        const next = tidy(() => add(sum, sum));
        sum.dispose();
        sum = next;
      }
      sum.dispose();
    });
    expect(most).toBe(4 * 16);
  });

  it('leaves the book of buffers as it was, also after an error', async () => {
    const { numDataBuffers } = memory();
    await expect(peakBytes(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(Object.keys(engine().state.tensorInfo)).toEqual([]);
    ones([3]).dispose();
    expect(memory().numDataBuffers).toBe(numDataBuffers);
  });
});
