import { describe, expect, it } from 'vitest';
import { permutedPlaces } from '../../src/datasets/pixel-order.ts';
import { epochOrder } from '../../src/datasets/shuffle.ts';

describe('permutedPlaces', () => {
  it('takes every place once, and few of them stay', () => {
    const order = permutedPlaces(1, 1024);
    expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
    expect(order.filter((from, place) => from === place).length).toBeLessThan(10);
  });

  it('depends on the seed, and is not the order of any epoch', () => {
    expect(permutedPlaces(1, 1024)).toEqual(permutedPlaces(1, 1024));
    expect(permutedPlaces(2, 1024)).not.toEqual(permutedPlaces(1, 1024));
    expect(permutedPlaces(1, 1024)).not.toEqual(epochOrder(1, 1, 1024));
  });
});
