/**
 * The experiment that explains 89% against 100%: ResNet50 on `turntable24`, once with a frozen body and
 * ImageNet's weights, once from random weights, and each suspect of claims H1 to H7 as one change.
 */
import type { Fit } from '../../math/placement.ts';
import type { FrozenPart, StatisticsSource } from '../spec.ts';
import type { HeadKind } from '../transfer.ts';

export const transferWeights = ['imagenet', 'random'] as const;
export const transferScalings = ['caffe', 'swapped', 'unit', 'symmetric'] as const;

/** All that an arm can be told, and nothing else differs between two of them. */
export interface TransferSettings {
  /**
   * `imagenet`: ResNet50's published weights. `random`: its reduced form from scratch, since the whole
   * network takes hours on a processor; all of it learns.
   */
  readonly weights: (typeof transferWeights)[number];
  /** What never moves: `all` up to the pooled features, `early` all but the last stage, or `none`. */
  readonly frozen: FrozenPart;
  /** What the body sees; `caffe` is what ImageNet's weights were learnt on. */
  readonly inputScaling: (typeof transferScalings)[number];
  /** Of batch normalisation: as published, or collected anew on the training images, weights unmoved. */
  readonly statistics: StatisticsSource;
  /** How frames are dealt out: see `TurntableSettings`. */
  readonly splitBy: 'frame' | 'object';
  readonly head: HeadKind;
  readonly epochs: number;
  /** Adam's. What begins with ImageNet's values and may move does so at a hundredth of it. */
  readonly learningRate: number;
  /** Height and width of an image. */
  readonly size: number;
  readonly fit: Fit;
}

/** What all arms share. */
export const transferShared = {
  /** 24 kinds, 4 objects each, 6 groups of 4 neighbouring frames: 1152 images to train on, 576 to test on. */
  turntable: { films: 4, frames: 240, groups: 6, seed: 24 },
  fill: [255, 255, 255],
  classes: 24,
  batchSize: 32,
  seed: 1,
  /** Units of the first layer of a head of two, without dropout. */
  headWidth: 256,
  /** What the learning rate is multiplied by for weights that begin with ImageNet's values. */
  rateScale: 0.01,
} as const;

/** As the coursework describes its model, and all else as it should be. */
export const transferBase: TransferSettings = {
  weights: 'imagenet',
  frozen: 'all',
  inputScaling: 'caffe',
  statistics: 'stored',
  splitBy: 'frame',
  head: 'two-layer',
  epochs: 20,
  learningRate: 1e-3,
  size: 96,
  fit: 'letterbox',
};

const random = { weights: 'random', frozen: 'none', inputScaling: 'unit', epochs: 15 } as const;
const tuned = { frozen: 'early', epochs: 6 } as const;

/** What differs from the base, by the id of the arm: names of records and facts, never renamed. */
export const transferArms = {
  frozen: {},
  'frozen-object': { splitBy: 'object' },
  random,
  'random-object': { ...random, splitBy: 'object' },
  tuned,
  'tuned-object': { ...tuned, splitBy: 'object' },
  unit: { inputScaling: 'unit' },
  symmetric: { inputScaling: 'symmetric' },
  swapped: { inputScaling: 'swapped' },
  'own-statistics': { statistics: 'own' },
  'unit-own-statistics': { inputScaling: 'unit', statistics: 'own' },
  brief: { epochs: 1 },
  slow: { learningRate: 1e-5 },
  linear: { head: 'linear' },
  squash: { fit: 'squash' },
  small: { size: 64 },
  large: { size: 224 },
} as const satisfies Record<string, Partial<TransferSettings>>;
export type TransferArmId = keyof typeof transferArms;
export const transferArmIds = Object.keys(transferArms) as TransferArmId[];

export function transferSettings(id: TransferArmId): TransferSettings {
  return { ...transferBase, ...transferArms[id] };
}

/** The arm with exactly these settings, if it is one of the experiment's. */
export function transferArmOf(settings: TransferSettings): TransferArmId | undefined {
  const keys = Object.keys(transferBase) as (keyof TransferSettings)[];
  return transferArmIds.find((id) => {
    const own = transferSettings(id);
    return keys.every((key) => own[key] === settings[key]);
  });
}

/** The seven suspects in the order in which they are best tested, and the arms that test them. */
export const transferSuspects = {
  preprocessing: ['unit', 'symmetric', 'swapped'],
  statistics: ['own-statistics', 'unit-own-statistics'],
  domain: ['tuned'],
  brief: ['brief', 'slow'],
  capacity: ['linear'],
  resolution: ['small', 'large', 'squash'],
  leakage: ['frozen-object', 'random', 'random-object', 'tuned-object'],
} as const satisfies Record<string, readonly TransferArmId[]>;
export type TransferSuspect = keyof typeof transferSuspects;
