import { expect, test } from 'vitest';
import { faces, lettersOf } from '../../../src/site/fonts/faces.ts';

test('a range gives each of its letters once', () => {
  expect(lettersOf({ range: ['U+0041', 'U+0061-0064'] })).toBe('Aabcd');
});

/** Of each family, all letters that its faces have. */
const families = Map.groupBy(faces, ({ family }) => family);

test('no two small faces of a family have the same letter', () => {
  for (const family of families.values()) {
    const all = family.map(lettersOf).join('');
    expect(new Set(all).size).toBe(Array.from(all).length);
  }
});

test('the small faces have what Persian and English are written with', () => {
  const all = families.get('Vazirmatn Variable')?.map(lettersOf).join('');
  const needed =
    'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ؟،؛«»٪٫٬۰۱۲۳۴۵۶۷۸۹\u200c\u2066\u2069AZaz09–—“”’…×−';
  expect(Array.from(needed).filter((letter) => !all?.includes(letter))).toEqual([]);
});
