import { cifar10ImageShape } from './cifar10.ts';
import { DatasetError, type PackedSetId } from './dataset.ts';
import { fetchManifest, fetchVerified, folderUrl } from './fetch-asset.ts';
import { parseManifest } from './manifest.ts';
import { decodeShard, type OpenOptions } from './shards.ts';
import { openSprites } from './sprites/open-sprites.ts';

/** A few labelled images to look at, NHWC with pixels 0…255. */
export interface FirstImages {
  readonly id: PackedSetId;
  readonly imageShape: typeof cifar10ImageShape;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

/**
 * The first thousand test images of the CIFAR-10 that is installed, one file of about 1.5 MB; where
 * none is, or only they are wanted, `spriteCount` composed ones. Rejects with a `DatasetError` as `openDataset` does.
 */
export async function loadFirstImages(
  assetsUrl: string,
  spriteCount: number,
  options: OpenOptions,
  only?: 'sprites10',
): Promise<FirstImages> {
  const sprites = () => firstSprites(`${folderUrl(assetsUrl)}sprites10/`, spriteCount, options);
  if (only) return sprites();
  try {
    return await firstShard(`${folderUrl(assetsUrl)}cifar10/`, options);
  } catch (failure) {
    if (failure instanceof DatasetError && failure.code === 'not-installed') return sprites();
    throw failure;
  }
}

async function firstShard(folder: string, options: OpenOptions): Promise<FirstImages> {
  const { signal, retryPauses, decodeSheet } = options;
  const patience = { signal, retryPauses };
  const manifest = parseManifest(await fetchManifest(folder, patience));
  const shard = manifest.shards.find(({ split, first }) => split === 'test' && first === 0);
  if (!shard) throw new DatasetError('bad-manifest', 'manifest.json', 'no test images');
  const images = await decodeShard(
    manifest,
    shard,
    await fetchVerified(folder, shard, patience),
    decodeSheet,
  );
  const { count, labels } = shard;
  return { id: 'cifar10', imageShape: cifar10ImageShape, images, labels, count };
}

async function firstSprites(
  folder: string,
  spriteCount: number,
  options: OpenOptions,
): Promise<FirstImages> {
  const counts = { train: 0, test: spriteCount };
  const { test } = await openSprites(folder, options, counts);
  await test.whenAvailable(spriteCount);
  const { images, labels, count } = test;
  return { id: 'sprites10', imageShape: cifar10ImageShape, images, labels, count };
}
