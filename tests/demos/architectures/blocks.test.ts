import { describe, expect, test } from 'vitest';
import { blockCosts } from '../../../src/demos/architectures/blocks.ts';

const costs = (channels: number, map: number) =>
  Object.fromEntries(blockCosts(channels, map).map((cost) => [cost.kind, cost]));

describe('three blocks of 256 channels at 56×56', () => {
  const { plain, basic, bottleneck } = costs(256, 56);

  test('69,632 weights against 589,824 and 1,179,648', () => {
    expect([bottleneck, plain, basic].map((cost) => cost?.weights)).toEqual([
      69_632, 589_824, 1_179_648,
    ]);
    expect(bottleneck?.layers.map(({ weights }) => weights)).toEqual([16_384, 36_864, 16_384]);
  });

  test('218.4 M multiply-adds against 1,849.7 M', () => {
    expect((bottleneck?.macs ?? 0) / 1e6).toBeCloseTo(218.4, 1);
    expect((plain?.macs ?? 0) / 1e6).toBeCloseTo(1849.7, 1);
  });
});

test('the bottleneck of 256 costs about what the basic block of 64 does', () => {
  expect(costs(64, 56)['basic']?.weights).toBe(73_728);
});

test('the weights do not depend on the map, the multiply-adds do', () => {
  const [small, large] = [costs(128, 7), costs(128, 14)];
  for (const kind of ['plain', 'basic', 'bottleneck']) {
    expect(small[kind]?.weights).toBe(large[kind]?.weights);
    expect(large[kind]?.macs).toBe(4 * (small[kind]?.macs ?? 0));
  }
});
