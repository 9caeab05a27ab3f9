import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Random } from '../../src/datasets/random.ts';
import type { LinkCodec } from '../../src/ui/demo/link-state.ts';
import { damagedText, eachInput, oddTexts } from './damage.ts';

type AnyCodec = LinkCodec<object>;

/** Every demo's part of the address: what the files that speak of links export. */
const files = import.meta.glob<Record<string, unknown>>(
  ['../../src/demos/*/link.ts', '../../src/demos/*/url-state.ts'],
  { eager: true },
);
const codecs = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isCodec)
    .map((codec) => ({ codec, words: wordsIn(file) })),
);

function isCodec(value: unknown): value is AnyCodec {
  return typeof value === 'object' && value !== null && 'read' in value && 'initial' in value;
}

test('every demo with a state has its codec here', () => {
  expect(codecs.length).toBeGreaterThanOrEqual(18);
});

describe('an address is understood or its parts are ignored', () => {
  test.each(codecs)('$codec.id', async ({ codec, words }) => {
    const outcomes = { changed: 0, ignored: 0 };
    await eachInput(7, (random) => {
      const search = query(codec.id, damagedParts(words, random), random);
      const { state, ignored } = codec.read(search);
      if (ignored.length > 0) outcomes.ignored += 1;
      if (JSON.stringify(state) !== JSON.stringify(codec.initial)) outcomes.changed += 1;
      // What was understood can be written, and is understood the same.
      const again = codec.read(codec.write(state, search));
      expect(again.state).toEqual(state);
      expect(again.ignored).toEqual([]);
    });
    expect(outcomes.ignored).toBeGreaterThan(1000);
    expect(outcomes.changed).toBeGreaterThan(50);
  });
});

/** The keys and values of a codec are among the strings of its file and of the demo's state. */
function wordsIn(file: string): readonly string[] {
  const folder = join(import.meta.dirname, dirname(file));
  const sources = readdirSync(folder).filter((name) => /^(?:link|url-state|state)\.ts$/.test(name));
  const source = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return [...new Set([...source.matchAll(/['`]([\w-]{1,20})['`]/g)].map(([, word]) => word ?? ''))];
}

function damagedParts(words: readonly string[], random: Random): string {
  const parts = Array.from({ length: 1 + random.below(6) }, () => partOf(words, random)).join(',');
  return random.below(3) === 0 ? parts : damagedText(parts, random);
}

function partOf(words: readonly string[], random: Random): string {
  const word = () => random.pick(words);
  const number = () => String(random.below(random.pick([2, 10, 300])));
  const key = random.pick([word, word, word, () => `${word()}.${word()}`])();
  const values = [word, number, number, () => String(random.float())];
  const isList = random.below(6) === 0;
  const value = Array.from({ length: isList ? 1 + random.below(20) : 1 }, random.pick(values));
  return `${key}:${value.join(random.pick(['_', '-', '@', '/', '.', 'x']))}`;
}

function query(id: string, part: string, random: Random): string {
  const other =
    random.below(3) === 0
      ? `&lock=${encodeURIComponent(random.pick(oddTexts).toWellFormed())}`
      : '';
  const isEscaped = random.below(4) > 0;
  return `?${id}=${isEscaped ? encodeURIComponent(part.toWellFormed()) : part}${other}`;
}
