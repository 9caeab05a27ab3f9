import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeScripts } from '../../../src/site/integrations/one-script.ts';

let root: string;
const base = '/course/';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pichesh-scripts-'));
  mkdirSync(join(root, '_astro'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string) => {
  writeFileSync(join(root, name), text);
};
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const tag = (name: string) => `<script type="module" src="${base}_astro/${name}"></script>`;
const sourcesOf = (html: string) =>
  [...html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source);

test('the scripts of a page become one, with what they share, in their order', async () => {
  write('_astro/shared.js', 'export const log = (x) => (globalThis.order ??= []).push(x);');
  write('_astro/first.js', 'import { log } from "./shared.js"; log("a");');
  write('_astro/second.js', 'import { log } from "./shared.js"; log("b"); import("./later.js");');
  write('_astro/later.js', 'export {};');
  write('index.html', `<head>${tag('first.js')}</head><body>${tag('second.js')}</body>`);
  await mergeScripts(root, base);
  const [source = '', ...more] = sourcesOf(read('index.html'));
  expect(more).toEqual([]);
  expect(source.startsWith(`${base}_astro/page-`)).toBe(true);
  const code = read(source.slice(base.length));
  expect(code.indexOf('`a`')).toBeGreaterThan(-1);
  expect(code.indexOf('`b`')).toBeGreaterThan(code.indexOf('`a`'));
  expect(code).toContain('./later.js');
  expect(code).not.toContain('shared.js');
});

test('only the files that nothing names any more are removed', async () => {
  write('_astro/first.js', 'console.log("a");');
  write('_astro/second.js', 'console.log("b");');
  write('index.html', tag('first.js') + tag('second.js'));
  write('alone.html', tag('second.js'));
  await mergeScripts(root, base);
  expect(sourcesOf(read('alone.html'))).toEqual([`${base}_astro/second.js`]);
  expect(
    readdirSync(join(root, '_astro')).filter((name) => /^(?:first|second)\.js$/.test(name)),
  ).toEqual(['second.js']);
});

test('pages with the same scripts share the file', async () => {
  write('_astro/first.js', 'console.log("a");');
  write('_astro/second.js', 'console.log("b");');
  for (const name of ['one.html', 'two.html']) write(name, tag('first.js') + tag('second.js'));
  await mergeScripts(root, base);
  expect(sourcesOf(read('one.html'))).toEqual(sourcesOf(read('two.html')));
  expect(readdirSync(join(root, '_astro'))).toHaveLength(1);
});
