import { isOfficialArchive, openArchive } from './cifar-archive.ts';
import { cifar10Classes, cifar10ImageShape } from './cifar10.ts';
import type { Dataset, DatasetSource } from './dataset.ts';
import { openInstalled, type OpenOptions } from './shards.ts';
import { openSprites } from './sprites/open-sprites.ts';

/**
 * Opens a data set: resolves as soon as its arrays exist; filling them goes on in the background and
 * is awaited with `whenAvailable`. Rejects with a `DatasetError`, as `whenAvailable` does later.
 */
export async function openDataset(source: DatasetSource, options: OpenOptions): Promise<Dataset> {
  switch (source.kind) {
    case 'installed':
      return openInstalled(source.baseUrl, options);
    case 'archive':
      return openPickedArchive(source.file, options);
    case 'generated':
      return openSprites(source.baseUrl, options);
    case 'images':
      return (await import('./images-of-source.ts')).openImagesOfSource(source, options);
    default:
      return source satisfies never;
  }
}

async function openPickedArchive(file: Blob, options: OpenOptions): Promise<Dataset> {
  const { train, test } = await openArchive(file, options);
  return {
    info: {
      id: 'cifar10',
      imageShape: cifar10ImageShape,
      classes: cifar10Classes,
      trainCount: train.count,
      testCount: test.count,
      provenance: { kind: 'archive', official: await isOfficialArchive(file) },
    },
    train,
    test,
  };
}
