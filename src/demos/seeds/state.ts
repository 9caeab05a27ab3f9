/** What a reader can set. */
import { seeds } from '../../models/experiments/seeds.ts';
import { settingsFor, type ExperimentSettings } from '../../ui/training/experiment.ts';

export const sets = ['recorded', 'own'] as const;
export type SetName = (typeof sets)[number];

export interface SeedsState {
  /** Whose runs are looked at. */
  readonly set: SetName;
  /** Places, from 1, of the two runs that are compared. */
  readonly one: number;
  readonly other: number;
  /** How many runs the reader wants, with the seeds that follow the first. */
  readonly wanted: number;
  /** Its seed is that of the first run. */
  readonly training: ExperimentSettings;
}

export const limits = {
  place: { min: 1, max: 200 },
  wanted: { min: 2, max: 100, rungs: [2, 5, 10, 20, 50, 100] },
} as const;

export const initial: SeedsState = {
  ...{ set: 'recorded', one: 1, other: 2, wanted: 10 },
  training: settingsFor(seeds),
};
