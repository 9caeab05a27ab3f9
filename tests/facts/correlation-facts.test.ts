import { expect, test } from 'vitest';
import { fact } from '../../src/facts/facts.ts';

/** The coursework's claim C1.a.6, measured before on 2,000 images of a copy that had been JPEGs. */
test.each([
  ['raw', [0.93, 0.82, 0.68, 0.52, 0.4]],
  ['centred', [0.9, 0.76, 0.57, 0.36, 0.18]],
])('the %s correlation falls with distance as it did on another copy', (kind, expected) => {
  [1, 2, 4, 8, 16].forEach((lag, index) => {
    const { value } = fact(`correlation.across.${kind}-${lag}`);
    expect(Math.abs(value - (expected[index] ?? NaN))).toBeLessThan(0.015);
  });
});

test('a permutation leaves no correlation between neighbours', () => {
  for (const direction of ['across', 'down'])
    expect(Math.abs(fact(`correlation.${direction}.permuted-1`).value)).toBeLessThan(0.02);
});

test('raw and permuted, the image’s own brightness is what any two pixels share', () => {
  const values = [1, 2, 4, 8, 16].map(
    (lag) => fact(`correlation.across.permuted-raw-${lag}`).value,
  );
  expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.03);
  expect(Math.min(...values)).toBeGreaterThan(0.2);
});
