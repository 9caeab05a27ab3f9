import { preprocessings } from '../../datasets/preprocess.ts';
import { weightPrecisions } from '../../datasets/weights/manifest.ts';
import { choiceField, linkCodec } from '../../ui/demo/link-state.ts';
import { initial, pictureIds, sizes, type State } from './state.ts';

/** `?classify=picture:violin,see:unit,size:96`. */
export const link = linkCodec<State>('classify', initial, [
  choiceField('picture', 'picture', pictureIds),
  choiceField('see', 'preprocessing', preprocessings),
  choiceField('size', 'size', sizes),
  choiceField('weights', 'weights', weightPrecisions),
]);
