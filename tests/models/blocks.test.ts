import { describe, expect, it } from 'vitest';
import { blockForms, blockKinds, blockNetwork } from '../../src/models/architectures/blocks.ts';
import { describeNetwork } from '../../src/models/describe.ts';

const macs = (kind: (typeof blockKinds)[number], form: (typeof blockForms)[number]) =>
  describeNetwork(blockNetwork(kind, 256, 56, form)).total.macs;

describe.each(blockKinds)('the block %s', (kind) => {
  it('has as many multiply-adds bare as whole', () => {
    expect(macs(kind, 'bare')).toBe(macs(kind, 'whole'));
  });

  it.each(blockForms)('gives back the shape that it gets (%s)', (form) => {
    const { rows } = describeNetwork(blockNetwork(kind, 32, 7, form));
    expect(rows.at(-1)?.outputShape).toEqual([7, 7, 32]);
  });
});

it('counts by hand: 9·256·256, twice that, and 256·64 + 9·64·64 + 64·256, at 56·56 places', () => {
  const places = 56 * 56;
  expect(macs('plain', 'bare')).toBe(589_824 * places);
  expect(macs('basic', 'bare')).toBe(1_179_648 * places);
  expect(macs('bottleneck', 'bare')).toBe(69_632 * places);
});
