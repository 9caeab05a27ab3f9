/** The demo's state as part of an address. */
import {
  choiceField,
  linkCodec,
  type LinkField,
  numberField,
  wholeField,
} from '../../ui/demo/link-state.ts';
import { experimentFields } from '../../ui/training/experiment.ts';
import { mapFrom, mapText } from './maps.ts';
import { brushes, paintingFrom, paintingText } from './paintings.ts';
import { initialState, largestPlace, limits, parts, type State } from './state.ts';
import { strideKernels } from './stride-kernels.ts';

/** A field whose text either means a value or nothing. */
function textField<Key extends keyof State>(
  key: string,
  name: Key,
  text: (value: State[Key]) => string,
  from: (text: string) => State[Key] | undefined,
): LinkField<State> {
  return {
    key,
    read: (state) => text(state[name]),
    write: (state, written) => {
      const value = from(written);
      return value === undefined ? undefined : { ...state, [name]: value };
    },
  };
}

/** `2-5`: row and column, counted from 0. */
const placeField = (key: string, name: 'cell' | 'spot') =>
  textField(
    key,
    name,
    ({ row, column }) => `${row}-${column}`,
    (text) => {
      const [row = NaN, column = NaN] = /^\d-\d$/.test(text) ? text.split('-').map(Number) : [];
      return row <= largestPlace && column <= largestPlace ? { row, column } : undefined;
    },
  );

/** By place in the list of brushes, since one of them is no round number. */
const brushField = textField(
  'brush',
  'brush',
  (value) => String(brushes.findIndex((brush) => brush === value)),
  (text) => (/^\d$/.test(text) ? brushes[Number(text)] : undefined),
);

export const codec = linkCodec<State>('pooling', initialState, [
  choiceField('part', 'part', parts),
  textField('map', 'map', mapText, mapFrom),
  wholeField('size', 'size', limits.size),
  wholeField('stride', 'stride', limits.stride),
  choiceField('kernel', 'kernel', strideKernels),
  placeField('cell', 'cell'),
  wholeField('down', 'down', limits.move),
  wholeField('right', 'right', limits.move),
  textField('paint', 'painting', paintingText, paintingFrom),
  brushField,
  placeField('spot', 'spot'),
  numberField('own', 'ownWeight', limits.weight),
  numberField('other', 'otherWeight', limits.weight),
  wholeField('side', 'side', limits.side),
  wholeField('channels', 'channels', limits.channels),
  wholeField('classes', 'classes', limits.classes),
  wholeField('layers', 'hiddenLayers', limits.hiddenLayers),
  wholeField('units', 'hiddenUnits', limits.hiddenUnits),
  ...experimentFields<State>(),
]);
