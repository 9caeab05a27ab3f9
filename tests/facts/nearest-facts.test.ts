import { expect, test } from 'vitest';
import { openTurntable } from '../../src/datasets/turntable/open-turntable.ts';
import { indicesOf } from '../../src/datasets/image-source.ts';
import recorded from '../../src/facts/measured/nearest.json' with { type: 'json' };
import { nearestFacts } from '../../src/facts/nearest-facts.ts';

test.each(['frame', 'object'] as const)('the record by %s is of today’s images', (splitBy) => {
  const source = openTurntable({ ...recorded.settings, splitBy });
  const { fingerprint, trainImages, askedImages, right } = recorded.splits[splitBy];
  expect(fingerprint).toBe(source.info.fingerprint);
  expect(trainImages).toBe(indicesOf(source, 'train').length);
  expect(askedImages).toBe(indicesOf(source, 'test').length / 4);
  expect(right).toBeLessThanOrEqual(askedImages);
});

// D3d of the claims: falsified if the nearest neighbour is poor on the frame split.
test('pixels nearly always suffice by frame, and clearly less often by object', () => {
  const facts = nearestFacts(recorded);
  const share = (id: string) => facts[`turntable.nearest.${id}`]?.value ?? NaN;
  expect(share('frame')).toBeGreaterThan(0.99);
  expect(share('object')).toBeLessThan(share('frame') - 0.1);
});
