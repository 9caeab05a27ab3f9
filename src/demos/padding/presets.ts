/** Settings worth a look, each with a point to make. */
import type { PaddingState } from './state.ts';

/** The layer of the coursework, with the padding that keeps the size; the window stands at the right edge. */
export const initial: PaddingState = {
  mode: 'convolution',
  height: 16,
  width: 16,
  kernelSize: 5,
  stride: 1,
  dilation: 1,
  padding: 'same',
  top: 0,
  bottom: 0,
  left: 0,
  right: 0,
  outputPadding: 0,
  inChannels: 1,
  filters: 16,
  bias: true,
  step: 62,
  speed: 'medium',
  showReads: false,
};

export const presetIds = [
  'valid',
  'same',
  'even',
  'full',
  'floored',
  'tensorflow',
  'dilated',
  'impossible',
  'doubling',
] as const;
export type PresetId = (typeof presetIds)[number];

const square = (size: number) => ({ height: size, width: size });

/** What each changes of the state in which the demo opens. */
const changes: Readonly<Record<PresetId, Partial<PaddingState>>> = {
  valid: { padding: 'valid' },
  same: {},
  even: { ...square(8), kernelSize: 4 },
  full: { ...square(6), kernelSize: 3, padding: 'full' },
  floored: { ...square(8), kernelSize: 3, stride: 2, padding: 'valid' },
  tensorflow: { ...square(8), kernelSize: 3, stride: 2 },
  dilated: { ...square(11), kernelSize: 3, dilation: 3, padding: 'valid' },
  impossible: { height: 4, width: 6, kernelSize: 3, dilation: 2, padding: 'valid' },
  doubling: {
    mode: 'transposed',
    ...square(5),
    kernelSize: 3,
    stride: 2,
    padding: 'custom',
    top: 1,
    bottom: 1,
    left: 1,
    right: 1,
    outputPadding: 1,
  },
};

/** A preset's state; how fast it is played and what the layer is wide stay as the reader has them. */
export function withPreset(state: PaddingState, id: PresetId): PaddingState {
  const { inChannels, filters, bias, speed, showReads } = state;
  return { ...initial, ...changes[id], inChannels, filters, bias, speed, showReads, step: 0 };
}

/** The preset whose state this is, if it is one's. */
export function presetOf(state: PaddingState): PresetId | undefined {
  const settings = JSON.stringify({ ...state, step: 0 });
  return presetIds.find((id) => JSON.stringify(withPreset(state, id)) === settings);
}
