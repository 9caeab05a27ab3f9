import { expect, test } from 'vitest';
import { claimName } from '../../src/components/claim-id.ts';

test('claimName prints a claim as the corrections do', () => {
  expect(claimName('c1-d-1')).toBe('C1.d.1');
  expect(claimName('c2-0-1')).toBe('C2.0.1');
  expect(claimName('c3-d-5')).toBe('C3.d.5');
});

test.each(['', 'C1.d.1', 'c1-d', 'q1-d-1', 'c1-d-1x'])('claimName refuses "%s"', (anchor) => {
  expect(() => claimName(anchor)).toThrow(`"${anchor}"`);
});
