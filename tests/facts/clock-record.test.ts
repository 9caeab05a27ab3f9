import { describe, expect, it } from 'vitest';
import { clockFacts, passes, ratioToBottleneck, timeRatio } from '../../src/facts/clock-record.ts';
import recorded from '../../src/facts/measured/clock.json' with { type: 'json' };
import { blockForms, blockKinds, blockNetwork } from '../../src/models/architectures/blocks.ts';
import { describeNetwork } from '../../src/models/describe.ts';

describe('a ratio of times', () => {
  it('is taken round by round, so that a slow moment of the machine cancels out', () => {
    const { median, low, high, rounds } = timeRatio([40, 400, 60], [10, 100, 10]);
    expect(rounds).toEqual([4, 4, 6]);
    expect([low, median, high]).toEqual([4, 4, 5]);
  });

  it('is not a number before the first round', () => {
    expect(timeRatio([], []).median).toBeNaN();
  });
});

describe('the record', () => {
  it('is of the blocks as they are now', () => {
    for (const kind of blockKinds) {
      const network = blockNetwork(kind, recorded.channels, recorded.map, 'bare');
      expect(recorded.macs[kind]).toBe(describeNetwork(network).total.macs);
    }
  });

  it('has every time of every round', () => {
    for (const form of blockForms)
      for (const kind of blockKinds)
        for (const pass of passes) {
          const times = recorded.times[form][kind][pass];
          expect(times).toHaveLength(recorded.repeats);
          expect(times.every((ms) => ms > 0)).toBe(true);
        }
  });

  it('shows a bottleneck that saves time, but less than it saves multiply-adds', () => {
    // The claims would be wrong if the ratio were 1 or less, or that of the multiply-adds.
    const macs = recorded.macs.plain / recorded.macs.bottleneck;
    for (const form of blockForms) {
      const { low, high } = ratioToBottleneck(recorded.times[form], 'plain', 'forward');
      expect(low).toBeGreaterThan(1);
      expect(high).toBeLessThan(0.75 * macs);
    }
  });

  it('is quoted by facts', () => {
    const facts = clockFacts(recorded);
    expect(facts['clock.bare.plain.forward']?.value).toBe(
      ratioToBottleneck(recorded.times.bare, 'plain', 'forward').median,
    );
    expect(facts['clock.plain.speed']?.value).toBeGreaterThan(
      facts['clock.bottleneck.speed']?.value ?? NaN,
    );
  });
});
