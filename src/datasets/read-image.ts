/** One picture of a reader's: judged, decoded and made smaller here, never sent anywhere. */
import type { Pixels } from '../math/resample.ts';
import { sniffFault } from './folder/sniff.ts';
import type { ImageFault } from './image-source.ts';

export class ImageError extends Error {
  readonly fault: ImageFault;

  constructor(fault: ImageFault, cause?: unknown) {
    super(fault, { cause });
    this.name = 'ImageError';
    this.fault = fault;
  }
}

/** A picture as it is worked with, and how large it was. */
export interface ReadImage extends Pixels {
  readonly fullWidth: number;
  readonly fullHeight: number;
}

/**
 * The picture in a file, upright as its EXIF orientation says, on white where it is transparent, the
 * first frame where it moves; at most `longest` pixels a side. Works in a page and in a worker.
 * @throws ImageError saying what is wrong with it
 */
export async function readImage(file: Blob, longest: number): Promise<ReadImage> {
  const fault = await sniffFault(file);
  if (fault) throw new ImageError(fault);
  return decodeImage(file, longest);
}

/** The same for a file whose bytes have been judged before. */
export async function decodeImage(file: Blob, longest: number): Promise<ReadImage> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new ImageError('broken', cause);
  }
  try {
    return pixelsOf(bitmap, bitmap.width, bitmap.height, longest);
  } finally {
    // A decoded photograph takes a hundred megabytes; the collector of garbage would let it lie.
    bitmap.close();
  }
}

/** What a canvas can draw, in pixels, on white. */
export function pixelsOf(
  source: CanvasImageSource,
  fullWidth: number,
  fullHeight: number,
  longest: number,
): ReadImage {
  const scale = Math.min(1, longest / Math.max(fullWidth, fullHeight));
  const width = Math.max(1, Math.round(fullWidth * scale));
  const height = Math.max(1, Math.round(fullHeight * scale));
  const canvas = new OffscreenCanvas(width, height);
  // willReadFrequently keeps the canvas in memory instead of sending it to a GPU and back.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const values = context.getImageData(0, 0, width, height).data;
  return { width, height, channels: 4, values, fullWidth, fullHeight };
}
