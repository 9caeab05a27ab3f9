import { presets, type Stack } from './stack.ts';
import type { Comparison } from './costs.ts';

/** All that a reader can set. */
export interface StackedState {
  readonly layers: Stack;
  /** The output that is lit, among the three by three that are drawn. */
  readonly row: number;
  readonly column: number;
  readonly image: Image;
  readonly comparison: Comparison;
  /** Filters of every layer of the stack. */
  readonly width: number;
  /** First-layer filters of the stack whose best imitation is shown. */
  readonly filters: number;
  readonly seed: number;
}

export const images = ['grey', 'colour'] as const;
export type Image = (typeof images)[number];
export const channelsOf = (image: Image): number => (image === 'grey' ? 1 : 3);

export const highestSeed = 9999;

/** The coursework's stack on a colour image; one filter short of imitating every kernel. */
export const initial: StackedState = {
  layers: presets.two3,
  row: 1,
  column: 1,
  image: 'colour',
  comparison: 'asked',
  width: 9,
  filters: 8,
  seed: 12,
};
