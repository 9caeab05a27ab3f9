import { describe, expect, test } from 'vitest';
import { foldForIndex, foldQuery } from '../../../src/site/search/fold.ts';

describe.each([
  ['Arabic letters', 'كرنل‌هاي يك', 'کرنل‌های یک'],
  ['Persian digits', '۲۲۴', '224'],
  ['Arabic digits', '٢٢٤', '224'],
  ['decimals, thousands and per cent', '۱۳۸٬۳۵۷ ۲٫۳ ۸۹٪', '138,357 2.3 89%'],
  ['آ and hamza', 'آموزش سؤال مسأله', 'اموزش سوال مساله'],
  ['hamza above ه', 'شبکهٔ شبكۀ', 'شبکه شبکه'],
  ['vowel signs and the lengthening stroke', 'مجموعاً کـــرنل', 'مجموعا کرنل'],
  ['marks of direction', '\u206812×12\u2069', '12×12'],
])('%s are folded', (_what, typed, folded) => {
  test('in the index', () => {
    expect(foldForIndex(typed)).toBe(foldForIndex(folded));
  });
  test('in a query', () => {
    expect(foldQuery(typed)).toBe(foldQuery(folded));
  });
});

test.each(['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'])('each digit of %s has its own', (digits) => {
  expect(foldQuery(digits)).toBe('0123456789');
});

test('a half-space parts a word of the index and joins one of a query', () => {
  expect(foldForIndex('لایه‌گذاری')).toBe('لایه-گذاری');
  expect(foldQuery('لایه‌گذاری')).toBe('لایهگذاری');
});

test('folding for the index leaves the number of words as it is', () => {
  const text = 'مجموعاً ۲ سطر و ۲ ستون، لایه‌ی «آخر» ۸۹٫۱٪ \u2068ln 10\u2069';
  expect(foldForIndex(text).split(/\s+/)).toHaveLength(text.split(/\s+/).length);
});

test.each([
  ['می دهد', 'میدهد'],
  ['نمی‌داند که لایه ها', 'نمیداند که لایهها'],
  ['قوی ترین', 'قویترین'],
  ['بيش برازش', 'بیشبرازش'],
  ['بیش از', 'بیش از'],
  ['میان ما', 'میان ما'],
  ['تر و خشک', 'تر و خشک'],
  ['کرنل هاله', 'کرنل هاله'],
  ['«گسترش مرز»', '"گسترش مرز"'],
  ['kernel size', 'kernel size'],
])('the query «%s» asks for «%s»', (typed, asked) => {
  expect(foldQuery(typed)).toBe(asked);
});
