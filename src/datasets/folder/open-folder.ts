import { placement } from '../../math/placement.ts';
import { drawInSquare } from '../../math/resample.ts';
import type {
  Example,
  ImageBatch,
  ImageFailure,
  ImageFault,
  ImageForm,
  ImageSource,
} from '../image-source.ts';
import { decodeImage, ImageError } from '../read-image.ts';
import { sha256 } from '../sha256.ts';
import {
  type ArrangedFolder,
  arrangeFolder,
  type FolderDeal,
  type LeftOutReason,
} from './arrange.ts';
import { judgePath } from './judge-path.ts';
import type { PickedFile } from './picked-files.ts';
import { sniffFault } from './sniff.ts';

export interface OpenFolderOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, count: number) => void) | undefined;
}

/** What was found in a folder, for its reader. */
export interface FolderReport {
  readonly layout: ArrangedFolder['layout'];
  readonly classes: ArrangedFolder['classes'];
  readonly remarks: ArrangedFolder['remarks'];
  /** Files that are not used and why; those that systems hide in folders are only counted. */
  readonly leftOut: readonly { readonly path: string; readonly reason: LeftOutReason }[];
  readonly hiddenCount: number;
}

export interface OpenedFolder {
  readonly source: ImageSource;
  readonly report: FolderReport;
}

/** Files that are looked at together: most of the time goes by waiting for the disk. */
const atOnce = 8;

/**
 * A reader's own folder of classes. Looks at the first and the last bytes of every file, decodes none:
 * that happens image by image in `read`, where a file may still prove broken.
 * @throws DOMException `AbortError` when the signal calls it off
 */
export async function openFolder(
  picked: readonly PickedFile[],
  deal: FolderDeal,
  options: OpenFolderOptions = {},
): Promise<OpenedFolder> {
  const faults = await judge(picked, options);
  const files = picked.map(({ path }, at) => ({ path, fault: faults[at] }));
  const arranged = arrangeFolder(files, deal);
  const examples = arranged.examples.map(({ file, label, split }): Example => ({
    label,
    split,
    name: picked[file]?.path ?? '',
  }));
  const blobs = arranged.examples.map(({ file }) => picked[file]?.file);
  const leftOut = arranged.leftOut.filter(({ reason }) => reason !== 'hidden');
  return {
    source: {
      info: {
        id: 'folder',
        classes: arranged.classes.map(({ name }) => name),
        fingerprint: await fingerprintOf(examples, blobs),
      },
      examples,
      read: (indices, form, signal) => readAll(examples, blobs, indices, form, signal),
    },
    report: {
      layout: arranged.layout,
      classes: arranged.classes,
      remarks: arranged.remarks,
      leftOut: leftOut.map(({ file, reason }) => ({ path: picked[file]?.path ?? '', reason })),
      hiddenCount: arranged.leftOut.length - leftOut.length,
    },
  };
}

async function judge(
  picked: readonly PickedFile[],
  { signal, onProgress }: OpenFolderOptions,
): Promise<(ImageFault | 'hidden' | undefined)[]> {
  const faults: (ImageFault | 'hidden' | undefined)[] = [];
  let next = 0;
  let done = 0;
  const lane = async () => {
    for (let at = next++; at < picked.length; at = next++) {
      signal?.throwIfAborted();
      const { path, file } = picked[at] ?? { path: '', file: undefined };
      const byName = judgePath(path, file?.size ?? 1);
      faults[at] = byName ?? (file ? await sniffFault(file) : 'unreadable');
      done += 1;
      if (done % 64 === 0 || done === picked.length) onProgress?.(done, picked.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return faults;
}

/** One after the other, so that no two photographs are held decoded at a time. */
async function readAll(
  examples: readonly Example[],
  blobs: readonly (Blob | undefined)[],
  asked: readonly number[],
  form: ImageForm,
  signal?: AbortSignal,
): Promise<ImageBatch> {
  const imageBytes = form.side * form.side * 3;
  const pixels = new Uint8Array(asked.length * imageBytes);
  const indices: number[] = [];
  const failures: ImageFailure[] = [];
  for (const index of asked) {
    signal?.throwIfAborted();
    try {
      await drawOne(blobs[index], form, pixels, indices.length * imageBytes);
      indices.push(index);
    } catch (failure) {
      failures.push({ index, fault: failure instanceof ImageError ? failure.fault : 'broken' });
    }
  }
  return {
    indices,
    pixels: pixels.slice(0, indices.length * imageBytes),
    labels: Uint16Array.from(indices, (index) => examples[index]?.label ?? 0),
    failures,
  };
}

async function drawOne(
  blob: Blob | undefined,
  { side, fit, fill, interpolation = 'area' }: ImageForm,
  pixels: Uint8Array,
  offset: number,
): Promise<void> {
  if (!blob) throw new ImageError('unreadable');
  // The browser brings large photographs near the size, our own arithmetic to it.
  const image = await decodeImage(blob, Math.max(1024, 4 * side));
  const placed = placement(fit, image.width, image.height, side);
  drawInSquare(image, placed, side, fill, interpolation, pixels, offset);
}

async function fingerprintOf(
  examples: readonly Example[],
  blobs: readonly (File | undefined)[],
): Promise<string> {
  const lines = examples.map(({ name, label, split }, at) =>
    [name, blobs[at]?.size, blobs[at]?.lastModified, label, split].join(' '),
  );
  return `folder ${await sha256(new TextEncoder().encode(lines.join('\n')))}`;
}
