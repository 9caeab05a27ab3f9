import { describe, expect, it } from 'vitest';
import names from '../../src/datasets/imagenet/class-names.json';
import { brokenRules } from '../content/persian-rules.ts';

const english = names.map(([en = '']) => en);
const persian = names.map(([, fa = '']) => fa);

describe('the names of ImageNet’s classes', () => {
  it('are a thousand, in both languages, none twice', () => {
    expect(names).toHaveLength(1000);
    expect(names.filter((pair) => pair.length !== 2 || pair.some((name) => !name.trim()))).toEqual(
      [],
    );
    expect(new Set(english.map((name) => name.toLowerCase())).size).toBe(1000);
    expect(new Set(persian).size).toBe(1000);
  });

  it('stand in the order of the classes', () => {
    // Some that anyone can look up in the published list.
    const known = {
      0: 'tench',
      151: 'Chihuahua',
      281: 'tabby',
      511: 'convertible',
      817: 'sports car',
      954: 'banana',
      999: 'toilet tissue',
    };
    for (const [index, name] of Object.entries(known)) expect(english[Number(index)]).toBe(name);
    expect(persian[954]).toBe('موز');
    expect(persian[340]).toBe('گورخر');
    // Dogs are classes 151 to 268, domestic cats 281 to 285, and all say so.
    expect(persian.flatMap((name, i) => (name.startsWith('سگ ') ? [i] : []))).toEqual([
      ...Array.from({ length: 118 }, (_, i) => 151 + i),
      275,
    ]);
    expect(persian.slice(281, 286).every((name) => name.startsWith('گربه'))).toBe(true);
  });

  it('are written as Persian is', () => {
    expect(persian.flatMap((name) => brokenRules(name))).toEqual([]);
    // Nothing but Persian letters, marks of vowels, half-spaces, spaces and brackets.
    expect(persian.filter((name) => !/^[ء-غف-وپچژکگی\u064b-\u0652\u200c ()]+$/.test(name))).toEqual(
      [],
    );
    expect(persian.filter((name) => / {2}|^ | $/.test(name))).toEqual([]);
  });
});
