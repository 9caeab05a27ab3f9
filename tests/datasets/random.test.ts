import { describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';

function draw(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('Random', () => {
  it('follows the published recurrence of sfc32', () => {
    // The recurrence of PractRand, written down a second time with 64-bit integers.
    let [a, b, c, counter] = [42n, 7n, 0n, 1n];
    const word = (value: bigint) => value & 0xffff_ffffn;
    const next = () => {
      const result = word(a + b + counter);
      counter = word(counter + 1n);
      a = b ^ (b >> 9n);
      b = word(c + (c << 3n));
      c = word(word((c << 21n) | (c >> 11n)) + result);
      return Number(result);
    };
    draw(15, next);
    const random = new Random(42, 7);
    expect(draw(1000, () => random.uint32())).toEqual(draw(1000, next));
  });

  it('gives the same numbers for the same seed, others for another seed, stream or part', () => {
    const first = (...seeds: [number, number?, number?]) => {
      const random = new Random(...seeds);
      return draw(4, () => random.uint32()).join();
    };
    expect(first(1, 2, 3)).toBe(first(1, 2, 3));
    const others = [first(1, 2, 3), first(2, 2, 3), first(1, 3, 3), first(1, 2, 4)];
    expect(new Set(others).size).toBe(4);
  });

  it('spreads floats evenly over [0, 1)', () => {
    const random = new Random(5);
    const values = draw(100_000, () => random.float());
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(values.every((value) => value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  });

  it('draws normal numbers of mean 0, variance 1 and kurtosis 3', () => {
    const random = new Random(6);
    const values = draw(100_000, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0);
  });

  it('draws every whole number below a count about as often', () => {
    const random = new Random(7);
    const counts = draw(10, () => 0);
    for (const value of draw(10_000, () => random.below(10)))
      counts[value] = (counts[value] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
