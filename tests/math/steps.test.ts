import { expect, test } from 'vitest';
import { lastBatchSize, stepsPerEpoch } from '../../src/math/steps.ts';

test.each([
  [50_000, 32],
  [10_000, 32],
  [64, 32],
  [1, 32],
  [33, 32],
])('%d images in batches of %d are all seen once', (images, batchSize) => {
  const last = lastBatchSize(images, batchSize);
  expect((stepsPerEpoch(images, batchSize) - 1) * batchSize + last).toBe(images);
  expect(last).toBeGreaterThan(0);
  expect(last).toBeLessThanOrEqual(batchSize);
});

test('the coursework’s 1563 steps end with half a batch', () => {
  expect(stepsPerEpoch(50_000, 32)).toBe(1563);
  expect(lastBatchSize(50_000, 32)).toBe(16);
});
