import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Widths in pixels: Apple's home screen, Android's, and the splash screen. */
export const iconSizes = [180, 192, 512] as const;

const paper = '#fdfbf6';
/** What is left when a phone cuts the icon to a circle: four fifths across. */
const safe = 0.62;

/** The logo on paper as PNG, small enough that no shape of icon cuts into it. */
export async function drawIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const logo = await readFile('src/site/logo.svg');
  const drawn = Math.round(size * safe);
  const picture = await sharp(logo, { density: (72 * drawn) / 32 })
    .resize(drawn)
    .png()
    .toBuffer();
  const icon = sharp({ create: { width: size, height: size, channels: 3, background: paper } });
  return new Uint8Array(
    await icon
      .composite([{ input: picture }])
      .png()
      .toBuffer(),
  );
}
