import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import type { StoredTensor } from '../../../src/datasets/weights/manifest.ts';
import {
  decodeTensor,
  encodeTensor,
  storedBytes,
} from '../../../src/datasets/weights/stored-tensor.ts';

function tensor(shape: number[], kept: StoredTensor['kept']): StoredTensor {
  return { name: 'conv1/kernel', shape, kept };
}

/** Channels whose sizes differ a thousandfold, as those of real kernels do. */
function unequal(rows: number, channels: number): Float32Array {
  const random = new Random(7);
  return Float32Array.from(
    { length: rows * channels },
    (_, i) => random.between(-1, 1) * 10 ** (-3 + (3 * (i % channels)) / channels),
  );
}

describe('a stored tensor', () => {
  it.each(['float32', 'float16', 'int8'] as const)('of %s takes the bytes it says', (kept) => {
    const one = tensor([3, 3, 2, 5], kept);
    const bytes = encodeTensor(one, unequal(18, 5));
    expect(bytes.length).toBe(storedBytes(one));
    expect(bytes.length % 4).toBe(0);
  });

  it('of int8 is wrong by half a step of its own channel at most', () => {
    const [rows, channels] = [200, 7];
    const values = unequal(rows, channels);
    const one = tensor([rows, channels], 'int8');
    const back = decodeTensor(one, encodeTensor(one, values));
    for (let channel = 0; channel < channels; channel++) {
      const own = (_: number, i: number) => i % channels === channel;
      const most = Math.max(...values.filter(own).map(Math.abs));
      const errors = values.map((value, i) => Math.abs(value - (back[i] ?? NaN))).filter(own);
      expect(Math.max(...errors)).toBeLessThanOrEqual((most / 127 / 2) * 1.0001);
      // The largest number of a channel is kept to the last bit or nearly so.
      const largest = values.filter(own).findIndex((value) => Math.abs(value) === most);
      expect(Math.abs(back.filter(own)[largest] ?? 0)).toBeCloseTo(most, 6);
    }
  });

  it('of int8 may have a channel of zeros', () => {
    const one = tensor([2, 2], 'int8');
    expect([...decodeTensor(one, encodeTensor(one, new Float32Array([0, 1, 0, -1])))]).toEqual([
      ...[0, 1, 0, -1],
    ]);
  });

  it('of float16 is the nearest half-precision number', () => {
    // From IEEE 754-2019: largest, smallest normal and subnormal, ties to even, and beyond both ends.
    const pairs: readonly (readonly [given: number, kept: number])[] = [
      ...([
        [1, 1],
        [-2.5, -2.5],
        [65504, 65504],
        [2 ** -14, 2 ** -14],
      ] as const),
      ...([
        [2 ** -24, 2 ** -24],
        [2 ** -25, 0],
        [3 * 2 ** -25, 2 * 2 ** -24],
      ] as const),
      ...([
        [2049, 2048],
        [2051, 2052],
        [1 / 3, 0.333251953125],
        [70000, Infinity],
      ] as const),
      ...([
        [0, 0],
        [-(2 ** -15), -(2 ** -15)],
        [0.1, 0.0999755859375],
      ] as const),
    ];
    const one = tensor([pairs.length], 'float16');
    const bytes = encodeTensor(
      one,
      Float32Array.from(pairs, ([given]) => given),
    );
    expect([...decodeTensor(one, bytes)]).toEqual(pairs.map(([, kept]) => kept));
  });

  it('is found where it begins', () => {
    const one = tensor([1, 2], 'int8');
    const all = new Uint8Array(8 + storedBytes(one));
    all.set(encodeTensor(one, new Float32Array([4, -6])), 8);
    expect([...decodeTensor(one, all, 8)]).toEqual([4, -6].map(Math.fround));
  });
});
