import { bundledPictures, type PictureId } from '../../datasets/imagenet/pictures.ts';
import type { Preprocessing } from '../../datasets/preprocess.ts';
import type { WeightPrecision } from '../../datasets/weights/manifest.ts';

/** Height and width of what the network sees; it was trained at 224. */
export const sizes = ['224', '160', '128', '96'] as const;
export type Size = (typeof sizes)[number];

export const pictureIds: readonly PictureId[] = bundledPictures.map(({ id }) => id);

/** All that a reader can set; a picture of the reader's own stays in the page and out of the link. */
export interface State {
  readonly picture: PictureId;
  readonly preprocessing: Preprocessing;
  readonly size: Size;
  readonly weights: WeightPrecision;
}

export const initial: State = {
  picture: 'teapot',
  preprocessing: 'caffe',
  size: '224',
  weights: 'int8',
};
