import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './places.ts';

const manifestName = 'manifest.json';

/**
 * Lets `fill` write files into a temporary folder in `workshop` and, only if it succeeds, moves them into `target`:
 * first what the manifest names, then the manifest, then what only the former manifest named goes.
 * File names carry a hash of their content, so a reader meets the old pack or the new, never a mixture.
 */
export async function installFolder(
  target: string,
  fill: (folder: string) => Promise<void>,
  workshop = cacheFolder,
): Promise<void> {
  await mkdir(workshop, { recursive: true });
  const staging = await mkdtemp(join(workshop, 'packing-'));
  try {
    await fill(staging);
    await mkdir(target, { recursive: true });
    const files = await readdir(staging);
    for (const file of manifestLast(files)) await rename(join(staging, file), join(target, file));
    for (const file of await readdir(target)) {
      if (!files.includes(file)) await rm(join(target, file), { recursive: true });
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function manifestLast(files: readonly string[]): readonly string[] {
  return [...files.filter((file) => file !== manifestName), manifestName];
}
