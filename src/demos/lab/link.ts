/** The notebook's part of an address: `?lab=runs:coursework-1.conv-small,from:recorded`. */
import { choiceField, linkCodec, type LinkField } from '../../ui/demo/link-state.ts';
import { filters, initial, mostRuns, type LabState } from './state.ts';

const id = /^[\w-]{1,80}$/;

const runsField: LinkField<LabState> = {
  key: 'runs',
  read: ({ runs }) => runs.join('.'),
  write: (state, text) => {
    const runs = [...new Set(text.split('.').filter(Boolean))];
    return runs.length <= mostRuns && runs.every((one) => id.test(one))
      ? { ...state, runs }
      : undefined;
  },
};

const openField: LinkField<LabState> = {
  key: 'open',
  read: ({ open }) => open,
  write: (state, text) => (id.test(text) ? { ...state, open: text } : undefined),
};

/** Commas and colons part the address, so that they are written otherwise. */
const findField: LinkField<LabState> = {
  key: 'find',
  read: ({ find }) => encodeURIComponent(find.toWellFormed()),
  write: (state, text) => {
    try {
      return { ...state, find: decodeURIComponent(text).slice(0, 200) };
    } catch {
      return undefined;
    }
  },
};

export const codec = linkCodec<LabState>('lab', initial, [
  choiceField('from', 'filter', filters),
  findField,
  runsField,
  openField,
]);
