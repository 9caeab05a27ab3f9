/** What only saving a part needs, fetched at the reader's click. */
import { keepFolder, type KeepOptions } from '../../../datasets/keep-folder.ts';
import { parsePart } from './parse-part.ts';
import type { PartId } from './parts.ts';

/** Errors: those of `keepFolder`. */
export function keepPart(id: PartId, folder: string, options: KeepOptions) {
  return keepFolder(folder, (text) => parsePart(id, text), options);
}
