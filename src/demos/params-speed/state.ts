/** What a reader can set. */
import { backendChoices, type BackendChoice } from '../../engine/protocol.ts';

export { backendChoices };

/** Fully connected and convolutional by turns: the course's three pairs, then ResNet-20. */
export const networkNames = [
  'fc-narrow',
  'conv-small',
  'fc-tutorial',
  'conv-tutorial',
  'fc-wide',
  'conv-improved',
  'resnet-20',
] as const;
export type NetworkName = (typeof networkNames)[number];

/** Half the parameters, many times the arithmetic: what stands in for the coursework's pair. */
export const standIn = { fc: 'fc-tutorial', conv: 'conv-tutorial' } as const;

export const selections = ['pair', 'pairs', 'all'] as const;
export type Selection = (typeof selections)[number];

const pair: readonly NetworkName[] = [standIn.fc, standIn.conv];

/** The networks of a selection, in the order in which they come before the clock. */
export function selected({ selection, first }: Pick<State, 'selection' | 'first'>): NetworkName[] {
  const chosen = networkNames.filter(
    (name) =>
      selection === 'all' || (selection === 'pairs' ? name !== 'resnet-20' : pair.includes(name)),
  );
  return first === 'fc' ? chosen : chosen.toReversed();
}

/** `time`: of a training step, per image. `memory`: of a training step, per batch. */
export const axes = ['parameters', 'macs', 'time', 'memory'] as const;
export type Axis = (typeof axes)[number];

export const families = ['conv', 'fc'] as const;

export interface State {
  readonly selection: Selection;
  /** Which kind of network comes before the clock first, and so pays for the start. */
  readonly first: (typeof families)[number];
  readonly batch: number;
  /** Steps that are timed, the two that warm up among them. */
  readonly steps: number;
  readonly backend: BackendChoice;
  readonly x: Axis;
  readonly y: Axis;
}

export const limits = {
  batch: { min: 1, max: 256 },
  steps: { min: 5, max: 500 },
} as const;

export const rungs = {
  batch: [1, 2, 4, 8, 16, 32, 64, 128, 256],
  steps: [5, 10, 20, 50, 100, 200, 500],
} as const;

export const initial: State = {
  selection: 'pairs',
  first: 'conv',
  batch: 32,
  steps: 50,
  backend: 'auto',
  x: 'parameters',
  y: 'time',
};
