import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeSheetInNode, encodeSheet } from '../../src/cli/assets/sheet-picture.ts';
import { cifar10Classes, cifar10ImageShape } from '../../src/datasets/cifar10.ts';
import { DatasetError } from '../../src/datasets/dataset.ts';
import type { Shard, ShardManifest } from '../../src/datasets/manifest.ts';
import { decodeShard } from '../../src/datasets/shards.ts';
import { damagedBytes, eachInput } from './damage.ts';

const count = 3;
const columns = 2;
const tiles = Uint8Array.from({ length: count * 32 * 32 * 3 }, (_, at) => (at * 7) % 251);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const shard: Shard = {
  ...{ file: 'train-0.webp', split: 'train', first: 0, count, bytes: 1, sha256: hashOf(tiles) },
  ...{ pixelsSha256: hashOf(tiles), labels: Uint8Array.of(1, 2, 3) },
};
const manifest: ShardManifest = {
  ...{ version: 1, format: 'webp', imageShape: cifar10ImageShape, classes: cifar10Classes },
  ...{ columns, provenance: { sha256: hashOf(tiles), official: false }, shards: [shard] },
};

/** The check of the file's own hash comes before; this is what stands behind it. */
test('a shard gives the pixels that were packed or says that it cannot', async () => {
  const whole = await encodeSheet(tiles, { columns, count, tileHeight: 32, tileWidth: 32 });
  const sound = Uint8Array.from(whole);
  expect(await decodeShard(manifest, shard, sound, decodeSheetInNode)).toEqual(tiles);
  const outcomes = { same: 0, refused: 0 };
  await eachInput(2, async (random) => {
    try {
      const bytes = damagedBytes(whole, random);
      const pixels = await decodeShard(manifest, shard, bytes, decodeSheetInNode);
      expect(hashOf(pixels)).toBe(shard.pixelsSha256);
      outcomes.same += 1;
    } catch (failure) {
      if (!(failure instanceof DatasetError)) throw failure;
      expect(failure).toMatchObject({ code: 'decode', file: shard.file });
      outcomes.refused += 1;
    }
  });
  expect(outcomes.refused).toBeGreaterThan(outcomes.same);
});
