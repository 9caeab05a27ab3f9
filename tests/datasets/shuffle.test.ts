import { describe, expect, it } from 'vitest';
import { epochOrder } from '../../src/datasets/shuffle.ts';

function sorted(order: Uint32Array): number[] {
  return [...order].sort((a, b) => a - b);
}

describe('epochOrder', () => {
  const count = 2500;
  const all = Array.from({ length: count }, (_, index) => index);

  it.each([1, 2, 7])('is a permutation in epoch %i', (epoch) => {
    const order = epochOrder(3, epoch, count, 1000);
    expect(sorted(order)).toEqual(all);
    expect([...order]).not.toEqual(all);
  });

  it('depends on seed and epoch, and on nothing else', () => {
    const order = (seed: number, epoch: number) => epochOrder(seed, epoch, count, 1000).join();
    expect(order(3, 2)).toBe(order(3, 2));
    expect(new Set([order(3, 2), order(3, 3), order(4, 2)]).size).toBe(3);
  });

  it('keeps the first epoch within its blocks, the last of which may be short', () => {
    const order = epochOrder(3, 1, count, 1000);
    for (let start = 0; start < count; start += 1000) {
      const block = order.subarray(start, start + 1000);
      expect(sorted(block)).toEqual(all.slice(start, start + 1000));
      expect([...block]).not.toEqual(all.slice(start, start + 1000));
    }
  });

  it('mixes later epochs across blocks', () => {
    const first = epochOrder(3, 2, count, 1000).subarray(0, 1000);
    const fromElsewhere = first.filter((index) => index >= 1000).length;
    expect(fromElsewhere).toBeGreaterThan(500);
  });
});
