import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AssetError } from '../../src/cli/assets/asset-error.ts';
import { installedManifest, packCifar10 } from '../../src/cli/assets/pack-cifar10.ts';
import { verifyCifar10 } from '../../src/cli/assets/verify-cifar10.ts';
import { archiveOf, smallFiles, smallLayout } from '../datasets/support/small-archive.ts';

let root: string;
let archive: string;
let target: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pichesh-pack-'));
  archive = join(root, 'archive.tar.gz');
  target = join(root, 'cifar10');
  lines = [];
  await writeFile(archive, await archiveOf(smallFiles()));
});

afterEach(() => rm(root, { recursive: true }));

function pack() {
  const log = (line: string) => lines.push(line);
  return packCifar10({ archive, target, layout: smallLayout, imagesPerShard: 10, log });
}

async function firstShard(): Promise<string> {
  const [shard] = (await installedManifest(target))?.shards ?? [];
  return join(target, shard?.file ?? '');
}

describe('packCifar10', () => {
  it('packs every image and warns that this is not the official archive', async () => {
    await pack();
    const shards = (await installedManifest(target))?.shards ?? [];
    const parts = shards.map(({ split, first, count }) => `${split} ${first}+${count}`);
    expect(parts).toEqual(['train 0+10', 'train 10+10', 'train 20+4', 'test 0+10', 'test 10+2']);
    expect(lines[0]).toContain('not the official cifar-10-binary.tar.gz');
    expect(await verifyCifar10(target)).toEqual({ shards: 5 });
  });

  it('does not pack the same archive twice, unless a shard is missing', async () => {
    await pack();
    await pack();
    expect(lines.at(-1)).toBe('cifar10: packed already from this archive.');
    await rm(await firstShard());
    await pack();
    expect(lines.at(-1)).toContain('packed 24 train and 12 test images');
  });

  it('refuses a bad archive in words and keeps the former pack', async () => {
    await pack();
    const before = await readdir(target);
    const bytes = await readFile(archive);
    await writeFile(archive, bytes.subarray(0, bytes.length / 2));
    await expect(pack()).rejects.toThrow(AssetError);
    await expect(pack()).rejects.toThrow(/ends early/);
    expect(await readdir(target)).toEqual(before);
    expect(await verifyCifar10(target)).toEqual({ shards: 5 });
  });

  it('names the file at fault', async () => {
    const files = smallFiles();
    files.delete('data_batch_2.bin');
    await writeFile(archive, await archiveOf(files));
    await expect(pack()).rejects.toThrow(/data_batch_2\.bin: missing/);
    expect(await readdir(root)).not.toContain('cifar10');
  });

  it('says when there is no such file', async () => {
    await rm(archive);
    await expect(pack()).rejects.toThrow(/cannot be read/);
  });
});

describe('verifyCifar10', () => {
  it('finds a shard of the right size with one other byte', async () => {
    await pack();
    const path = await firstShard();
    const bytes = await readFile(path);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(verifyCifar10(target)).rejects.toThrow(/cifar10 is damaged \(train-00000/);
  });

  it('says when nothing is installed', async () => {
    await expect(verifyCifar10(target)).rejects.toThrow(/not installed/);
  });
});
