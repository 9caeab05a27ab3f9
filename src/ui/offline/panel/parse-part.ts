import { parseManifest } from '../../../datasets/manifest.ts';
import { parseWeightManifest } from '../../../datasets/weights/manifest.ts';
import type { PartId } from './parts.ts';

/** Reads a part's manifest. @throws DatasetError `bad-manifest` */
export function parsePart(id: PartId, text: string) {
  return id === 'cifar10' ? parseManifest(text) : parseWeightManifest(text);
}
