/** The demo's part of an address: `?clock=form:whole,backend:webgpu,batch:8`. */
import { choiceField, linkCodec, wholeField, type LinkField } from '../../ui/demo/link-state.ts';
import { backendChoices, blockForms, initial, limits, passes, type ClockState } from './state.ts';

/** A bottleneck has a quarter of the channels. */
const channels = wholeField<ClockState>('channels', 'channels', limits.channels);
const channelsField: LinkField<ClockState> = {
  ...channels,
  write: (state, text) => (Number(text) % 4 === 0 ? channels.write(state, text) : undefined),
};

export const codec = linkCodec<ClockState>('clock', initial, [
  choiceField('form', 'form', blockForms),
  choiceField('pass', 'pass', passes),
  channelsField,
  wholeField('map', 'map', limits.map),
  wholeField('batch', 'batch', limits.batch),
  wholeField('repeats', 'repeats', limits.repeats),
  choiceField('backend', 'backend', backendChoices),
]);
