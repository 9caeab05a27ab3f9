/** The demo's part of an address: `?seeds=one:3,other:7`. */
import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import { experimentFields } from '../../ui/training/experiment.ts';
import { initial, limits, sets, type SeedsState } from './state.ts';

export const codec = linkCodec<SeedsState>('seeds', initial, [
  choiceField('set', 'set', sets),
  wholeField('one', 'one', limits.place),
  wholeField('other', 'other', limits.place),
  wholeField('runs', 'wanted', limits.wanted),
  ...experimentFields<SeedsState>(),
]);
