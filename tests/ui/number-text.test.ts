import { describe, expect, test } from 'vitest';
import { parseNumber, rungAfter } from '../../src/ui/number-text.ts';

describe('parseNumber', () => {
  test.each([
    ['0.002', 0.002],
    ['1e-3', 0.001],
    ['50,000', 50_000],
    ['۵۰٬۰۰۰', 50_000],
    ['۰٫۰۰۲', 0.002],
    ['\u0664\u0662', 42],
    [' 7 ', 7],
    ['−3', -3],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', '  ', 'many', '1.2.3', 'Infinity', 'NaN'])('takes "%s" for no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('rungAfter', () => {
  const rungs = [1, 10, 100];
  test('climbs, also from between two rungs, and stays at the ends', () => {
    expect(rungAfter(rungs, 10, 1)).toBe(100);
    expect(rungAfter(rungs, 10, -1)).toBe(1);
    expect(rungAfter(rungs, 42, 1)).toBe(100);
    expect(rungAfter(rungs, 42, -1)).toBe(10);
    expect(rungAfter(rungs, 100, 1)).toBe(100);
    expect(rungAfter(rungs, 1, -1)).toBe(1);
  });
});
