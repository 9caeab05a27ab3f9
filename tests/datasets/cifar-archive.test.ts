import { openAsBlob } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isOfficialArchive, openArchive } from '../../src/datasets/cifar-archive.ts';
import { recordBytes } from '../../src/datasets/cifar-records.ts';
import type { LoadProgress } from '../../src/datasets/dataset.ts';
import {
  archiveOf,
  failureOf,
  type Files,
  gzip,
  smallFiles,
  smallLayout,
  tarOf,
} from './support/small-archive.ts';

const layout = smallLayout;

async function failureOfReading(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) {
  const open = openArchive(new Blob([bytes]), { layout, signal });
  return failureOf(open.then(({ finished }) => finished));
}

async function failureWith(change: (files: Files) => void) {
  const files = smallFiles();
  change(files);
  return failureOfReading(await archiveOf(files));
}

function edit(files: Files, name: string): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(files.get(name) ?? []);
  files.set(name, copy);
  return copy;
}

describe('openArchive', () => {
  it('gives the images of every batch in NHWC, in the order of the batch numbers', async () => {
    const files = smallFiles();
    const archive = await openArchive(new Blob([await archiveOf(files)]), { layout });
    await archive.finished;
    await archive.train.whenAvailable(24);
    await archive.test.whenAvailable(12);
    for (const [split, image, file, record] of [
      [archive.train, 0, 'data_batch_1.bin', 0],
      [archive.train, 17, 'data_batch_2.bin', 5],
      [archive.test, 11, 'test_batch.bin', 11],
    ] as const) {
      const bytes = files.get(file) ?? new Uint8Array();
      const start = record * recordBytes;
      expect(split.labels[image]).toBe(bytes[start]);
      // Row 3, column 5: red, green, blue lie in three planes of 1,024 bytes.
      const place = 3 * 32 + 5;
      const pixel = [0, 1, 2].map((plane) => bytes[start + 1 + 1024 * plane + place]);
      const at = image * 3072 + 3 * place;
      expect([...split.images.subarray(at, at + 3)]).toEqual(pixel);
    }
  });

  it('reports bytes and images up to the last', async () => {
    const bytes = await archiveOf(smallFiles());
    const reports: LoadProgress[] = [];
    const onProgress = (progress: LoadProgress) => reports.push(progress);
    await (
      await openArchive(new Blob([bytes]), { layout, onProgress })
    ).finished;
    const last = (split: string) => reports.findLast((report) => report.split === split);
    expect(last('train')).toMatchObject({ imagesReady: 24, imagesTotal: 24 });
    expect(last('test')).toMatchObject({ imagesReady: 12, imagesTotal: 12 });
    expect(reports.at(-1)).toMatchObject({ bytesLoaded: bytes.length, bytesTotal: bytes.length });
  });

  test('a file that is no gzip is refused at once', async () => {
    const open = openArchive(new Blob(['<!doctype html>']), { layout });
    expect(await failureOf(open)).toEqual({ code: 'not-gzip', file: undefined });
    expect((await failureOf(openArchive(new Blob([]), { layout }))).code).toBe('not-gzip');
  });

  test.each([0.1, 0.5, 0.9, 0.999])('a gzip cut at %f of its length', async (fraction) => {
    const bytes = await archiveOf(smallFiles());
    const cut = bytes.slice(0, Math.floor(bytes.length * fraction));
    expect((await failureOfReading(cut)).code).toBe('truncated');
  });

  test('a tar cut short inside a whole gzip', async () => {
    const tar = await tarOf(smallFiles());
    const cut = await gzip(tar.slice(0, 40_000));
    expect((await failureOfReading(cut)).code).toBe('truncated');
  });

  test('one flipped bit inside the gzip', async () => {
    const bytes = await archiveOf(smallFiles());
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
    expect((await failureOfReading(bytes)).code).toBe('checksum');
  });

  test('a damaged gzip checksum', async () => {
    const bytes = await archiveOf(smallFiles());
    const place = bytes.length - 6;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    expect((await failureOfReading(bytes)).code).toBe('checksum');
  });

  test('bytes after the end of the gzip', async () => {
    const bytes = await archiveOf(smallFiles());
    const longer = new Uint8Array([...bytes, ...new TextEncoder().encode('garbage')]);
    expect((await failureOfReading(longer)).code).toBe('checksum');
  });

  test('a gzip that holds no tar', async () => {
    const text = await gzip(new TextEncoder().encode('no tar '.repeat(1024)));
    expect((await failureOfReading(text)).code).toBe('wrong-layout');
  });

  test.each(['data_batch_1.bin', 'test_batch.bin', 'batches.meta.txt'])(
    'an archive without %s',
    async (file) => {
      expect(await failureWith((files) => files.delete(file))).toEqual({
        code: 'wrong-layout',
        file,
      });
    },
  );

  test('a batch file that is a record short', async () => {
    const file = 'data_batch_2.bin';
    const failure = await failureWith((files) => {
      files.set(file, edit(files, file).slice(recordBytes));
    });
    expect(failure).toEqual({ code: 'wrong-layout', file });
  });

  test('a batch file with something behind its records', async () => {
    const file = 'test_batch.bin';
    const failure = await failureWith((files) => {
      files.set(file, new Uint8Array([...edit(files, file), 0]));
    });
    expect(failure).toEqual({ code: 'wrong-layout', file });
  });

  test('a label that names no class', async () => {
    const file = 'data_batch_1.bin';
    const failure = await failureWith((files) => {
      edit(files, file)[4 * recordBytes] = 10;
    });
    expect(failure).toEqual({ code: 'bad-label', file });
  });

  test('other class names', async () => {
    const file = 'batches.meta.txt';
    const failure = await failureWith((files) => {
      files.set(file, new TextEncoder().encode('apple\npear\n'));
    });
    expect(failure).toEqual({ code: 'wrong-layout', file });
  });

  it('tells both splits why it failed', async () => {
    const files = smallFiles();
    files.delete('batches.meta.txt');
    const archive = await openArchive(new Blob([await archiveOf(files)]), { layout });
    expect((await failureOf(archive.test.whenAvailable(1))).code).toBe('wrong-layout');
    expect((await failureOf(archive.train.whenAvailable(1))).code).toBe('wrong-layout');
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const bytes = await archiveOf(smallFiles());
    const archive = await openArchive(new Blob([bytes]), { layout, signal: abort.signal });
    abort.abort();
    expect((await failureOf(archive.finished)).code).toBe('cancelled');
    expect((await failureOf(archive.train.whenAvailable(24))).code).toBe('cancelled');
  });
});

describe('isOfficialArchive', () => {
  it('is not misled by a well-formed copy', async () => {
    expect(await isOfficialArchive(new Blob([await archiveOf(smallFiles())]))).toBe(false);
  });
});

const realArchive = process.env['CIFAR10_ARCHIVE'];

describe.skipIf(!realArchive)('the archive named by CIFAR10_ARCHIVE', () => {
  it('has 50,000 and 10,000 images, as many of each class', async () => {
    const archive = await openArchive(await openAsBlob(realArchive ?? ''));
    await archive.finished;
    for (const { labels, count } of [archive.train, archive.test]) {
      const counts = Array.from({ length: 10 }, () => 0);
      for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
      expect(counts).toEqual(counts.map(() => count / 10));
    }
    expect([archive.train.count, archive.test.count]).toEqual([50_000, 10_000]);
  });
});
