import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedSprites, packSprites } from '../../src/cli/assets/pack-sprites.ts';
import { decodeSheetInNode } from '../../src/cli/assets/sheet-picture.ts';
import { emojiCredits } from '../../src/datasets/credits.ts';
import { parseSpriteManifest, type SpriteManifest } from '../../src/datasets/manifest.ts';
import { openDataset } from '../../src/datasets/open-dataset.ts';
import { Random } from '../../src/datasets/random.ts';
import { newCanvas } from '../../src/datasets/sprites/canvas.ts';
import { composeImage } from '../../src/datasets/sprites/compose.ts';
import { drawingFamilies } from '../../src/datasets/sprites/drawings.ts';
import { drawingsFromTiles, tilesOfDrawings } from '../../src/datasets/sprites/drawing-tiles.ts';
import { openSprites } from '../../src/datasets/sprites/open-sprites.ts';
import { serveFolder } from './support/serve-folder.ts';
import { failureOf } from './support/small-archive.ts';

const options = { decodeSheet: decodeSheetInNode, retryPauses: [0] };
const counts = { train: 500, test: 300 };

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let manifest: SpriteManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pichesh-sprites-'));
  await packSprites(folder);
  manifest = parseSpriteManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  server = await serveFolder(folder);
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function compose(sizes = counts) {
  const { info, train, test } = await openSprites(server.url, options, sizes);
  await Promise.all([train.whenAvailable(sizes.train), test.whenAvailable(sizes.test)]);
  return { info, train, test };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the sheet of drawings', () => {
  it('has drawings of every class on both sides of the split', () => {
    for (const families of [drawingFamilies.train, drawingFamilies.test]) {
      const own = manifest.drawings.filter(({ family }) =>
        (families as readonly string[]).includes(family),
      );
      expect(new Set(own.map((drawing) => drawing.class)).size).toBe(10);
    }
  });

  it('holds families out for the test set, and credits every family', () => {
    const { train, test } = drawingFamilies;
    const shared = train.filter((family) => (test as readonly string[]).includes(family));
    expect(shared).toEqual([]);
    expect(emojiCredits.map(({ id }) => id).sort()).toEqual([...train, ...test].sort());
  });

  it('is not drawn again while nothing has changed, but is when it is damaged', async () => {
    const path = join(folder, manifest.file);
    const before = (await stat(path)).mtimeMs;
    await packSprites(folder);
    expect((await stat(path)).mtimeMs).toBe(before);
    await writeFile(path, 'damaged');
    await packSprites(folder);
    expect((await installedSprites(folder))?.sha256).toBe(manifest.sha256);
  });

  it('keeps colour and transparency apart without loss', () => {
    const drawings = [0, 1].map((seed) =>
      Uint8Array.from({ length: 2 * 2 * 4 }, (_, at) => (at * 37 + seed * 11) % 256),
    );
    const tiles = tilesOfDrawings(drawings);
    expect(drawingsFromTiles(tiles, 2)).toEqual(
      Uint8Array.from(drawings.flatMap((one) => [...one])),
    );
  });
});

describe('composeImage', () => {
  it('gives these bytes on every machine', () => {
    // Drawings from the generator, since how emoji are rasterised is the build machine's business.
    const random = new Random(1);
    const drawings = { rgba: randomDrawings(random), tileSize: 10 };
    const pixels = new Uint8ClampedArray(300 * 3072);
    const canvas = newCanvas();
    for (let image = 0; image < 300; image += 1) {
      composeImage(pixels, image * 3072, canvas, drawings, image % 4, new Random(2, 0, image));
    }
    expect(hash(new Uint8Array(pixels.buffer))).toMatchInlineSnapshot(
      `"942d8b6525669fa4604f3a83583d084cacb4ca77f015f4aba277e9810850f0bc"`,
    );
  });
});

/** Four premultiplied drawings of ten pixels square with an empty edge. */
function randomDrawings(random: Random): Uint8Array {
  const rgba = new Uint8Array(4 * 10 * 10 * 4);
  for (let pixel = 0; pixel < 400; pixel += 1) {
    const [x, y] = [pixel % 10, Math.floor(pixel / 10) % 10];
    if (x === 0 || y === 0 || x === 9 || y === 9) continue;
    const alpha = random.below(256);
    rgba.set(
      [random.below(alpha + 1), random.below(alpha + 1), random.below(alpha + 1), alpha],
      4 * pixel,
    );
  }
  return rgba;
}

describe('sprites10', () => {
  it('is composed the same every time', async () => {
    const [once, again] = [await compose(), await compose()];
    expect(hash(again.train.images)).toBe(hash(once.train.images));
    expect(hash(again.test.images)).toBe(hash(once.test.images));
    expect(hash(again.train.labels)).toBe(hash(once.train.labels));
  });

  it('composes an image by its number alone, whatever the size of the set', async () => {
    const small = await compose({ train: 40, test: 10 });
    const large = await compose();
    expect(small.train.images).toEqual(large.train.images.slice(0, 40 * 3072));
  });

  it('holds every class as often', async () => {
    const { train } = await compose();
    const seen = Array.from({ length: 10 }, () => 0);
    for (const label of train.labels) seen[label] = (seen[label] ?? 0) + 1;
    expect(seen).toEqual(seen.map(() => counts.train / 10));
  });

  it('is labelled as generated and has as many images as CIFAR-10', async () => {
    const abort = new AbortController();
    const source = { kind: 'generated', id: 'sprites10', baseUrl: server.url } as const;
    const { info, train } = await openDataset(source, { ...options, signal: abort.signal });
    expect(info).toMatchObject({ id: 'sprites10', trainCount: 50_000, testCount: 10_000 });
    expect(info.provenance).toMatchObject({ kind: 'generated', official: false });
    abort.abort();
    expect((await failureOf(train.whenAvailable(50_000))).code).toBe('cancelled');
  });

  it('lets other work have its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await compose({ train: 2000, test: 10 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('says when the sheet is missing, altered or not what was drawn', async () => {
    const sheet = `/${manifest.file}`;
    for (const [body, status, code] of [
      ['', 404, 'not-installed'],
      ['other bytes', 200, 'checksum'],
    ] as const) {
      server.state.intercept = (request, response) => {
        if (request.url !== sheet) return false;
        response.writeHead(status).end(body);
        return true;
      };
      expect(await failureOf(openSprites(server.url, options))).toEqual({
        code,
        file: manifest.file,
      });
    }
    server.state.intercept = () => false;
    const decodeSheet = () => Promise.reject(new Error('no WebP'));
    expect((await failureOf(openSprites(server.url, { decodeSheet }))).code).toBe('decode');
  });
});
