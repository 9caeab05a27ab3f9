/** Pictures that need no script to be seen: Windows bitmaps in a data address. */

export type Colour = readonly [red: number, green: number, blue: number];

/** Red, green, blue in 0…255, pixel by pixel, row by row. */
export interface Picture {
  readonly rows: number;
  readonly columns: number;
  readonly rgb: ArrayLike<number>;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const headerBytes = 54;

/** An uncompressed Windows bitmap, 24 bits a pixel, bottom row first, rows filled up to four bytes. */
export function bitmapUrl({ rows, columns }: Size, colourAt: (pixel: number) => Colour): string {
  const rowBytes = 4 * Math.ceil((3 * columns) / 4);
  const bytes = new Uint8Array(headerBytes + rowBytes * rows);
  writeHeader(new DataView(bytes.buffer), rows, columns);
  for (let row = 0; row < rows; row += 1) {
    const start = headerBytes + (rows - 1 - row) * rowBytes;
    for (let column = 0; column < columns; column += 1) {
      const [red, green, blue] = colourAt(row * columns + column);
      bytes.set([blue, green, red], start + 3 * column);
    }
  }
  return `data:image/bmp;base64,${base64(bytes)}`;
}

function writeHeader(view: DataView, rows: number, columns: number): void {
  view.setUint16(0, 0x424d); // "BM"
  view.setUint32(2, view.byteLength, true);
  view.setUint32(10, headerBytes, true);
  view.setUint32(14, 40, true); // size of the part that follows
  view.setInt32(18, columns, true);
  view.setInt32(22, rows, true);
  view.setUint16(26, 1, true); // planes
  view.setUint16(28, 24, true); // bits a pixel
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x2000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  return btoa(text);
}

const paper: Colour = [247, 243, 234];
const aboveZero: Colour = [0, 98, 170];
const belowZero: Colour = [205, 84, 0];

/** Zero is paper, above it blue, below it orange, in full colour at `most` from zero. */
export function signedColour(value: number, most: number): Colour {
  const colour = value < 0 ? belowZero : aboveZero;
  return mixed(paper, colour, Math.min(1, Math.abs(value) / most) || 0);
}

/** A map of numbers in those colours. */
export function signedUrl(
  map: Size & { readonly values: ArrayLike<number> },
  most: number,
): string {
  return bitmapUrl(map, (place) => signedColour(map.values[place] ?? 0, most));
}

export function pictureUrl(picture: Picture): string {
  const at = (index: number) => picture.rgb[index] ?? 0;
  return bitmapUrl(picture, (pixel) => [at(3 * pixel), at(3 * pixel + 1), at(3 * pixel + 2)]);
}

/** A share of one colour over the rest of another. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const part = (channel: 0 | 1 | 2) =>
    Math.round(from[channel] + (to[channel] - from[channel]) * share);
  return [part(0), part(1), part(2)];
}
