import { expect, test } from 'vitest';
import { turn } from '../../src/math/turn.ts';

test('is the cosine and sine of a share of the turn', () => {
  for (let step = -3000; step <= 3000; step += 1) {
    const share = step / 997;
    const { cos, sin } = turn(share);
    expect(Math.abs(cos - Math.cos(2 * Math.PI * share))).toBeLessThan(1e-11);
    expect(Math.abs(sin - Math.sin(2 * Math.PI * share))).toBeLessThan(1e-11);
  }
});

test('is exact at the quarters', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => turn(share).cos + 0)).toEqual([1, 0, -1, 0, 1]);
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => turn(share).sin + 0)).toEqual([0, 1, 0, -1, 0]);
});
