import { expect, test } from 'vitest';
import { faces, lettersOf } from '../../../src/site/fonts/faces.ts';

test('a range gives each of its letters once', () => {
  expect(lettersOf({ range: ['U+0041', 'U+0061-0064'] })).toBe('Aabcd');
});

test('the small faces have what Persian and English are written with, and no letter twice', () => {
  const all = faces.map(lettersOf).join('');
  const needed =
    'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ؟،؛«»٪٫٬۰۱۲۳۴۵۶۷۸۹\u200c\u2066\u2069AZaz09–—“”’…×−';
  expect(Array.from(needed).filter((letter) => !all.includes(letter))).toEqual([]);
  expect(new Set(all).size).toBe(Array.from(all).length);
});
