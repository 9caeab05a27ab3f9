import { expect, test } from 'vitest';
import { zip } from '../../../src/cli/pack/zip.ts';
import { unzip } from './unzip.ts';

const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test('what was put in comes out, with names in any script', () => {
  const files = [
    entry('pichesh/en/index.html', 'words '.repeat(1000)),
    entry('pichesh/empty', ''),
    entry('pichesh/پیچش.txt', 'متن'),
    entry('pichesh/picture.webp', 'taken as it is'),
  ];
  const archive = zip(files);
  expect(
    Object.fromEntries([...unzip(archive)].map(([name, bytes]) => [name, String(bytes)])),
  ).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes.toString()])));
  expect(archive.length).toBeLessThan(1500);
});

test('the same files make the same archive', () => {
  const files = [entry('a', 'one'), entry('b', 'two')];
  expect(zip(files).equals(zip(files))).toBe(true);
});
