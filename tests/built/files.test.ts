import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files } from './built-site.ts';

test('no file of the built site is empty', () => {
  const written = files('').map((file) => ({ file, stat: statSync(join('dist', file)) }));
  const empty = written.filter(({ stat }) => stat.isFile() && stat.size === 0);
  expect(empty.map(({ file }) => file)).toEqual([]);
});

test('faces are there in the one kind that browsers ask for', () => {
  expect(files('.woff2').length).toBeGreaterThan(10);
  expect([...files('.woff'), ...files('.ttf')]).toEqual([]);
});
