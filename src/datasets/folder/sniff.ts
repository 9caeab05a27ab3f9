import type { ImageFault } from '../image-source.ts';

/** Beyond these a browser may run out of memory while it decodes. */
export const mostPixels = 120_000_000;
const mostBytes = 200_000_000;

/** How much of a file is looked at: its size in pixels stands in front, its end at the end. */
const headBytes = 0x4_0000;
const tailBytes = 0x1_0000;

/**
 * What the bytes of a file say against it, whatever its name: it is empty, no picture, of a format that
 * browsers do not decode, cut off, or too large. Decodes nothing.
 */
export async function sniffFault(file: Blob): Promise<ImageFault | undefined> {
  if (file.size === 0) return 'empty';
  if (file.size > mostBytes) return 'too-large';
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    const isWhole = file.size <= headBytes;
    const tail = isWhole ? head : new Uint8Array(await file.slice(-tailBytes).arrayBuffer());
    const fault = faultIn(head, tail, file.size);
    if (fault !== 'broken' || isWhole) return fault;
    // Telephones append a film to a photograph: its end may stand anywhere.
    const all = new Uint8Array(await file.arrayBuffer());
    return faultIn(all, all, file.size);
  } catch {
    // Moved, renamed or taken away since it was picked.
    return 'unreadable';
  }
}

interface Format {
  readonly isIt: (head: Bytes) => boolean;
  readonly size: (head: Bytes) => Size | undefined;
  /** Whether the file ends before its picture does. */
  readonly isCut: (head: Bytes, tail: Bytes, bytes: number) => boolean;
}

type Size = readonly [width: number, height: number];

/** The first and the last bytes of a file of `bytes` bytes. */
export function faultIn(head: Uint8Array, tail: Uint8Array, bytes: number): ImageFault | undefined {
  const front = new Bytes(head);
  const back = tail === head ? front : new Bytes(tail);
  const format = formats.find(({ isIt }) => isIt(front));
  if (!format) return isForeign(front) ? 'unsupported' : 'not-image';
  if (format.isCut(front, back, bytes)) return 'broken';
  const [width, height] = format.size(front) ?? [1, 1];
  if (width < 1 || height < 1) return 'broken';
  return width * height > mostPixels ? 'too-large' : undefined;
}

/** Bytes that are read as numbers; beyond the end there are zeros. */
class Bytes {
  readonly all: Uint8Array;

  constructor(all: Uint8Array) {
    this.all = all;
  }

  byte(at: number): number {
    return this.all[at] ?? 0;
  }

  /** Two bytes, the first of them the greater. */
  big16(at: number): number {
    return this.byte(at) * 256 + this.byte(at + 1);
  }

  big32(at: number): number {
    return this.big16(at) * 65_536 + this.big16(at + 2);
  }

  little16(at: number): number {
    return this.byte(at) + 256 * this.byte(at + 1);
  }

  little24(at: number): number {
    return this.little16(at) + 65_536 * this.byte(at + 2);
  }

  little32(at: number): number {
    return this.little16(at) + 65_536 * this.little16(at + 2);
  }

  has(text: string, at: number): boolean {
    for (let place = 0; place < text.length; place += 1)
      if (this.byte(at + place) !== text.charCodeAt(place)) return false;
    return true;
  }

  /** Where a text begins for the last time; −1 where it is not. */
  lastOf(text: string): number {
    for (let at = this.all.length - text.length; at >= 0; at -= 1)
      if (this.has(text, at)) return at;
    return -1;
  }
}

const never = () => false;

const formats: readonly Format[] = [
  {
    isIt: (head) => head.has('\xff\xd8\xff', 0),
    size: jpegSize,
    // A small picture of itself, in front of it, has an end of its own.
    isCut: (head, tail) => tail.lastOf('\xff\xd9') < (tail === head ? jpegScan(head) : 0),
  },
  {
    isIt: (head) => head.has('\x89PNG\r\n\x1a\n', 0),
    size: (head) => [head.big32(16), head.big32(20)],
    isCut: (_, tail) => tail.lastOf('IEND') < 0,
  },
  {
    isIt: (head) => head.has('GIF8', 0),
    size: (head) => [head.little16(6), head.little16(8)],
    isCut: never,
  },
  {
    isIt: (head) => head.has('RIFF', 0) && head.has('WEBP', 8),
    size: webpSize,
    isCut: (head, _, bytes) => head.little32(4) + 8 > bytes,
  },
  {
    isIt: (head) => head.has('BM', 0) && head.little32(6) === 0,
    size: (head) => [head.little32(18), Math.abs(head.little32(22) | 0)],
    isCut: (head, _, bytes) => head.little32(2) > bytes,
  },
  {
    isIt: (head) => head.has('ftypavi', 4),
    size: (head) => {
      const at = head.lastOf('ispe');
      return at < 0 ? undefined : [head.big32(at + 8), head.big32(at + 12)];
    },
    isCut: never,
  },
];

/** Pictures and films that browsers do not decode: HEIC and its kin, TIFF and raw ones, SVG, PSD, JPEG XL, PDF. */
function isForeign(head: Bytes): boolean {
  const starts = [
    'II*\0',
    'MM\0*',
    '8BPS',
    '\xff\x0a',
    '\0\0\0\x0cJX',
    '\0\0\x01\0',
    '%PDF',
    '<svg',
  ];
  return (
    head.has('ftyp', 4) ||
    starts.some((start) => head.has(start, 0)) ||
    (head.has('<?xml', 0) && head.lastOf('<svg') >= 0)
  );
}

/** Where the numbers of a JPEG's picture begin, behind all that is said of it; 0 where that is not known. */
function jpegScan(head: Bytes): number {
  for (let at = 2; at + 4 < head.all.length && head.byte(at) === 0xff;) {
    const marker = head.byte(at + 1);
    if (marker === 0xda) return at;
    at += marker === 0xff ? 1 : 2 + head.big16(at + 2);
  }
  return 0;
}

/** From the first frame header of a JPEG (markers C0 … CF, but for C4, C8 and CC); segments are passed over. */
function jpegSize(head: Bytes): Size | undefined {
  for (let at = 2; at + 9 < head.all.length;) {
    const marker = head.byte(at + 1);
    if (head.byte(at) !== 0xff) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [head.big16(at + 7), head.big16(at + 5)];
    // A marker may be padded with further FF.
    at += marker === 0xff ? 1 : 2 + head.big16(at + 2);
  }
  return undefined;
}

/** A WebP's size stands elsewhere in each of its three kinds. */
function webpSize(head: Bytes): Size | undefined {
  if (head.has('VP8X', 12)) return [head.little24(24) + 1, head.little24(27) + 1];
  if (head.has('VP8 ', 12)) return [head.little16(26) & 0x3fff, head.little16(28) & 0x3fff];
  if (!head.has('VP8L', 12)) return undefined;
  const bits = head.little32(21);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}
