import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installFolder } from '../../src/cli/assets/install-folder.ts';

let root: string;
let target: string;
let workshop: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pichesh-install-'));
  target = join(root, 'target');
  workshop = join(root, 'workshop');
  await mkdir(target);
  await writeFile(join(target, 'manifest.json'), 'old');
  await writeFile(join(target, 'a.old'), 'old');
});

afterEach(() => rm(root, { recursive: true }));

describe('installFolder', () => {
  it('puts the new pack in place of the former and leaves nothing behind', async () => {
    const fill = async (folder: string) => {
      await writeFile(join(folder, 'manifest.json'), 'new');
      await writeFile(join(folder, 'a.new'), 'new');
    };
    await installFolder(target, fill, workshop);
    expect((await readdir(target)).sort()).toEqual(['a.new', 'manifest.json']);
    expect(await readFile(join(target, 'manifest.json'), 'utf8')).toBe('new');
    expect(await readdir(workshop)).toEqual([]);
  });

  it('leaves the former pack as it was when packing fails', async () => {
    const fill = async (folder: string) => {
      await writeFile(join(folder, 'a.new'), 'half');
      throw new Error('disk full');
    };
    await expect(installFolder(target, fill, workshop)).rejects.toThrow('disk full');
    expect((await readdir(target)).sort()).toEqual(['a.old', 'manifest.json']);
    expect(await readFile(join(target, 'manifest.json'), 'utf8')).toBe('old');
    expect(await readdir(workshop)).toEqual([]);
  });
});
