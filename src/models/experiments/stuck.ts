import {
  type Activation,
  type Initialisation,
  inputScalings,
  type Layer,
  type Network,
  type Optimiser,
  type PlainScaling,
  type RunSettings,
} from '../spec.ts';
import type { ExperimentArm } from './experiment.ts';

/** The activations that the hidden layers can have. */
export const stuckActivations = ['relu', 'elu', 'tanh', 'sigmoid', 'softmax'] as const satisfies (
  Activation | 'softmax'
)[];

/** How many hidden layers there can be, and how many units each of them. */
export const stuckLimits = { depth: { min: 1, max: 20 }, units: { min: 1, max: 512 } } as const;

/** A fully connected network and its training: all that may be to blame for a loss of ln 10. */
export interface StuckSettings {
  /** Hidden layers. */
  readonly depth: number;
  /** Units of each of them. */
  readonly units: number;
  readonly activation: (typeof stuckActivations)[number];
  /** Batch normalisation between a hidden layer's product and its activation. */
  readonly batchNorm: boolean;
  /** Dropout of one half after each hidden layer. */
  readonly dropout: boolean;
  readonly optimiser: Optimiser;
  readonly learningRate: number;
  readonly inputScaling: PlainScaling;
  readonly initialisation: Initialisation;
}

/** The simplest network that leaves a log like the coursework's, with Keras' defaults. */
const narrow: StuckSettings = {
  depth: 2,
  units: 10,
  activation: 'relu',
  batchNorm: false,
  dropout: false,
  optimiser: 'adam',
  learningRate: 1e-3,
  inputScaling: 'unit',
  initialisation: 'glorot-uniform',
};
const wide: StuckSettings = { ...narrow, units: 32 };
const sgd = { optimiser: 'sgd', learningRate: 0.01 } as const;

/** What may have gone wrong; `wide` is the same with nothing wrong. */
export const suspects = {
  narrow,
  single: { ...narrow, depth: 1 },
  zeros: { ...wide, initialisation: 'zeros' },
  large: { ...wide, initialisation: 'unit-normal' },
  minute: { ...wide, initialisation: 'tiny-normal' },
  tiny: { ...narrow, ...sgd, depth: 4, units: 128, initialisation: 'small-normal' },
  deep: { ...narrow, ...sgd, depth: 20, units: 64 },
  sigmoid: { ...wide, depth: 5, activation: 'sigmoid' },
  softmax: { ...wide, depth: 3, activation: 'softmax' },
  raw: { ...wide, inputScaling: 'raw' },
  'raw-sigmoid': { ...wide, inputScaling: 'raw', activation: 'sigmoid' },
  'raw-softmax': { ...wide, inputScaling: 'raw', depth: 3, activation: 'softmax' },
  fast: { ...wide, learningRate: 1e-2 },
  'very-fast': { ...wide, learningRate: 1 },
  dropout: { ...wide, dropout: true },
  wide,
} as const satisfies Record<string, StuckSettings>;
export type SuspectId = keyof typeof suspects;
export const suspectIds = Object.keys(suspects) as SuspectId[];

/** One change each, and what it does to any network of the bench. */
export const cures = {
  standard: { inputScaling: 'standard' },
  symmetric: { inputScaling: 'symmetric' },
  'batch-norm': { batchNorm: true },
  he: { initialisation: 'he-normal' },
  elu: { activation: 'elu' },
  sgd,
  slow: { learningRate: 1e-4 },
} as const satisfies Record<string, Partial<StuckSettings>>;
export type CureId = keyof typeof cures;
export const cureIds = Object.keys(cures) as CureId[];

/** The first epoch of the coursework's run, with the seed with which the narrow network dies. */
export const stuckRun: RunSettings = { epochs: 1, batchSize: 32, trainingSize: 50_000, seed: 2 };

/** So many of the first training images go through the network at each diagnosis. */
const diagnosedImages = 250;

/** The arm that these settings ask for, diagnosed as it is trained. */
export function stuckArm(settings: StuckSettings, run: RunSettings): ExperimentArm {
  const { optimiser, learningRate, inputScaling, initialisation } = settings;
  return {
    id: 'fc',
    network: networkOf(settings),
    training: { optimiser, learningRate, schedule: 'constant', inputScaling, initialisation },
    diagnosis: { steps: diagnosedSteps(run), images: diagnosedImages },
  };
}

function networkOf(settings: StuckSettings): Network {
  const { depth, units, activation, batchNorm, dropout } = settings;
  const extras = [batchNorm ? '-batch-norm' : '', dropout ? '-dropout' : ''].join('');
  return {
    id: `stuck-${depth}x${units}-${activation}${extras}`,
    family: 'fc',
    inputShape: [32, 32, 3],
    layers: [
      { kind: 'flatten' },
      ...Array.from({ length: depth }, () => hidden(settings)).flat(),
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  };
}

function hidden({ units, activation, batchNorm, dropout }: StuckSettings): readonly Layer[] {
  const layer: readonly Layer[] = batchNorm
    ? [
        { kind: 'dense', units, bias: false },
        { kind: 'batch-norm', momentum: 0.9 },
        { kind: 'activation', activation },
      ]
    : activation === 'softmax'
      ? [
          { kind: 'dense', units },
          { kind: 'activation', activation },
        ]
      : [{ kind: 'dense', units, activation }];
  return dropout ? [...layer, { kind: 'dropout', rate: 0.5 }] : layer;
}

/** The settings of an arm; undefined where it is none of the bench's. */
export function stuckSettingsOf({
  network,
  training,
}: Pick<ExperimentArm, 'network' | 'training'>): StuckSettings | undefined {
  const [, depth, units, name, extras = ''] =
    /^stuck-(\d+)x(\d+)-([a-z]+)((?:-batch-norm)?(?:-dropout)?)$/.exec(network.id) ?? [];
  const activation = stuckActivations.find((one) => one === name);
  const inputScaling = inputScalings.find((one) => one === training.inputScaling);
  if (!activation || !inputScaling) return undefined;
  const { optimiser, learningRate, initialisation } = training;
  const settings = {
    ...{ depth: Number(depth), units: Number(units), activation },
    ...{ batchNorm: extras.includes('norm'), dropout: extras.includes('dropout') },
    ...{ optimiser, learningRate, inputScaling, initialisation },
  };
  const isSame = JSON.stringify(networkOf(settings)) === JSON.stringify(network);
  return isSame ? settings : undefined;
}

/** Every step at first, when most happens, then ever fewer: at most some thirty, and the last. */
export function diagnosedSteps({ epochs, batchSize, trainingSize }: RunSettings): number[] {
  const total = epochs * Math.ceil(trainingSize / batchSize);
  const largestGap = Math.max(1, total / 20);
  const steps = [];
  for (let step = 1; step < total; step = Math.ceil(Math.min(1.5 * step, step + largestGap)))
    steps.push(step);
  return [...steps, total];
}
