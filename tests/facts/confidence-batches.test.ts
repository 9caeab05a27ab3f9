import { describe, expect, it } from 'vitest';
import { accuracyOf, confidenceBatches, lossOf } from '../../src/facts/confidence-batches.ts';

describe.each(confidenceBatches)('the batch $id', (batch) => {
  const classes = 10;

  it('has ten images', () => {
    expect(batch.groups.reduce((sum, { images }) => sum + images, 0)).toBe(10);
  });

  it('could come from a softmax: first means more than the rest could each have', () => {
    for (const { confidence, right } of batch.groups) {
      const rest = 1 - confidence;
      if (right) expect(confidence).toBeGreaterThan(rest / (classes - 1));
      else expect(rest).toBeGreaterThan(confidence);
    }
  });

  it('stays out of the forbidden zone', () => {
    expect(lossOf(batch)).toBeGreaterThan((1 - accuracyOf(batch)) * Math.LN2);
  });
});

it('costs more at 90% than at 20% where the one error is certain', () => {
  const loss = new Map(confidenceBatches.map((batch) => [batch.id, lossOf(batch)]));
  expect([...loss.values()].map((value) => value.toFixed(3))).toEqual([
    '0.718',
    '5.547',
    '0.126',
    '1.658',
    '2.207',
  ]);
  expect(loss.get('high-high')).toBeGreaterThan(2 * (loss.get('low-low') ?? NaN));
});
