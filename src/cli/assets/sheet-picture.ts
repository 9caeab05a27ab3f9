import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { type Raster, type SheetLayout, sheetFromTiles, sheetSize } from '../../datasets/sheet.ts';

// Sheets are encoded several at once, one thread each.
sharp.concurrency(1);
export const encodersAtOnce = availableParallelism();

/** NHWC tiles → a lossless WebP picture. Effort 6 is libwebp's best; tuning beyond it costs ten times the time for nothing. */
export async function encodeSheet(tiles: Uint8Array, layout: SheetLayout): Promise<Buffer> {
  const raw = { ...sheetSize(layout), channels: 3 as const };
  return sharp(sheetFromTiles(tiles, layout), { raw })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
}

/** What the browser's canvas does, for Node. */
export async function decodeSheetInNode(picture: Blob): Promise<Raster> {
  const { data, info } = await sharp(await picture.arrayBuffer())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
}
