/** What a training is begun with, and what a demo must say of its own settings to have one. */
import type { DatasetId, ImagesOfSource } from '../../datasets/dataset.ts';
import type { Arm, BackendChoice } from '../../engine/protocol.ts';
import type { RunSettings } from '../../models/spec.ts';

/** `cifar10` means the installed set or, where there is none, `sprites10`. */
export const dataChoices = ['cifar10', 'sprites10'] as const;
export type DataChoice = (typeof dataChoices)[number];

/** What computes, and on which images. */
export interface Machine {
  readonly backend: BackendChoice;
  readonly data: DatasetId;
}

/** All that the engine is asked for, images apart from where they come. */
export interface Plan extends Machine {
  readonly arms: readonly Arm[];
  readonly run: RunSettings;
  /** Which images, where `data` is the turntable or a folder. */
  readonly images?: ImagesOfSource;
}

export interface OwnFiles {
  /** The plan with the files that it began with; undefined as long as the reader has not chosen them. */
  readonly into: (plan: Plan) => Plan | undefined;
  /** Leads the reader to where they are chosen. */
  readonly ask: () => void;
}

/** Settings of a demo that can be trained. */
export interface Trainable<Settings extends Machine> {
  /** Names the trainings of this demo on the reader's device: never renamed. */
  readonly id: string;
  readonly planOf: (settings: Settings) => Plan;
  /** The settings that ask for this plan; undefined where the demo no longer has its networks. */
  readonly settingsOf: (plan: Plan) => Settings | undefined;
  /** For a demo that learns from files of the reader's, which no page has that was loaded again. */
  readonly ownFiles?: OwnFiles;
  /** The settings without the networks that stand on ImageNet's weights, where some do. */
  readonly withoutWeights?: (settings: Settings) => Settings;
  /** The settings with a tenth of the learning rate. */
  readonly slowed: (settings: Settings) => Settings;
  /** What the reader knows the training by. */
  readonly nameOf: (settings: Settings) => string;
}

/** Least, greatest and the values that − and + go through. */
export const runLimits = {
  epochs: { min: 1, max: 50, rungs: Array.from({ length: 50 }, (_, index) => index + 1) },
  batchSize: { min: 1, max: 1024, rungs: [8, 16, 32, 64, 128, 256, 512, 1024] },
  trainingSize: { min: 100, max: 50_000, rungs: [1000, 2000, 5000, 10_000, 20_000, 50_000] },
  seed: { min: 0, max: 999_999, rungs: Array.from({ length: 1000 }, (_, index) => index) },
} as const satisfies Record<keyof RunSettings, object>;
