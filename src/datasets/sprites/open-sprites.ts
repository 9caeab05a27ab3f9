import { ArrivingSplit } from '../arriving-split.ts';
import { cifar10Classes, cifar10ImageShape } from '../cifar10.ts';
import { type Dataset, DatasetError } from '../dataset.ts';
import { fetchManifest, fetchVerified, folderUrl } from '../fetch-asset.ts';
import { parseSpriteManifest, type SpriteManifest } from '../manifest.ts';
import { nextTurn } from '../next-turn.ts';
import { Random } from '../random.ts';
import { sha256 } from '../sha256.ts';
import { tilesFromSheet } from '../sheet.ts';
import { firstFileOptions, type OpenOptions } from '../shards.ts';
import { firstBlockImages } from '../shuffle.ts';
import { newCanvas } from './canvas.ts';
import { composeImage } from './compose.ts';
import { drawingsFromTiles } from './drawing-tiles.ts';
import { drawingFamilies } from './drawings.ts';
import type { Drawings } from './figure.ts';

type SplitName = 'train' | 'test';

/** Every reader composes the same images: the seed is part of what `sprites10` is. */
const seed = 10;
const streams = { train: 1, test: 2, trainLabels: 3, testLabels: 4 } as const;
/** Composed without a pause: about a twentieth of a second, so that messages to the worker get through. */
const imagesPerTurn = 250;

/** How many images each split has; CIFAR-10's own numbers. */
export const sprites10Counts = { train: 50_000, test: 10_000 } as const;

/**
 * Opens the composed stand-in for CIFAR-10 and fills it in the background. Errors: `not-installed`,
 * `bad-manifest`, `network`, `checksum`, `decode`, `cancelled` at once; `cancelled` later.
 */
export async function openSprites(
  baseUrl: string,
  options: OpenOptions,
  counts: Readonly<Record<SplitName, number>> = sprites10Counts,
): Promise<Dataset> {
  const folder = folderUrl(baseUrl);
  const manifest = parseSpriteManifest(await fetchManifest(folder, firstFileOptions(options)));
  const drawings = await loadDrawings(folder, manifest, options);
  const [height, width, channels] = cifar10ImageShape;
  const imageBytes = height * width * channels;
  const train = new ArrivingSplit(counts.train, imageBytes);
  const test = new ArrivingSplit(counts.test, imageBytes);
  void composeAll({ train, test }, new Composer(drawings, manifest), manifest.bytes, options);
  return {
    info: {
      id: 'sprites10',
      imageShape: cifar10ImageShape,
      classes: cifar10Classes,
      trainCount: counts.train,
      testCount: counts.test,
      provenance: { kind: 'generated', official: false, sha256: manifest.pixelsSha256 },
    },
    train,
    test,
  };
}

async function loadDrawings(
  folder: string,
  manifest: SpriteManifest,
  options: OpenOptions,
): Promise<Drawings> {
  const { columns, drawings, file, pixelsSha256, tileSize } = manifest;
  const bytes = await fetchVerified(folder, manifest, firstFileOptions(options));
  const layout = { columns, count: 2 * drawings.length, tileHeight: tileSize, tileWidth: tileSize };
  const tiles = await options.decodeSheet(new Blob([bytes], { type: 'image/webp' })).then(
    (raster) => tilesFromSheet(raster, layout),
    (cause: unknown) => {
      throw new DatasetError('decode', file, cause);
    },
  );
  if ((await sha256(tiles)) === pixelsSha256) {
    return { rgba: drawingsFromTiles(tiles, tileSize), tileSize };
  }
  throw new DatasetError('decode', file, 'the decoded pixels are not those encoded');
}

/** First what the first block of training needs, then the test set, then the rest. */
async function composeAll(
  splits: Readonly<Record<SplitName, ArrivingSplit>>,
  composer: Composer,
  bytes: number,
  { signal, onProgress }: OpenOptions,
): Promise<void> {
  const { train, test } = splits;
  const firstBlock = Math.min(firstBlockImages, train.count);
  for (const [name, from, to] of [
    ['train', 0, firstBlock],
    ['test', 0, test.count],
    ['train', firstBlock, train.count],
  ] as const) {
    const split = splits[name];
    for (let first = from; first < to; first += imagesPerTurn) {
      if (signal?.aborted) {
        for (const one of [train, test]) one.fail(new DatasetError('cancelled'));
        return;
      }
      const count = Math.min(imagesPerTurn, to - first);
      composer.compose(name, split, first, count);
      split.announce(first, count);
      const { arrived: imagesReady, count: imagesTotal } = split;
      onProgress?.({
        split: name,
        imagesReady,
        imagesTotal,
        bytesLoaded: bytes,
        bytesTotal: bytes,
      });
      await nextTurn();
    }
  }
}

class Composer {
  readonly #drawings: Drawings;
  /** Tile numbers by split and class. */
  readonly #choices: Readonly<Record<SplitName, readonly (readonly number[])[]>>;
  readonly #canvas = newCanvas();

  constructor(drawings: Drawings, manifest: SpriteManifest) {
    this.#drawings = drawings;
    const choose = (families: readonly string[]) =>
      cifar10Classes.map((_, label) =>
        manifest.drawings.flatMap((drawing, tile) =>
          drawing.class === label && families.includes(drawing.family) ? [tile] : [],
        ),
      );
    this.#choices = { train: choose(drawingFamilies.train), test: choose(drawingFamilies.test) };
    const { train, test } = this.#choices;
    if ([...train, ...test].some((tiles) => tiles.length === 0)) {
      throw new DatasetError('bad-manifest', 'manifest.json', 'a class without drawings');
    }
  }

  /** Composes images `first … first + count − 1` with their labels. */
  compose(name: SplitName, split: ArrivingSplit, first: number, count: number): void {
    const imageBytes = split.images.length / split.count;
    const pixels = new Uint8ClampedArray(split.images.buffer);
    for (let index = first; index < first + count; index += 1) {
      const label = labelOf(name, index);
      const random = new Random(seed, streams[name], index);
      const tile = random.pick(this.#choices[name][label] ?? []);
      split.labels[index] = label;
      composeImage(pixels, index * imageBytes, this.#canvas, this.#drawings, tile, random);
    }
  }
}

/** Every ten images hold every class once, in random order. */
function labelOf(name: SplitName, index: number): number {
  const classes = cifar10Classes.length;
  const order = Uint8Array.from({ length: classes }, (_, label) => label);
  new Random(seed, streams[`${name}Labels`], Math.floor(index / classes)).shuffle(order);
  return order[index % classes] ?? 0;
}
