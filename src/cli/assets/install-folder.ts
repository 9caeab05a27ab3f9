import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './places.ts';

const manifestName = 'manifest.json';

/**
 * Lets `fill` write files into a temporary folder in `workshop` and, only if it succeeds, moves them
 * into `target`: first what the manifest names, then the manifest, then what only the former manifest
 * named goes. File names carry a hash of their content, so a reader meets the old pack or the new,
 * never a mixture; and a pack that fails or is interrupted changes nothing.
 */
export async function installFolder(
  target: string,
  fill: (folder: string) => Promise<void>,
  workshop = cacheFolder,
): Promise<void> {
  await mkdir(workshop, { recursive: true });
  const staging = await mkdtemp(join(workshop, 'packing-'));
  const tidy = () => {
    rmSync(staging, { recursive: true, force: true });
  };
  process.once('exit', tidy);
  try {
    await fill(staging);
    await moveInto(target, staging);
  } finally {
    tidy();
    process.off('exit', tidy);
  }
}

async function moveInto(target: string, staging: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const files = await readdir(staging);
  const manifestLast = [...files.filter((file) => file !== manifestName), manifestName];
  for (const file of manifestLast) await rename(join(staging, file), join(target, file));
  for (const file of await readdir(target)) {
    if (!files.includes(file)) await rm(join(target, file), { recursive: true });
  }
}
