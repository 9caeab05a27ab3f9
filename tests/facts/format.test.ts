import { describe, expect, test } from 'vitest';
import { formatNumber, type Language, type NumberFormat } from '../../src/facts/format.ts';

describe('formatNumber', () => {
  test.each<[number, Language, NumberFormat, string]>([
    [138_357_544, 'en', {}, '138,357,544'],
    [138_357_544, 'fa', {}, '۱۳۸٬۳۵۷٬۵۴۴'],
    [2.302585, 'fa', { digits: 3 }, '۲٫۳۰۳'],
    [0.891, 'en', { style: 'percent', digits: 1 }, '89.1%'],
    [0.891, 'fa', { style: 'percent', digits: 1 }, '۸۹٫۱٪'],
    [0.1, 'en', { digits: 4 }, '0.1000'],
    [15_470_264_320, 'en', { style: 'compact' }, '15.47\u00a0G'],
    [15_470_264_320, 'fa', { style: 'compact' }, '۱۵٫۴۷\u00a0میلیارد'],
    [122_570, 'en', { style: 'compact', digits: 0 }, '123\u00a0k'],
    [999_999, 'en', { style: 'compact', digits: 0 }, '1\u00a0M'],
    [416, 'fa', { style: 'compact' }, '۴۱۶'],
  ])('%d in %s with %o is %s', (value, language, format, text) => {
    expect(formatNumber(value, language, format)).toBe(text);
  });
});
