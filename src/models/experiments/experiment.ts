import type { TrainedNetwork } from '../networks.ts';
import type { RunSettings } from '../spec.ts';

/** When a network is looked into while it trains. */
export interface DiagnosisOrder {
  /** Steps of the whole run, from 1. */
  readonly steps: readonly number[];
  /** The first so many training images go through the network each time. */
  readonly images: number;
}

/** One of the networks that an experiment trains. */
export interface ExperimentArm extends TrainedNetwork {
  /** Unique in its experiment and stable: part of the names of records and facts. */
  readonly id: string;
  /** Whether the gradients of its kernels are reported. */
  readonly watchGradients?: boolean;
  readonly diagnosis?: DiagnosisOrder;
}

/** Networks trained side by side, as the page and `npm run measure-facts` both do it. */
export interface Experiment {
  readonly id: string;
  readonly run: RunSettings;
  readonly arms: readonly ExperimentArm[];
}

/** An arm of an experiment by its id. @throws Error that names it, if there is none */
export function armOf({ id, arms }: Experiment, armId: string): ExperimentArm {
  const found = arms.find((arm) => arm.id === armId);
  if (!found) throw new Error(`No arm "${armId}" in the experiment ${id}`);
  return found;
}

/** The name of an arm's record, and of its file in `src/facts/measured/`. */
export function recordId(experiment: Experiment, arm: ExperimentArm): string {
  return `${experiment.id}-${arm.id}`;
}
