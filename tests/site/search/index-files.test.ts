import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { indexFiles } from '../../../src/site/search/index-files.ts';

const page = (text: string) =>
  `<html lang="fa"><body><main data-pagefind-body><h1 id="a">${text}</h1></main></body></html>`;

afterAll(async () => {
  await close();
});

test('the index shows a page as it was written, and has no search field of its own', async () => {
  const files = await indexFiles([
    { url: '/fa/a/', html: page('لایه‌گذاری ۲۲۴') },
    { url: '/fa/b/', html: page('سؤال') },
  ]);
  const shown = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => gunzipSync(content).toString());
  expect(shown).toHaveLength(2);
  expect(shown.join()).toContain('لایه‌گذاری ۲۲۴');
  expect(shown.join()).toContain('سؤال');
  expect(shown.join()).not.toContain('لایه-گذاری');
  const names = files.map(({ path }) => path);
  expect(names).toContain('pagefind.js');
  expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([]);
});

test('words that folding would lose are an error', async () => {
  const pages = [{ url: '/fa/a/', html: page('یک ـ دو') }];
  await expect(indexFiles(pages)).rejects.toThrow('/fa/a/');
});
