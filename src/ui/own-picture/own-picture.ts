/** A reader's own picture: decoded here, made smaller, never sent anywhere. Fetched when first needed. */
import type { ImageFault } from '../../datasets/image-source.ts';
import { ImageError, readImage } from '../../datasets/read-image.ts';
import type { Picture } from '../bitmap.ts';

export type OwnPictureFault = 'not-picture' | 'unsupported' | 'broken' | 'too-large';

export class OwnPictureError extends Error {
  readonly fault: OwnPictureFault;

  constructor(fault: OwnPictureFault, cause?: unknown) {
    super(fault, { cause });
    this.name = 'OwnPictureError';
    this.fault = fault;
  }
}

const faults: Readonly<Record<ImageFault, OwnPictureFault>> = {
  empty: 'not-picture',
  'not-image': 'not-picture',
  unsupported: 'unsupported',
  broken: 'broken',
  unreadable: 'broken',
  'too-large': 'too-large',
};

/**
 * The picture in a file, upright as its EXIF orientation says, at most `longest` pixels a side, on
 * white where it is transparent.
 * @throws OwnPictureError where the file is none, is broken or is too large
 */
export async function readOwnPicture(file: Blob, longest: number): Promise<Picture> {
  try {
    const { width, height, channels, values } = await readImage(file, longest);
    const rgb = new Uint8ClampedArray(3 * width * height);
    for (let pixel = 0; pixel < width * height; pixel += 1)
      rgb.set(values.subarray(channels * pixel, channels * pixel + 3), 3 * pixel);
    return { rows: height, columns: width, rgb };
  } catch (cause) {
    throw new OwnPictureError(cause instanceof ImageError ? faults[cause.fault] : 'broken', cause);
  }
}
