import type { Picture } from '../bitmap.ts';

/** The middle of a picture as a square of so many pixels a side: RGB, row by row. */
export function squareOf({ rows, columns, rgb }: Picture, side: number): Uint8Array {
  const source = new OffscreenCanvas(columns, rows);
  const image = new ImageData(columns, rows);
  for (let pixel = 0; pixel < rows * columns; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = rgb[3 * pixel + channel] ?? 0;
    }
    image.data[4 * pixel + 3] = 255;
  }
  source.getContext('2d')?.putImageData(image, 0, 0);
  const square = new OffscreenCanvas(side, side);
  const context = square.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.imageSmoothingQuality = 'high';
  const shorter = Math.min(rows, columns);
  const [x, y] = [(columns - shorter) / 2, (rows - shorter) / 2];
  context.drawImage(source, x, y, shorter, shorter, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const pixels = new Uint8Array(3 * side * side);
  for (let pixel = 0; pixel < side * side; pixel++) {
    pixels.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
  }
  return pixels;
}
