import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type Shard } from '../../datasets/manifest.ts';
import { sha256 } from '../../datasets/sha256.ts';
import { tilesFromSheet } from '../../datasets/sheet.ts';
import { AssetError, inWords } from './asset-error.ts';
import { decodeSheetInNode } from './sheet-picture.ts';

/** Reads every installed shard again: the file's bytes, then the pixels decoded from them. */
export async function verifyCifar10(target: string): Promise<{ readonly shards: number }> {
  const manifest = await readManifest(join(target, 'manifest.json'));
  const [tileHeight, tileWidth] = manifest.imageShape;
  const damaged: string[] = [];
  for (const shard of manifest.shards) {
    const layout = { columns: manifest.columns, count: shard.count, tileHeight, tileWidth };
    const isSound = await verifyShard(target, shard, layout).catch(() => false);
    if (!isSound) damaged.push(shard.file);
  }
  if (damaged.length > 0) {
    throw new AssetError(
      `cifar10 is damaged (${damaged.join(', ')}). Delete ${target} and fetch it again.`,
    );
  }
  return { shards: manifest.shards.length };
}

async function readManifest(path: string) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new AssetError('cifar10 is not installed: run `npm run assets`.');
  try {
    return parseManifest(text);
  } catch (failure) {
    throw inWords(path, failure);
  }
}

async function verifyShard(
  target: string,
  shard: Shard,
  layout: Parameters<typeof tilesFromSheet>[1],
): Promise<boolean> {
  const bytes = new Uint8Array(await readFile(join(target, shard.file)));
  if ((await sha256(bytes)) !== shard.sha256) return false;
  const tiles = tilesFromSheet(await decodeSheetInNode(new Blob([bytes])), layout);
  return (await sha256(tiles)) === shard.pixelsSha256;
}
