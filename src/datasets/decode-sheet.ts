import type { Raster } from './sheet.ts';

/**
 * Decodes a lossless, opaque picture in a browser's page or worker, byte for byte. Colour management
 * and alpha are kept out, since either would change the bytes.
 */
export async function decodeSheet(picture: Blob): Promise<Raster> {
  const bitmap = await createImageBitmap(picture, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const { width, height } = bitmap;
  try {
    // willReadFrequently keeps the canvas in memory instead of sending it to a GPU and back.
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no 2d canvas');
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
}
