import { createTarPacker, type TarEntry } from 'modern-tar';
import { cifar10Classes, type ArchiveLayout } from '../../../src/datasets/cifar10.ts';
import { recordBytes } from '../../../src/datasets/cifar-records.ts';
import { DatasetError, type DatasetErrorCode } from '../../../src/datasets/dataset.ts';
import { Random } from '../../../src/datasets/random.ts';

/** An archive of CIFAR-10's form with few images, made of random bytes so that it does not compress away. */
export const smallLayout: ArchiveLayout = {
  folder: 'cifar-10-batches-bin',
  classNamesFile: 'batches.meta.txt',
  trainFiles: ['data_batch_1.bin', 'data_batch_2.bin'],
  testFile: 'test_batch.bin',
  imagesPerFile: 12,
};

export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The files of a sound archive, in an order as odd as the official one's. */
export function smallFiles(): Files {
  const names = new TextEncoder().encode(`${cifar10Classes.join('\n')}\n\n`);
  return new Map([
    ['data_batch_2.bin', batch(2)],
    ['readme.html', new TextEncoder().encode('<p>CIFAR-10</p>')],
    ['test_batch.bin', batch(3)],
    ['batches.meta.txt', names],
    ['data_batch_1.bin', batch(1)],
  ]);
}

function batch(seed: number): Uint8Array<ArrayBuffer> {
  const random = new Random(seed);
  const bytes = Uint8Array.from({ length: smallLayout.imagesPerFile * recordBytes }, () =>
    random.below(256),
  );
  for (let record = 0; record < smallLayout.imagesPerFile; record += 1) {
    bytes[record * recordBytes] = random.below(cifar10Classes.length);
  }
  return bytes;
}

export async function tarOf(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, controller } = createTarPacker();
  const bytes = new Response(readable).arrayBuffer();
  for (const [file, body] of files) {
    const header: TarEntry['header'] = { name: `${smallLayout.folder}/${file}`, size: body.length };
    const writer = controller.add({ ...header, mtime: new Date(0) }).getWriter();
    await writer.write(body);
    await writer.close();
  }
  controller.finalize();
  return new Uint8Array(await bytes);
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

export async function archiveOf(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(await tarOf(files));
}

/** The code and the file of the `DatasetError` that a promise rejects with. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: DatasetErrorCode; file: string | undefined }> {
  try {
    await promise;
  } catch (failure) {
    if (failure instanceof DatasetError) return { code: failure.code, file: failure.file };
    throw failure;
  }
  throw new Error('nothing failed');
}
