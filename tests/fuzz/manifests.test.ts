import { describe, expect, test } from 'vitest';
import { cifar10Classes, cifar10ImageShape } from '../../src/datasets/cifar10.ts';
import { DatasetError } from '../../src/datasets/dataset.ts';
import { parseManifest, parseSpriteManifest } from '../../src/datasets/manifest.ts';
import type { Random } from '../../src/datasets/random.ts';
import { bytesOfShards, parseWeightManifest } from '../../src/datasets/weights/manifest.ts';
import { weightsFrom } from '../../src/datasets/weights/open-weights.ts';
import { damagedJson, eachInput } from './damage.ts';

const hash = 'a'.repeat(64);

function shard(split: string, first: number) {
  const labels = Buffer.from([1, 9]).toString('base64');
  const file = `${split}-${first}.webp`;
  return { file, split, first, count: 2, bytes: 9, sha256: hash, pixelsSha256: hash, labels };
}

const shards = {
  ...{ version: 1, format: 'webp', imageShape: cifar10ImageShape, classes: cifar10Classes },
  ...{ columns: 4, provenance: { sha256: hash, official: false } },
  shards: [shard('train', 2), shard('train', 0), shard('test', 0)],
};

const sprites = {
  ...{ version: 1, recipe: hash, file: 'sheet.webp', bytes: 9, sha256: hash, pixelsSha256: hash },
  ...{ tileSize: 48, columns: 4 },
  drawings: [
    { class: 0, family: 'noto', name: 'airplane' },
    { class: 9, family: 'openmoji', name: 'truck' },
  ],
};

const weights = {
  ...{ version: 1, network: 'one-layer', precision: 'int8' },
  provenance: { package: 'some@1', integrity: 'sha512-…' },
  tensors: [
    { name: 'conv1/kernel', shape: [1, 1, 3, 2], kept: 'int8' },
    { name: 'conv1/bias', shape: [2], kept: 'float32' },
  ],
  shards: [
    { file: 'int8-0.bin', bytes: 16, sha256: hash },
    { file: 'int8-1.bin', bytes: 8, sha256: hash },
  ],
};

/** More than any browser gives to one page. */
const mostBytes = 2 ** 31;
const fileName = /^[a-z0-9][a-z0-9.-]*$/;

describe('a manifest is taken whole and sound or refused as one', () => {
  test('of shards', async () => {
    await eachInput(3, (random) => {
      const found = taken(parseManifest, shards, random);
      for (const { file, first, count, labels } of found?.shards ?? []) {
        expect(file).toMatch(fileName);
        expect(labels).toHaveLength(count);
        expect((first + count) * 3072).toBeLessThan(mostBytes);
      }
    });
  });

  test('of the sheet of drawings', async () => {
    await eachInput(4, (random) => {
      const found = taken(parseSpriteManifest, sprites, random);
      if (!found) return;
      expect(found.file).toMatch(fileName);
      for (const drawing of found.drawings) expect(cifar10Classes[drawing.class]).toBeDefined();
      expect(found.drawings.length * found.tileSize ** 2 * 4).toBeLessThan(mostBytes);
    });
  });

  test('of weights', async () => {
    await eachInput(5, (random) => {
      const found = taken(parseWeightManifest, weights, random);
      if (!found) return;
      for (const { file } of found.shards) expect(file).toMatch(fileName);
      const bytes = bytesOfShards(found);
      expect(bytes).toBeLessThan(mostBytes);
      // What it promises is what it needs, so every tensor can be read.
      const read = weightsFrom(found, new Uint8Array(bytes));
      for (const { name, shape } of found.tensors)
        expect(read.values(name)).toHaveLength(shape.reduce((size, extent) => size * extent, 1));
    });
  });
});

/** What a parser makes of a damaged manifest; undefined where it refuses it. */
function taken<Manifest>(
  parse: (text: string) => Manifest,
  whole: object,
  random: Random,
): Manifest | undefined {
  try {
    return parse(damagedJson(whole, random));
  } catch (failure) {
    if (failure instanceof DatasetError && failure.code === 'bad-manifest') return undefined;
    throw failure;
  }
}
