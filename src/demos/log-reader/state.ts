/** What a reader can set. The text that a reader pastes is too long for an address and is kept in the page. */
import type { Counting } from './scores.ts';

export const logs = ['coursework', 'recorded', 'own'] as const;
export type LogChoice = (typeof logs)[number];

export const metrics = ['accuracy', 'loss'] as const;
export type Metric = (typeof metrics)[number];

export interface State extends Counting {
  readonly log: LogChoice;
  /** The two runs that are compared, counted from 1. */
  readonly a: number;
  readonly b: number;
  readonly classes: number;
  readonly metric: Metric;
  /** Share of the test images about which the two runs disagree, in per cent: a guess. */
  readonly disagreement: number;
}

export const limits = {
  run: { min: 1, max: 99 },
  batchSize: { min: 1, max: 8192 },
  validationImages: { min: 1, max: 10_000_000 },
  classes: { min: 2, max: 100_000 },
  disagreement: { min: 1, max: 60 },
} as const;

/** Where the buttons of the fields go. */
export const rungs = {
  batchSize: [1, 8, 16, 32, 64, 96, 128, 256, 512, 1024],
  validationImages: [100, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000],
  classes: [2, 3, 5, 10, 20, 24, 100, 1000],
} as const;

/** The coursework's two convolutional runs, with the batch size that Keras takes unless told. */
export const initial: State = {
  log: 'coursework',
  a: 1,
  b: 3,
  batchSize: 32,
  validationImages: 10_000,
  classes: 10,
  metric: 'accuracy',
  disagreement: 20,
};
