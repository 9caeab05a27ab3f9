import { describe, expect, it } from 'vitest';
import recorded from '../../src/facts/measured/pooling.json' with { type: 'json' };
import { pooledFilters, poolingFacts } from '../../src/facts/pooling-facts.ts';

describe('the shares of zeros on record', () => {
  const facts = poolingFacts(recorded);
  const share = (id: string) => facts[`pooling.zeros.${id}`]?.value ?? NaN;

  it.each(pooledFilters)('show that min pooling after ReLU leaves mostly zeros (%s)', (filter) => {
    // The claim would be wrong if min pooling kept as much as max pooling.
    expect(share(`${filter}.min`)).toBeGreaterThan(0.7);
    expect(share(`${filter}.max`)).toBeLessThan(share(`${filter}.map`));
    expect(share(`${filter}.map`)).toBeLessThan(share(`${filter}.min`));
  });

  it.each(pooledFilters)(
    'are the same for max and average: both are 0 only where all are (%s)',
    (f) => {
      expect(share(`${f}.average`)).toBe(share(`${f}.max`));
    },
  );
});
