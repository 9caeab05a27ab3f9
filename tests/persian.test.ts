import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './imports.ts';
import { pageNames, readPage } from './prose.ts';

const files = [...sourceFiles('src'), ...sourceFiles('content')];

/** Lines of a text that match, for a message that shows them. */
const lines = (text: string, pattern: RegExp) =>
  text.split('\n').filter((line) => pattern.test(line));

test.each([
  ['Arabic yeh or kaf', /[\u064a\u0643]/],
  ['Arabic-Indic digits', /[\u0660-\u0669]/],
  ['noon ghunna or presentation forms', /[\u06ba\ufb50-\ufdff\ufe70-\ufefc]/],
])('no file of the site has %s', (_name, pattern) => {
  expect(files.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
});

describe.each(pageNames('fa'))('fa/%s', (name) => {
  const { text } = readPage('fa', name);

  test('joins می to its verb with a half-space', () => {
    expect(lines(text, /(^|\s)ن?می(\s|(?!ان|دان|لی|ز|وه|نا|ل\b|خ)[آ-ی])/)).toEqual([]);
  });

  test('joins plurals and comparatives with a half-space', () => {
    expect(lines(text, /[آ-ی] (ها|های|هایی|تر|ترین)([\s.،؛:؟)»]|$)/)).toEqual([]);
  });

  test('uses Persian commas, semicolons and question marks', () => {
    expect(lines(text, /[آ-ی]\s?[,;?]/)).toEqual([]);
  });
});
