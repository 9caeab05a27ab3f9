/** The demo's part of an address: `?model-form=weights:none,classes:24`. */
import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import {
  initialState,
  limits,
  poolings,
  sides,
  topChoices,
  weightChoices,
  type State,
} from './state.ts';

export const codec = linkCodec<State>('model-form', initialState, [
  choiceField('weights', 'weights', weightChoices),
  choiceField('top', 'top', topChoices),
  wholeField('classes', 'classes', limits.classes),
  choiceField('pooling', 'pooling', poolings),
  choiceField('side', 'side', sides),
]);
