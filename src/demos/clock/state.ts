/** What a reader can set. */
import { backendChoices, type BackendChoice } from '../../engine/protocol.ts';
import { passes, type Pass } from '../../facts/clock-record.ts';
import { blockForms, type BlockForm } from '../../models/architectures/blocks.ts';

export { backendChoices, blockForms, passes };

/** What is timed, and how. */
export interface Settings {
  readonly backend: BackendChoice;
  readonly form: BlockForm;
  /** A multiple of four. */
  readonly channels: number;
  /** Height and width of the map. */
  readonly map: number;
  readonly batch: number;
  readonly repeats: number;
}

export interface ClockState extends Settings {
  /** Which times are shown; both are taken. */
  readonly pass: Pass;
}

export const limits = {
  channels: { min: 16, max: 512 },
  map: { min: 4, max: 112 },
  batch: { min: 1, max: 64 },
  repeats: { min: 3, max: 100 },
} as const;

/** Where the buttons of the fields go. */
export const rungs = {
  channels: [16, 32, 64, 128, 256, 512],
  map: [4, 7, 14, 28, 56, 112],
  batch: [1, 2, 4, 8, 16, 32, 64],
  repeats: [3, 5, 10, 20, 50, 100],
} as const;

export const initial: ClockState = {
  ...{ backend: 'auto', form: 'bare', pass: 'forward' },
  ...{ channels: 256, map: 56, batch: 1, repeats: 10 },
};
