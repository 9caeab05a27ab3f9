/** What a reader can set, and its limits. */
import {
  fullPadding,
  samePadding,
  windowExtent,
  type Padding,
  type Window,
} from '../../math/output-size.ts';

export const modes = ['convolution', 'transposed'] as const;
export type Mode = (typeof modes)[number];

export const paddings = ['valid', 'same', 'full', 'custom'] as const;
export type PaddingChoice = (typeof paddings)[number];

/** Milliseconds that the window stays in a place. */
export const speeds = { slow: 800, medium: 250, fast: 60 } as const;
export type Speed = keyof typeof speeds;

export interface PaddingState {
  readonly mode: Mode;
  readonly height: number;
  readonly width: number;
  readonly kernelSize: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: PaddingChoice;
  /** Rows and columns of zeros on each side; they count where the padding is `custom`. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Counts where the mode is `transposed`. */
  readonly outputPadding: number;
  readonly inChannels: number;
  readonly filters: number;
  readonly bias: boolean;
  /** The place of the window, row by row from 0; past the last one it is the last one. */
  readonly step: number;
  readonly speed: Speed;
  /** Whether the input is coloured by how often its cells are read. */
  readonly showReads: boolean;
}

export const limits = {
  size: { min: 1, max: 32 },
  kernelSize: { min: 1, max: 11 },
  stride: { min: 1, max: 5 },
  dilation: { min: 1, max: 4 },
  side: { min: 0, max: 12 },
  outputPadding: { min: 0, max: 4 },
  channels: { min: 1, max: 4096 },
  step: { min: 0, max: 9999 },
} as const;

/** The two axes, each with its own size and padding; kernel, stride and dilation are theirs in common. */
export const axes = ['height', 'width'] as const;
export type AxisName = (typeof axes)[number];

export interface AxisWindow extends Required<Window> {
  readonly padding: Padding;
}

/** The window along an axis, with the padding that the reader's choice comes to. */
export function windowAlong(axis: AxisName, state: PaddingState): AxisWindow {
  return { ...movementOf(state), padding: paddingAlong(axis, state) };
}

const movementOf = ({ kernelSize, stride, dilation }: PaddingState) => ({
  kernelSize,
  stride,
  dilation,
});

function paddingAlong(axis: AxisName, state: PaddingState): Padding {
  switch (state.padding) {
    case 'valid':
      return [0, 0];
    case 'same':
      return samePadding(keptSize(axis, state), movementOf(state));
    case 'full':
      return fullPadding(movementOf(state));
    case 'custom':
      return axis === 'height' ? [state.top, state.bottom] : [state.left, state.right];
  }
}

/** The size that `same` divides by the stride; a transposed convolution leads back to it. */
function keptSize(axis: AxisName, state: PaddingState): number {
  return state.mode === 'transposed' ? state[axis] * state.stride : state[axis];
}

/** With `same`, a transposed convolution fills up what the window is too short to reach, as Keras does. */
export function outputPaddingOf(state: PaddingState): number {
  if (state.mode === 'convolution') return 0;
  if (state.padding !== 'same') return state.outputPadding;
  return Math.max(state.stride - windowExtent(movementOf(state)), 0);
}

/**
 * A stride more of output would be the output of a larger input, which is why PyTorch asks for an output
 * padding below the stride or the dilation.
 */
export function outputPaddingLimit({ stride, dilation }: PaddingState): number {
  return Math.max(stride, dilation);
}

/** The state with its padding as four sides of its own, ready to be changed one by one. */
export function withOwnSides(state: PaddingState): PaddingState {
  const [top, bottom] = paddingAlong('height', state);
  const [left, right] = paddingAlong('width', state);
  const sides = { top, bottom, left, right };
  const within = Object.fromEntries(
    Object.entries(sides).map(([side, zeros]) => [side, Math.min(zeros, limits.side.max)]),
  );
  return { ...state, ...within, padding: 'custom' };
}
