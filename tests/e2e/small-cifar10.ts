import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Route } from '@playwright/test';
import { packCifar10 } from '../../src/cli/assets/pack-cifar10.ts';
import { recordBytes } from '../../src/datasets/cifar-records.ts';
import { cifar10Classes, type ArchiveLayout } from '../../src/datasets/cifar10.ts';
import { Random } from '../../src/datasets/random.ts';
import { archiveOf } from '../datasets/support/small-archive.ts';

const layoutOf = (imagesPerFile: number): ArchiveLayout => ({
  folder: 'cifar-10-batches-bin',
  classNamesFile: 'batches.meta.txt',
  trainFiles: [1, 2, 3, 4].map((number) => `data_batch_${number}.bin`),
  testFile: 'test_batch.bin',
  imagesPerFile,
});

/** A set in CIFAR-10's form with few images, each the colour of its class under noise. */
export class SmallCifar10 {
  readonly folder: string;
  /** Answers a request for a file in the folder's place; false leaves it to the folder. */
  intercept: (file: string, route: Route) => Promise<boolean> = () => Promise.resolve(false);

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Four files to train on and one to test on; of 160 images each, an epoch takes a second or less. */
  static async pack(imagesPerFile = 160): Promise<SmallCifar10> {
    const layout = layoutOf(imagesPerFile);
    const folder = await mkdtemp(join(tmpdir(), 'pichesh-small-cifar10-'));
    const archive = join(folder, 'archive.tar.gz');
    await writeFile(archive, await archiveOf(files(layout)));
    const target = join(folder, 'cifar10');
    await packCifar10({
      archive,
      target,
      layout,
      imagesPerShard: imagesPerFile,
      log: () => undefined,
    });
    return new SmallCifar10(folder);
  }

  /** Makes the site have it, whether CIFAR-10 is installed there or not. */
  async install(context: BrowserContext): Promise<void> {
    await context.route('**/assets/cifar10/*', async (route) => {
      const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      if (await this.intercept(file, route)) return;
      await route.fulfill({ body: await readFile(join(this.folder, 'cifar10', file)) });
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

function files(layout: ArchiveLayout) {
  const names = new TextEncoder().encode(`${cifar10Classes.join('\n')}\n`);
  const batches = [...layout.trainFiles, layout.testFile].map(
    (name, number) => [name, batch(number, layout.imagesPerFile)] as const,
  );
  return new Map([[layout.classNamesFile, names], ...batches]);
}

function batch(number: number, images: number): Uint8Array<ArrayBuffer> {
  const random = new Random(number);
  const bytes = new Uint8Array(images * recordBytes);
  for (let record = 0; record < images; record += 1) {
    const label = record % cifar10Classes.length;
    const start = record * recordBytes;
    bytes.fill(0, start, start + recordBytes).set([label], start);
    for (let at = start + 1; at < start + recordBytes; at += 1) {
      bytes[at] = 20 * label + random.below(40);
    }
  }
  return bytes;
}
