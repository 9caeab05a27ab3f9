import { describe, expect, it } from 'vitest';
import { fact } from '../../src/facts/facts.ts';
import recorded from '../../src/facts/measured/network-times.json' with { type: 'json' };
import { middleOf } from '../../src/facts/network-times.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { networks } from '../../src/models/networks.ts';

describe('the record of training steps', () => {
  it('is of every network of the course as it is today', () => {
    expect(recorded.networks.map(({ id, macs }) => [id, macs])).toEqual(
      networks.map(({ network }) => [network.id, describeNetwork(network).total.macs]),
    );
  });

  it('bears out what the text says of it: slower, but not by as much as the arithmetic', () => {
    for (const pair of ['tutorial', 'small']) {
      const ratio = fact(`network-times.${pair}-ratio`).value;
      expect(ratio).toBeGreaterThan(1);
      expect(ratio).toBeLessThan(fact(`${pair}.macs-ratio`).value);
    }
    expect(fact('network-times.conv-tutorial.macs-per-microsecond').value).toBeGreaterThan(
      fact('network-times.fc-tutorial.macs-per-microsecond').value,
    );
    // Weights are the smaller part of the memory of training a convolutional network.
    expect(fact('network-times.conv-tutorial.weights-share').value).toBeLessThan(0.1);
    expect(fact('network-times.fc-tutorial.weights-share').value).toBeGreaterThan(0.15);
  });
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[], NaN],
])('the middle of %j is %d', (values, middle) => {
  expect(middleOf(values)).toBe(middle);
});
