import type { FolderDeal } from './folder/arrange.ts';
import { type FolderReport, openFolder, type OpenFolderOptions } from './folder/open-folder.ts';
import type { PickedFile } from './folder/picked-files.ts';
import type { ImageSource } from './image-source.ts';
import type { TurntableSettings } from './turntable/deal.ts';
import { openTurntable } from './turntable/open-turntable.ts';

/** Which images; can be posted to a worker, files and all. */
export type ImagesRequest =
  | { readonly kind: 'turntable'; readonly settings: TurntableSettings }
  | {
      readonly kind: 'folder';
      readonly files: readonly PickedFile[];
      readonly deal: FolderDeal;
      /** Of the files, for whoever keeps the request without them. */
      readonly fingerprint?: string;
    };

export interface OpenedImages {
  readonly source: ImageSource;
  /** What was found in a folder. */
  readonly report?: FolderReport;
}

/**
 * Opens a source of labelled images; nothing is decoded or rendered yet.
 * @throws RangeError where the turntable's settings cannot be met
 * @throws DOMException `AbortError` when the signal calls it off
 */
export async function openImages(
  request: ImagesRequest,
  options: OpenFolderOptions = {},
): Promise<OpenedImages> {
  if (request.kind === 'folder') return openFolder(request.files, request.deal, options);
  return { source: openTurntable(request.settings) };
}
