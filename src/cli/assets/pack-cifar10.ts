import { openAsBlob } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../datasets/cifar-archive.ts';
import {
  type ArchiveLayout,
  cifar10Classes,
  cifar10ImageShape,
  cifar10Layout,
  officialArchive,
} from '../../datasets/cifar10.ts';
import type { Split } from '../../datasets/dataset.ts';
import { parseManifest, type Shard, type ShardManifest } from '../../datasets/manifest.ts';
import { sha256 } from '../../datasets/sha256.ts';
import { inWords } from './asset-error.ts';
import { fileSha256 } from './file-sha256.ts';
import { installFolder } from './install-folder.ts';
import { Progress } from './progress.ts';
import { encodersAtOnce, encodeSheet } from './sheet-picture.ts';

/** Narrow sheets compress best, since most neighbours of a pixel are of its own image; WebP ends at 16,383 rows. */
const columns = 4;
const imagesPerShard = 1000;

export interface PackOptions {
  readonly archive: string;
  readonly target: string;
  readonly layout?: ArchiveLayout;
  readonly imagesPerShard?: number;
  readonly log?: (line: string) => void;
}

/** What a shard is in the manifest file, where labels are text. */
type ShardRecord = Omit<Shard, 'labels'> & { readonly labels: string };

/**
 * Packs the binary archive into lossless sheets with a manifest. An archive that is packed already is
 * left alone. Throws `AssetError` for a bad archive, and then leaves the former pack as it was.
 */
export async function packCifar10(options: PackOptions): Promise<void> {
  const { archive, target, log = console.log } = options;
  const archiveSha256 = await fileSha256(archive);
  if (await isPacked(target, archiveSha256)) {
    log('cifar10: packed already from this archive.');
    return;
  }
  const { train, test } = await readArchive(options);
  const official = archiveSha256 === officialArchive.sha256;
  if (!official) warnOfCopy(archive, log);
  await installFolder(target, async (folder) => {
    const shards = await writeShards(folder, { train, test }, options.imagesPerShard);
    const manifest = {
      version: 1,
      format: 'webp',
      imageShape: cifar10ImageShape,
      classes: cifar10Classes,
      columns,
      provenance: { sha256: archiveSha256, official },
      shards,
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  });
  log(`cifar10: packed ${train.count} train and ${test.count} test images.`);
}

function warnOfCopy(archive: string, log: (line: string) => void): void {
  log(
    `Warning: ${archive} is not the official ${officialArchive.name} (its SHA-256 differs). ` +
      'Its layout is right, so it is used; figures may differ a little from those of the official data.',
  );
}

async function readArchive({ archive, layout = cifar10Layout }: PackOptions) {
  try {
    const opened = await openArchive(await openAsBlob(archive), { layout });
    await opened.finished;
    return opened;
  } catch (failure) {
    throw inWords(archive, failure);
  }
}

/** The installed manifest, if there is a sound one with all its shards of the right size. */
export async function installedManifest(target: string): Promise<ShardManifest | undefined> {
  try {
    const manifest = parseManifest(await readFile(join(target, 'manifest.json'), 'utf8'));
    for (const { file, bytes } of manifest.shards) {
      if ((await stat(join(target, file))).size !== bytes) return undefined;
    }
    return manifest;
  } catch {
    return undefined;
  }
}

async function isPacked(target: string, archiveSha256: string): Promise<boolean> {
  return (await installedManifest(target))?.provenance.sha256 === archiveSha256;
}

async function writeShards(
  folder: string,
  splits: { readonly train: Split; readonly test: Split },
  size = imagesPerShard,
): Promise<ShardRecord[]> {
  const plan = (['train', 'test'] as const).flatMap((name) => cut(name, splits[name].count, size));
  const progress = new Progress('Packing');
  const shards: ShardRecord[] = [];
  let next = 0;
  const encodeRest = async () => {
    for (let part = plan[next++]; part; part = plan[next++]) {
      shards.push(await writeShard(folder, splits[part.split], part));
      progress.update(shards.length, plan.length, `${shards.length} of ${plan.length} sheets`);
    }
  };
  await Promise.all(Array.from({ length: encodersAtOnce }, encodeRest));
  progress.finish();
  return shards.sort((a, b) => b.split.localeCompare(a.split) || a.first - b.first);
}

type Part = Pick<Shard, 'split' | 'first' | 'count'>;

function cut(split: Part['split'], total: number, size: number): Part[] {
  const starts = Array.from({ length: Math.ceil(total / size) }, (_, index) => index * size);
  return starts.map((first) => ({ split, first, count: Math.min(size, total - first) }));
}

async function writeShard(folder: string, split: Split, part: Part): Promise<ShardRecord> {
  const [tileHeight, tileWidth, channels] = cifar10ImageShape;
  const imageBytes = tileHeight * tileWidth * channels;
  const end = part.first + part.count;
  const pixels = split.images.slice(part.first * imageBytes, end * imageBytes);
  const picture = await encodeSheet(pixels, { columns, count: part.count, tileHeight, tileWidth });
  const hash = await sha256(new Uint8Array(picture));
  const number = String(part.first).padStart(5, '0');
  const file = `${part.split}-${number}.${hash.slice(0, 8)}.webp`;
  await writeFile(join(folder, file), picture);
  return {
    file,
    ...part,
    bytes: picture.length,
    sha256: hash,
    pixelsSha256: await sha256(pixels),
    labels: Buffer.from(split.labels.subarray(part.first, end)).toString('base64'),
  };
}
