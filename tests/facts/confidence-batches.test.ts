import { describe, expect, it } from 'vitest';
import {
  answersOf,
  batchAccuracy,
  batchClasses,
  batchIds,
  batchLoss,
  confidenceBatch,
  confidenceBatches,
} from '../../src/facts/confidence-batches.ts';
import { leastLoss } from '../../src/math/answers.ts';

describe.each(confidenceBatches)('the batch $id', (batch) => {
  it('has ten answers', () => {
    expect(answersOf(batch)).toHaveLength(10);
  });

  it('could come from a softmax: the rival has its share of what is left, and no more than that', () => {
    for (const { confidence, rival } of batch.groups) {
      const rest = 1 - confidence;
      expect(rival).toBeLessThanOrEqual(rest + 1e-12);
      expect(rival).toBeGreaterThanOrEqual(rest / (batchClasses - 1) - 1e-12);
    }
  });

  it('stays out of the forbidden zone', () => {
    expect(batchLoss(batch)).toBeGreaterThanOrEqual(leastLoss(batchAccuracy(batch)) - 1e-12);
  });
});

it('has the numbers of the table, the unsure batch and the one on the line', () => {
  const numbers = batchIds.map((id) => {
    const batch = confidenceBatch(id);
    return [batchAccuracy(batch), batchLoss(batch).toFixed(3)];
  });
  expect(numbers).toEqual([
    [0.2, '0.718'],
    [0.2, '5.547'],
    [0.9, '0.126'],
    [0.9, '1.658'],
    [1, '2.207'],
    [0.5, '0.347'],
  ]);
});

it('costs 2.3 times as much at 90% as at 20% where the one error is certain', () => {
  const ratio = batchLoss(confidenceBatch('high-high')) / batchLoss(confidenceBatch('low-low'));
  expect(ratio.toFixed(1)).toBe('2.3');
});
