import type { ImageFault } from '../image-source.ts';

/** Names that a system or a program puts beside a reader's files. */
const hidden = /(?:^|\/)(?:\.|__MACOSX\/|@eaDir\/|node_modules\/|(?:Thumbs\.db|desktop\.ini)$)/i;
/** Formats of pictures that browsers do not decode. */
const unsupported =
  /\.(?:heic|heif|tiff?|svgz?|psd|xcf|ai|eps|pdf|jxl|jp2|dng|cr[23]|nef|arw|orf|rw2|raw|ico|dcm|exr|hdr|mp4|mov|avi|webm|mkv)$/i;
/** Pictures, or no ending at all: what is inside decides. */
const perhaps = /\.(?:jpe?g|jpe|jfif|png|gif|webp|bmp|avif|apng)$|(?:^|\/)[^./]+$/i;

/**
 * What the name and the size of a file already say: that it is somebody else's, or why it is no image.
 * Undefined where one has to look inside.
 */
export function judgePath(path: string, bytes: number): ImageFault | 'hidden' | undefined {
  if (hidden.test(path)) return 'hidden';
  if (unsupported.test(path)) return 'unsupported';
  if (!perhaps.test(path)) return 'not-image';
  return bytes === 0 ? 'empty' : undefined;
}
