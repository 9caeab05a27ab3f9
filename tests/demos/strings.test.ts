import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

type Phrases = Readonly<Record<string, string>>;

interface Words {
  readonly en: Phrases;
  readonly fa: Phrases;
}

/** Phrases by language, whether they are exported apart or as one object. */
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../src/demos/*/strings.ts', '../../src/ui/**/*strings.ts'],
  { eager: true },
);
const words = Object.entries(modules).map(([path, exported]): [string, Words] => {
  const found = [exported, ...Object.values(exported)].find(isWords);
  if (!found) throw new Error(`${path} has no phrases in two languages`);
  return [path, found];
});

describe.each(words)('%s', (path, { en, fa }) => {
  const keys = Object.keys(en);

  test('has the same phrases in both languages, none of them empty', () => {
    expect(Object.keys(fa)).toEqual(keys);
    expect(keys.filter((key) => !en[key]?.trim() || !fa[key]?.trim())).toEqual([]);
  });

  test('fills in the same values in both languages', () => {
    const places = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join();
    expect(keys.filter((key) => places(en[key]) !== places(fa[key]))).toEqual([]);
  });

  test('says it in Persian: letters of its own, no Latin digits in its sentences', () => {
    const plain = (text = '') => text.replace(/\{\w+\}|`[^`]*`|\u2068[^\u2069]*\u2069/g, '');
    const isSentence = (text: string) => /\p{Script=Arabic}/u.test(text);
    const untranslated = keys.filter(
      (key) => /[a-z]{3}/.test(plain(en[key])) && en[key] === fa[key] && !isName(plain(en[key])),
    );
    const latinDigits = keys.filter((key) => {
      const text = plain(fa[key]);
      return isSentence(text) && /(?<![\w×.-])\d+(?![\w×.-])/.test(text);
    });
    expect({ untranslated, latinDigits }).toEqual({ untranslated: [], latinDigits: [] });
  });

  test('has no phrase that nothing says', () => {
    const code = codeThatSays(path);
    const isSaid = (key: string) =>
      ofTheFrame.includes(key) ||
      new RegExp(`\\b${key}\\b`).test(code) ||
      // One of a group: pick('mode', …), choices('mode', …), group="mode" or `mode_${…}`.
      new RegExp(`(?:(?:pick|choices)\\(|group=)['"{]*${group(key)}['"]|\`${group(key)}_`).test(
        code,
      );
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  });
});

/** A demo says its phrases itself; those of shared pieces may be said anywhere. */
function codeThatSays(path: string): string {
  const folder = path.includes('/demos/') ? dirname(path).replace('../../', '') : 'src';
  return globSync(`${folder}/**/*.{ts,tsx,astro}`)
    .filter((file) => !file.endsWith('strings.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const ofTheFrame = ['title', 'lead', 'noScript'];
const group = (key: string) => key.replace(/_.*/, '');

/** Names stay as they are: VGG16, ReLU, Sobel, Adam, float32, int8. */
const isName = (text: string) => /^[\s\W\d]*(?:(?:[A-Z]|float|int)[\w-]*[\s\W\d]*)+$/.test(text);

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && 'fa' in value;
}

test('there are demos with words', () => {
  expect(words.length).toBeGreaterThan(1);
});
