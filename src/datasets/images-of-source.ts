import { DatasetError, type Dataset, type ImagesOfSource, type Split } from './dataset.ts';
import { type ImageSource, indicesOf } from './image-source.ts';
import { openImages } from './open-images.ts';
import { Random } from './random.ts';
import type { OpenOptions } from './shards.ts';

/** Of the seed of a source: one for each split, beyond those of the turntable and of folders. */
const streams = { train: 0x3000_0000, test: 0x3000_0001 } as const;
/** Read at a time; between them progress is told. */
const atOnce = 16;
/** A label is a byte. */
const mostClasses = 256;

/**
 * Opens a source of images and reads what is wanted of it; resolves when all is there. Images for validation
 * are left alone.
 * @throws DatasetError `unusable`, `cancelled`
 */
export async function openImagesOfSource(
  { images, form, most, seed }: ImagesOfSource,
  { signal, onProgress }: Pick<OpenOptions, 'signal' | 'onProgress'> = {},
): Promise<Dataset> {
  try {
    const { source } = await openImages(images, { signal });
    const drawn = {
      train: drawnFrom(source, 'train', most.train, seed),
      test: drawnFrom(source, 'test', most.test, seed),
    };
    const { classes, id } = source.info;
    const isLearnable = new Set(drawn.train.map((index) => source.examples[index]?.label)).size > 1;
    if (!isLearnable || drawn.test.length === 0 || classes.length > mostClasses)
      throw new DatasetError('unusable');
    const unread: string[] = [];
    const total = drawn.train.length + drawn.test.length;
    let ready = 0;
    const read = async (indices: readonly number[]): Promise<Split> => {
      const imageBytes = form.side * form.side * 3;
      const pixels = new Uint8Array(indices.length * imageBytes);
      const labels = new Uint8Array(indices.length);
      let count = 0;
      for (let first = 0; first < indices.length; first += atOnce) {
        const asked = indices.slice(first, first + atOnce);
        const batch = await source.read(asked, form, signal ?? undefined);
        pixels.set(batch.pixels, count * imageBytes);
        labels.set(batch.labels, count);
        count += batch.indices.length;
        unread.push(...batch.failures.map(({ index }) => source.examples[index]?.name ?? ''));
        ready += asked.length;
        onProgress?.({ ...noBytes, split: 'train', imagesReady: ready, imagesTotal: total });
      }
      return splitOf(pixels.subarray(0, count * imageBytes), labels.subarray(0, count));
    };
    const [train, test] = [await read(drawn.train), await read(drawn.test)];
    if (new Set(train.labels).size < 2 || test.count === 0)
      throw new DatasetError('unusable', unread[0]);
    return {
      info: {
        id,
        imageShape: [form.side, form.side, 3],
        classes,
        trainCount: train.count,
        testCount: test.count,
        provenance: { kind: id === 'folder' ? 'folder' : 'generated', official: false },
        ...(unread.length > 0 && { unread }),
      },
      train,
      test,
    };
  } catch (error) {
    if (signal?.aborted) throw new DatasetError('cancelled', undefined, error);
    throw error instanceof RangeError ? new DatasetError('unusable', undefined, error) : error;
  }
}

const noBytes = { bytesLoaded: 0, bytesTotal: 0 };

function drawnFrom(
  source: ImageSource,
  split: keyof typeof streams,
  most: number,
  seed: number,
): readonly number[] {
  const indices = Uint32Array.from(indicesOf(source, split));
  new Random(seed, streams[split]).shuffle(indices);
  return [...indices.subarray(0, most)];
}

function splitOf(images: Uint8Array, labels: Uint8Array): Split {
  return { images, labels, count: labels.length, whenAvailable: () => Promise.resolve() };
}
