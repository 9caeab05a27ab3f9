/** What a reader can set. */
import { skipDepth, type SkipDepthSettings } from '../../models/experiments/skip-depth.ts';
import { settingsFor, type ExperimentSettings } from '../../ui/training/experiment.ts';

export interface SkipDepthState extends SkipDepthSettings {
  /** Whether the training is open. */
  readonly trains: boolean;
  readonly training: ExperimentSettings;
}

const first: SkipDepthSettings = { depth: 20, optimiser: 'sgd', hasBatchNorm: false };

export const initial: SkipDepthState = {
  ...first,
  trains: false,
  training: settingsFor(skipDepth(first)),
};

/** Names an experiment: those of different names have different networks or trainings. */
export function keyOf({ depth, hasBatchNorm, optimiser }: SkipDepthSettings): string {
  return `${depth} ${optimiser} ${hasBatchNorm}`;
}

/** What the optimiser and normalisation make of the deep plain stack, in a word. */
export function caseOf({ hasBatchNorm, optimiser }: SkipDepthSettings) {
  if (hasBatchNorm) return optimiser === 'adam' ? 'both' : 'norm';
  return optimiser === 'adam' ? 'adam' : 'decay';
}
