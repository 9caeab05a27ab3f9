import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../../../src/cli/pack/zip.ts';

/** Reads an archive by its directory, as programs do. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const found = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    expect(archive.toString('utf8', local + 30, local + 30 + nameLength)).toBe(name);
    const begin = local + 30 + nameLength + archive.readUInt16LE(local + 28);
    const content = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    expect(bytes).toHaveLength(archive.readUInt32LE(at + 24));
    expect(crc32(bytes)).toBe(archive.readUInt32LE(at + 16));
    found.set(name, bytes.toString());
    at += 46 + nameLength;
  }
  return found;
}

const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test('what was put in comes out, with names in any script', () => {
  const files = [
    entry('pichesh/en/index.html', 'words '.repeat(1000)),
    entry('pichesh/empty', ''),
    entry('pichesh/پیچش.txt', 'متن'),
    entry('pichesh/picture.webp', 'taken as it is'),
  ];
  const archive = zip(files);
  expect(Object.fromEntries(unzip(archive))).toEqual(
    Object.fromEntries(files.map(({ name, bytes }) => [name, bytes.toString()])),
  );
  expect(archive.length).toBeLessThan(1500);
});

test('the same files make the same archive', () => {
  const files = [entry('a', 'one'), entry('b', 'two')];
  expect(zip(files).equals(zip(files))).toBe(true);
});
