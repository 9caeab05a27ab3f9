/** What a reader can set: three ways to 24 classes, the images, and how they are trained. */
import { preprocessings, type Preprocessing } from '../../datasets/preprocess.ts';
import { kindCount, turntableCounts } from '../../datasets/turntable/counts.ts';
import type { PickedFile } from '../../datasets/folder/picked-files.ts';
import type { HeadKind } from '../../models/transfer.ts';
import type { Optimiser } from '../../models/spec.ts';
import type { Machine } from '../../ui/training/plan.ts';

/** Drawn weights; a head on ImageNet's frozen features; ImageNet's weights that learn on. */
export const armIds = ['random', 'frozen', 'tuned'] as const;
export type ArmId = (typeof armIds)[number];

export const dataIds = ['turntable24', 'folder'] as const;
export const splitWays = ['frame', 'object'] as const;
export const filmCounts = ['2', '3', '4', '6'] as const;
/** Multiples of four, since four neighbours are dealt at a time. */
export const frameCounts = ['8', '12', '20', '40', '80'] as const;
export const sides = ['64', '96', '128', '160', '224'] as const;
/** `reduced`: an eighth of the width, one block in each stage. */
export const randomNets = ['reduced', 'full'] as const;
export const unfrozenParts = ['last-stage', 'all'] as const;
export { preprocessings };

export interface State extends Machine {
  readonly arms: readonly ArmId[];
  readonly data: (typeof dataIds)[number];
  readonly splitBy: (typeof splitWays)[number];
  /** Objects of each kind, and frames of each in one turn. */
  readonly films: (typeof filmCounts)[number];
  readonly frames: (typeof frameCounts)[number];
  readonly side: (typeof sides)[number];
  readonly see: Preprocessing;
  readonly randomNet: (typeof randomNets)[number];
  readonly unfrozen: (typeof unfrozenParts)[number];
  readonly head: HeadKind;
  readonly width: number;
  readonly dropout: number;
  readonly optimiser: Optimiser;
  readonly rate: number;
  /** Of the weights of ResNet50 that are trained on. */
  readonly fineRate: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
}

export const initialFor = (arms: readonly ArmId[]): State => ({
  ...{ arms, backend: 'auto', data: 'turntable24', splitBy: 'frame', films: '2', frames: '20' },
  ...{ side: '96', see: 'caffe', randomNet: 'reduced', unfrozen: 'last-stage' },
  ...{ head: 'two-layer', width: 256, dropout: 0.5 },
  ...{ optimiser: 'adam', rate: 1e-3, fineRate: 1e-4, epochs: 8, batchSize: 32, seed: 1 },
});

const ladder = (from: number, to: number) => {
  const rungs: number[] = [];
  for (let power = from; power <= to; power += 1)
    for (const factor of [1, 2, 5]) rungs.push(Number(`${factor}e${power}`));
  return rungs;
};

/** Least, greatest and the values that − and + go through. */
export const limits = {
  width: { min: 4, max: 2048, rungs: [16, 32, 64, 128, 256, 512, 1024] },
  dropout: { min: 0, max: 0.9, rungs: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] },
  rate: { min: 1e-6, max: 10, rungs: ladder(-5, 0) },
  fineRate: { min: 1e-6, max: 10, rungs: ladder(-6, -1) },
} as const;

/** A reader's folder that can be learnt from, as it was opened. */
export interface OwnFolder {
  readonly files: readonly PickedFile[];
  readonly fingerprint: string;
  readonly classes: number;
  /** Images that are used at most, of those that are there. */
  readonly train: number;
  readonly test: number;
}

/** Of a folder: more would fill the memory and take too long on a processor. */
export const mostOfFolder = { train: 2000, test: 1000 } as const;

/** How many classes and images there are to learn; undefined as long as no folder is chosen. */
export function sizesOf(state: State, folder: OwnFolder | undefined) {
  if (state.data === 'folder') return folder;
  const [films, frames] = [Number(state.films), Number(state.frames)];
  return { classes: kindCount, ...turntableCounts({ films, frames, splitBy: state.splitBy }) };
}

/** Whether ImageNet's weights are needed. */
export const needsWeights = ({ arms }: Pick<State, 'arms'>) => arms.some((arm) => arm !== 'random');

/** A state with an arm switched on or off; the last one stays. */
export function toggled({ arms }: State, arm: ArmId): readonly ArmId[] {
  const next = armIds.filter((one) => arms.includes(one) !== (one === arm));
  return next.length > 0 ? next : arms;
}
