import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { officialArchive } from '../../datasets/cifar10.ts';
import { AssetError } from './asset-error.ts';
import { download, Unreachable } from './download.ts';
import { fileSha256 } from './file-sha256.ts';
import { installedManifest, packCifar10 } from './pack-cifar10.ts';
import { cacheFolder, cifar10Folder } from './places.ts';

export interface FetchOptions {
  /** A local archive; without it the one named by `CIFAR10_ARCHIVE`, else the official one is downloaded. */
  readonly from?: string | undefined;
  readonly log?: (line: string) => void;
}

/**
 * Sees to it that CIFAR-10 lies in `public/assets/cifar10`. Where it has to be downloaded and the
 * source is out of reach, says so in one line and leaves things as they are. Throws `AssetError`
 * for an archive that cannot be used.
 */
export async function fetchCifar10({ from, log = console.log }: FetchOptions = {}): Promise<void> {
  const local = from ?? process.env['CIFAR10_ARCHIVE'];
  if (local) return packCifar10({ archive: local, target: cifar10Folder, log });
  if (await installedManifest(cifar10Folder)) {
    log('cifar10: installed already.');
    return;
  }
  const archive = await downloadOfficial(log);
  if (archive) await packCifar10({ archive, target: cifar10Folder, log });
}

async function downloadOfficial(log: (line: string) => void): Promise<string | undefined> {
  const target = join(cacheFolder, officialArchive.name);
  if (!existsSync(target)) {
    try {
      await download({ url: officialArchive.url, target, bytes: officialArchive.bytes });
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      log(skipped(failure));
      return undefined;
    }
  }
  if ((await fileSha256(target)) === officialArchive.sha256) return target;
  await rm(target);
  throw new AssetError(
    `What ${officialArchive.url} gave is not the official archive (its SHA-256 differs). ` +
      'It has been thrown away; run the command again.',
  );
}

function skipped({ message }: Unreachable): string {
  return (
    `cifar10: skipped, ${new URL(officialArchive.url).host} cannot be reached (${message}); ` +
    `the demos use generated images. Give ${officialArchive.name} with --from or CIFAR10_ARCHIVE.`
  );
}
