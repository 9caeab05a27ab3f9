import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { judgePath } from '../../../src/datasets/folder/judge-path.ts';
import { faultIn, sniffFault } from '../../../src/datasets/folder/sniff.ts';
import { Random } from '../../../src/datasets/random.ts';

describe('judgePath', () => {
  test.each([
    ['f/a/.DS_Store', 5, 'hidden'],
    ['f/a/._1.jpg', 5, 'hidden'],
    ['f/.git/objects/1.jpg', 5, 'hidden'],
    ['f/__MACOSX/a/1.jpg', 5, 'hidden'],
    ['f/a/Thumbs.db', 5, 'hidden'],
    ['f/a/1.HEIC', 5, 'unsupported'],
    ['f/a/1.tif', 5, 'unsupported'],
    ['f/a/film.mp4', 5, 'unsupported'],
    ['f/a/labels.csv', 5, 'not-image'],
    ['f/a/1.jpg.txt', 5, 'not-image'],
    ['f/a/1.jpg', 0, 'empty'],
    ['f/a/1.JPEG', 5, undefined],
    ['f/a/n01440764_tench.png', 5, undefined],
    ['f/a/no ending', 5, undefined],
    ['سیب/۱.webp', 5, undefined],
  ])('%s of %i bytes: %s', (path, bytes, verdict) => {
    expect(judgePath(path, bytes)).toBe(verdict);
  });
});

/** A picture of 60×40 noise in each format that a browser reads. */
async function pictures(): Promise<Map<string, Buffer>> {
  const random = new Random(3);
  const raw = Buffer.from(Uint8Array.from({ length: 60 * 40 * 3 }, () => random.below(256)));
  const image = () => sharp(raw, { raw: { width: 60, height: 40, channels: 3 } });
  return new Map([
    ['jpeg', await image().jpeg().toBuffer()],
    [
      'progressive',
      await image()
        .jpeg({ progressive: true })
        .withExif({ IFD0: { Copyright: 'x' } })
        .toBuffer(),
    ],
    ['png', await image().png().toBuffer()],
    ['gif', await image().gif().toBuffer()],
    ['webp', await image().webp().toBuffer()],
    ['lossless', await image().webp({ lossless: true }).toBuffer()],
    ['avif', await image().avif({ effort: 0 }).toBuffer()],
  ]);
}

const faultOf = (bytes: Uint8Array) => sniffFault(new Blob([new Uint8Array(bytes)]));

describe('sniffFault', () => {
  test('finds nothing wrong with pictures', async () => {
    for (const [name, bytes] of await pictures())
      expect([name, await faultOf(bytes)]).toEqual([name, undefined]);
  });

  test('takes a photograph with a film behind it', async () => {
    const photograph = (await pictures()).get('jpeg') ?? Buffer.alloc(0);
    expect(await faultOf(Buffer.concat([photograph, Buffer.alloc(300_000, 7)]))).toBeUndefined();
  });

  test('finds what is cut off, be there a whole small picture in front', async () => {
    const photograph = (await pictures()).get('jpeg') ?? Buffer.alloc(0);
    const [start, rest] = [photograph.subarray(0, 2), photograph.subarray(2)];
    const length = Buffer.alloc(2);
    length.writeUInt16BE(photograph.length + 2);
    const small = Buffer.concat([Buffer.from([0xff, 0xe1]), length, photograph]);
    const whole = Buffer.concat([start, small, rest]);
    expect(await faultOf(whole)).toBeUndefined();
    expect(await faultOf(whole.subarray(0, -20))).toBe('broken');
    // With so much in front of it that its end is no part of what is looked at first.
    const comments = Array.from({ length: 6 }, () =>
      Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(0xfffd, 65)]),
    );
    const long = Buffer.concat([start, small, ...comments, rest]);
    expect(await faultOf(long)).toBeUndefined();
    expect(await faultOf(long.subarray(0, -20))).toBe('broken');
  });

  test('finds what is cut off', async () => {
    const all = await pictures();
    for (const name of ['jpeg', 'progressive', 'png', 'webp', 'lossless']) {
      const bytes = all.get(name) ?? Buffer.alloc(0);
      for (const share of [0.3, 0.6, 0.95])
        expect([name, await faultOf(bytes.subarray(0, bytes.length * share))]).toEqual([
          name,
          'broken',
        ]);
    }
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a text', 'apple, pear\n', 'not-image'],
    ['a page', '<!doctype html><title>404</title>', 'not-image'],
    ['a zip', 'PK\x03\x04', 'not-image'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'unsupported'],
    ['a TIFF', 'II*\0\x08\0\0\0', 'unsupported'],
    ['an SVG', '<?xml version="1.0"?><svg xmlns="">', 'unsupported'],
    ['a PSD', '8BPS\0\x01', 'unsupported'],
  ])('says what %s is', async (_, text, fault) => {
    expect(await faultOf(Buffer.from(text, 'latin1'))).toBe(fault);
  });

  test('knows a picture of a thousand megapixels by its header', async () => {
    const png = (await pictures()).get('png') ?? Buffer.alloc(0);
    const vast = Buffer.from(png);
    vast.writeUInt32BE(40_000, 16);
    vast.writeUInt32BE(40_000, 20);
    expect(await faultOf(vast)).toBe('too-large');
    vast.writeUInt32BE(0, 20);
    expect(await faultOf(vast)).toBe('broken');
  });

  test('reads the size of a JPEG behind long segments', async () => {
    const jpeg = (await pictures()).get('jpeg') ?? Buffer.alloc(0);
    const segment = Buffer.alloc(60_004);
    segment.writeUInt16BE(0xffe2, 0);
    segment.writeUInt16BE(60_002, 2);
    const long = Buffer.concat([jpeg.subarray(0, 2), segment, segment, jpeg.subarray(2)]);
    expect(await faultOf(long)).toBeUndefined();
    const frame = long.indexOf(Buffer.from([0xff, 0xc0]));
    long.writeUInt16BE(50_000, frame + 5);
    long.writeUInt16BE(50_000, frame + 7);
    expect(await faultOf(long)).toBe('too-large');
  });

  test('a file that cannot be read any more is told, not thrown', async () => {
    const gone = {
      size: 9,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    expect(await sniffFault(gone as unknown as Blob)).toBe('unreadable');
  });
});

test('any bytes get a verdict: 10,000 spoiled headers', async () => {
  const all = [...(await pictures()).values()];
  const verdicts = new Set([undefined, 'not-image', 'unsupported', 'broken', 'too-large']);
  for (let seed = 0; seed < 10_000; seed += 1) {
    const random = new Random(seed, 9);
    const bytes = Uint8Array.from(random.pick(all).subarray(0, random.below(600)));
    for (let spoiled = random.below(12); spoiled > 0; spoiled -= 1)
      bytes[random.below(Math.min(bytes.length, 64))] = random.below(256);
    expect(verdicts).toContain(faultIn(bytes, bytes, random.below(1e9)));
  }
});

test('this file is no picture', async () => {
  expect(await faultOf(readFileSync(import.meta.filename))).toBe('not-image');
});
