import {
  choiceField,
  flagField,
  linkCodec,
  wholeField,
  type LinkField,
} from '../../ui/demo/link-state.ts';
import { anatomyOf } from './anatomy.ts';
import {
  asMade,
  ids,
  initialState,
  limits,
  measures,
  precisions,
  sides,
  type ArchitecturesState,
  type Side,
} from './state.ts';

type Field = LinkField<ArchitecturesState>;

/** `left:vgg19`, at the size the network was made for; `left:vgg19@112` at another. */
function networkField(side: Side): Field {
  return {
    key: side,
    read: ({ [side]: { id, size } }) => (size === asMade(id).size ? id : `${id}@${size}`),
    write: (state, text) => {
      const [id = '', size] = text.split('@');
      if (!ids.includes(id)) return undefined;
      if (size === undefined) return { ...state, [side]: asMade(id) };
      const { min, max } = limits.size;
      const isSize = /^\d+$/.test(size) && Number(size) >= min && Number(size) <= max;
      return isSize ? { ...state, [side]: { id, size: Number(size) } } : undefined;
    },
  };
}

/** `at:left-conv1_2`; the fields before it have said which network that is. */
const pickField: Field = {
  key: 'at',
  read: ({ pick }) => (pick ? `${pick.side}-${pick.layer}` : ''),
  write: (state, text) => {
    const side = sides.find((one) => text.startsWith(`${one}-`));
    if (!side) return undefined;
    const layer = text.slice(side.length + 1);
    const { columns } = anatomyOf(state[side], state.padding);
    return columns.some(({ name }) => name === layer)
      ? { ...state, pick: { side, layer } }
      : undefined;
  },
};

const channelsField: Field = {
  ...wholeField<ArchitecturesState>('channels', 'channels', limits.channels),
  write: (state, text) => {
    const channels = Number(text);
    const { min, max } = limits.channels;
    const fits = /^\d+$/.test(text) && channels >= min && channels <= max && channels % 4 === 0;
    return fits ? { ...state, channels } : undefined;
  },
};

export const codec = linkCodec<ArchitecturesState>('architectures', initialState, [
  networkField('left'),
  networkField('right'),
  flagField('padding', 'padding'),
  choiceField('show', 'measure', measures),
  pickField,
  wholeField('batch', 'batch', limits.batch),
  choiceField('precision', 'precision', precisions),
  channelsField,
  wholeField('map', 'map', limits.map),
]);
