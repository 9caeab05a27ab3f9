/** One photograph of each class, from the data set that the site has. Fetched on a click. */
import { cifar10Classes } from '../../datasets/cifar10.ts';
import type { PackedSetId } from '../../datasets/dataset.ts';
import { decodeSheet } from '../../datasets/decode-sheet.ts';
import { loadFirstImages } from '../../datasets/first-images.ts';
import type { Picture } from '../../ui/bitmap.ts';
import type { PhotoId } from './state.ts';

export interface Photos {
  readonly dataset: PackedSetId;
  readonly pictures: ReadonlyMap<PhotoId, Picture>;
}

/** Rejects with a `DatasetError`. */
export async function loadPhotos(assetsUrl: string): Promise<Photos> {
  const { id, images, imageShape, labels } = await loadFirstImages(assetsUrl, 20, { decodeSheet });
  const [rows, columns, depth] = imageShape;
  const bytes = rows * columns * depth;
  const pictures = cifar10Classes.map((name, label): [PhotoId, Picture] => {
    const first = bytes * labels.indexOf(label);
    const rgb = new Uint8ClampedArray(images.slice(first, first + bytes));
    return [name, { rows, columns, rgb }];
  });
  return { dataset: id, pictures: new Map(pictures) };
}
