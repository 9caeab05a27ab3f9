/** What a reader can set. */
import { turntableDefaults, type TurntableSettings } from '../../datasets/turntable/deal.ts';
import type { BackendChoice } from '../../engine/protocol.ts';
import { imagenetWeights } from '../../facts/coursework-q3.ts';
import {
  transferBase,
  transferSettings,
  transferShared,
  transferSuspects,
  type TransferArmId,
  type TransferSettings,
  type TransferSuspect,
} from '../../models/experiments/transfer.ts';

export const parts = ['suspects', 'nearest', 'fraction'] as const;
export const suspects = Object.keys(transferSuspects) as TransferSuspect[];
/** Of the turntable's frames: those of the experiment, or all of every film. */
export const amounts = ['few', 'all'] as const;

export interface ExplainState extends TransferSettings {
  /** What of the demo is shown. */
  readonly part: (typeof parts)[number];
  readonly suspect: TransferSuspect;
  readonly seed: number;
  readonly backend: BackendChoice;
  /** Which split the comparison of pixels is asked about, and on how many frames. */
  readonly pixelSplit: TurntableSettings['splitBy'];
  readonly amount: (typeof amounts)[number];
  /** The accuracy that the fraction finder explains, as printed: digits and a point. */
  readonly printed: string;
  readonly steps: number;
}

export const initial: ExplainState = {
  part: 'suspects',
  suspect: 'preprocessing',
  ...transferBase,
  seed: transferShared.seed,
  backend: 'auto',
  pixelSplit: 'frame',
  amount: 'few',
  printed: String(imagenetWeights.accuracy),
  steps: imagenetWeights.steps,
};

const counting = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

/** Least, greatest and the values that − and + go through. */
export const limits = {
  epochs: { min: 1, max: 50, rungs: counting(50) },
  learningRate: { min: 1e-6, max: 1, rungs: [1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2] },
  size: { min: 64, max: 224 },
  seed: { min: 0, max: 999_999, rungs: counting(1000) },
  steps: { min: 1, max: 10_000, rungs: counting(200) },
} as const;

/** Sides of an image that are offered. */
export const sizes = ['64', '96', '128', '160', '224'] as const;

/** The base and what tests the suspect, in the order in which they are shown. */
export function armsOf(suspect: TransferSuspect): readonly TransferArmId[] {
  return ['frozen', ...transferSuspects[suspect]];
}

const keys = Object.keys(transferBase) as (keyof TransferSettings)[];

/** What of a state is trained. */
export function settingsIn(state: TransferSettings): TransferSettings {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as unknown as TransferSettings;
}

/** The same settings with a body of other weights: where they are random, all of it learns. */
export function withWeights(
  state: TransferSettings,
  weights: TransferSettings['weights'],
): TransferSettings {
  const { splitBy, size, fit } = state;
  const like = transferSettings(weights === 'random' ? 'random' : 'frozen');
  return { ...like, splitBy, size, fit };
}

/** The turntable that pixels are compared on. */
export function turntableOf({
  pixelSplit,
  amount,
}: Pick<ExplainState, 'pixelSplit' | 'amount'>): TurntableSettings {
  return amount === 'all'
    ? { ...turntableDefaults, splitBy: pixelSplit }
    : { ...transferShared.turntable, splitBy: pixelSplit };
}
