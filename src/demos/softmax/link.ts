/** The demo's part of an address: `?softmax=logits:2_1_0,true:3,passes:twice`. */
import { choiceField, linkCodec, numberField, wholeField } from '../../ui/demo/link-state.ts';
import type { LinkField } from '../../ui/demo/link-state.ts';
import { initialState, limits, passChoices, precisions, type State } from './state.ts';

const logitsField: LinkField<State> = {
  key: 'logits',
  read: ({ logits }) => logits.join('_'),
  write: (state, text) => {
    const logits = text.split('_').map((part) => (/^-?[\d.]+$/.test(part) ? Number(part) : NaN));
    const { classes, logit } = limits;
    const isMany = logits.length >= classes.min && logits.length <= classes.max;
    const isIn = logits.every((value) => value >= logit.min && value <= logit.max);
    return isMany && isIn ? { ...state, logits } : undefined;
  },
};

/** Counted from one; comes after the logits, since there must be such a class. */
const trueField: LinkField<State> = {
  key: 'true',
  read: ({ label }) => String(label + 1),
  write: (state, text) => {
    const label = /^\d+$/.test(text) ? Number(text) - 1 : NaN;
    return label >= 0 && label < state.logits.length ? { ...state, label } : undefined;
  },
};

export const codec = linkCodec<State>('softmax', initialState, [
  logitsField,
  trueField,
  numberField('temperature', 'temperature', limits.temperature),
  choiceField('passes', 'passes', passChoices),
  wholeField('shift', 'shift', limits.shift),
  choiceField('precision', 'precision', precisions),
]);
