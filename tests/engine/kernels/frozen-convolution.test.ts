import { engine, setBackend, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { freezeConvolution } from '../../../src/engine/ops/frozen.ts';
import { brokenBlocks, difference, made, useOwnKernels, variants } from './both-backends.ts';

type Shape4 = [number, number, number, number];

interface Case {
  readonly x: Shape4;
  readonly filter: Shape4;
  readonly stride?: number;
  readonly padding?: number | 'same' | 'valid';
}

/** All that a ResNet has, and what its sizes have not: odd maps, few channels, many threads for little. */
const cases: readonly Case[] = [
  { x: [1, 30, 30, 3], filter: [7, 7, 3, 16], stride: 2, padding: 3 },
  { x: [1, 9, 9, 64], filter: [1, 1, 64, 256] },
  { x: [3, 7, 5, 32], filter: [1, 1, 32, 40], stride: 2 },
  { x: [1, 1, 1, 72], filter: [1, 1, 72, 100] },
  { x: [1, 7, 7, 64], filter: [3, 3, 64, 128], padding: 1 },
  { x: [2, 13, 11, 24], filter: [3, 3, 24, 24], padding: 1 },
  { x: [1, 40, 41, 16], filter: [3, 3, 16, 16], padding: 'same' },
  { x: [2, 6, 6, 8], filter: [3, 3, 8, 12], padding: 1, stride: 2 },
  { x: [5, 4, 4, 3], filter: [1, 1, 3, 5] },
];

const activations = ['linear', 'relu'] as const;

/** A convolution frozen on the backend in use: its weights are packed there. */
function frozen({ x, filter, stride = 1, padding = 'valid' }: Case, withAddend: boolean) {
  const [input, kernel, bias] = [made(x, 1), made(filter, 2), made([filter[3]], 3)];
  const before = engine().memory().numTensors;
  const convolution = freezeConvolution(
    kernel.dataSync() as Float32Array,
    filter,
    bias.dataSync() as Float32Array,
    { stride, padding },
  );
  const results = activations.map((activation) => {
    const plain: Tensor = convolution.apply(input, activation);
    if (!withAddend) return plain;
    const addend = made(plain.shape, 4);
    return convolution.apply(input, activation, addend);
  });
  convolution.dispose();
  expect(engine().memory().numTensors - before).toBe(withAddend ? 6 : 2);
  return results.map((result) => result.dataSync() as Float32Array);
}

describe.each(variants)('the $build build on $threads threads', (variant) => {
  beforeAll(async () => {
    await useOwnKernels(variant);
  });

  describe.each([false, true])('with something to add: %s', (withAddend) => {
    it.each(cases)('gives what the CPU gives: $x by $filter', async (one) => {
      await setBackend('cpu');
      const expected = frozen(one, withAddend);
      await setBackend('wasm');
      const actual = frozen(one, withAddend);
      for (const [i, values] of expected.entries()) {
        expect(difference(actual[i] ?? new Float32Array(), values)).toBeLessThan(1e-5);
      }
      expect(brokenBlocks()).toBe(0);
    });
  });
});

it('clips after it has added', async () => {
  await setBackend('cpu');
  const [linear, clipped] = frozen({ x: [1, 2, 2, 8], filter: [1, 1, 8, 8] }, true);
  expect(clipped).toEqual(linear?.map((value) => Math.max(0, value)));
});
