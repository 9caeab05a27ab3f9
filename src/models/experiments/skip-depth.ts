import type { Layer, Network, TrainingSettings } from '../spec.ts';
import type { Experiment, ExperimentArm } from './experiment.ts';

/** Plain descent with a rate of 0.01, and Adam with 0.001. */
export const skipOptimisers = ['sgd', 'adam'] as const;

/** How many hidden layers the stacks can have. */
export const skipDepths = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20] as const;

/** What can be changed about the two stacks. */
export interface SkipDepthSettings {
  readonly depth: number;
  readonly optimiser: (typeof skipOptimisers)[number];
  readonly hasBatchNorm: boolean;
}

export const stackKinds = ['plain', 'skip'] as const;
export type StackKind = (typeof stackKinds)[number];

const width = 64;
/** The share of a hidden layer in a sum with its shortcut, so that twenty of them add up to about one. */
const branchScale = 1 / 20;

/** Batch normalisation stands between a layer's product and its ReLU, as in He et al. */
function hidden(hasBatchNorm: boolean): readonly Layer[] {
  if (!hasBatchNorm) return [{ kind: 'dense', units: width, activation: 'relu' }];
  return [
    { kind: 'dense', units: width, bias: false },
    { kind: 'batch-norm', momentum: 0.9 },
    { kind: 'activation', activation: 'relu' },
  ];
}

function stack({ depth, hasBatchNorm }: SkipDepthSettings, kind: StackKind): Network {
  const layer = hidden(hasBatchNorm);
  const block: readonly Layer[] =
    kind === 'plain'
      ? layer
      : [{ kind: 'residual', body: layer, shortcut: [], scale: branchScale }];
  return {
    id: `skip-depth-${kind}-${depth}${hasBatchNorm ? '-batch-norm' : ''}`,
    family: 'fc',
    inputShape: [32, 32, 3],
    layers: [
      { kind: 'flatten' },
      ...layer,
      ...Array.from({ length: depth - 1 }, () => block).flat(),
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  };
}

/**
 * A plain stack of hidden layers beside the same stack with a shortcut around each layer but the first,
 * for 400 steps. What it shows is the decay of signal and gradient in a stack without normalisation.
 */
export function skipDepth(settings: SkipDepthSettings): Experiment {
  const { optimiser } = settings;
  const training: TrainingSettings = {
    optimiser,
    learningRate: optimiser === 'sgd' ? 0.01 : 1e-3,
    schedule: 'constant',
    inputScaling: 'symmetric',
    initialisation: 'glorot-uniform',
  };
  const arm = (kind: StackKind): ExperimentArm => ({
    id: kind,
    network: stack(settings, kind),
    training,
    watchGradients: true,
  });
  return {
    id: 'skip-depth',
    run: { epochs: 1, batchSize: 32, trainingSize: 12_800, seed: 1 },
    arms: stackKinds.map(arm),
  };
}
