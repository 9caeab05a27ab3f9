/** The demo's state as part of an address. */
import { splitWays } from '../../datasets/turntable/deal.ts';
import {
  choiceField,
  linkCodec,
  type LinkField,
  numberField,
  wholeField,
} from '../../ui/demo/link-state.ts';
import { drawnIds } from './pictures.ts';
import {
  fills,
  fits,
  initialState,
  interpolations,
  kindIds,
  limits,
  parts,
  type State,
} from './state.ts';

/** An own picture stays out of the address; the one in which the demo opens stands there instead. */
const pictureField: LinkField<State> = {
  key: 'picture',
  read: ({ picture }) => (picture === 'own' ? initialState.picture : picture),
  write: (state, text) => {
    const picture = drawnIds.find((id) => id === text);
    return picture && { ...state, picture };
  },
};

export const codec = linkCodec<State>('resize', initialState, [
  choiceField('part', 'part', parts),
  pictureField,
  wholeField('side', 'side', limits.side),
  choiceField('fill', 'fill', fills),
  choiceField('interpolation', 'interpolation', interpolations),
  numberField('x', 'x', limits.point),
  numberField('y', 'y', limits.point),
  choiceField('kind', 'kind', kindIds),
  wholeField('film', 'film', limits.film),
  wholeField('frame', 'frame', limits.frame),
  choiceField('split', 'splitBy', splitWays),
  choiceField('fit', 'fit', fits),
]);
