import type { Layer, Network, TrainingSettings } from '../spec.ts';
import type { Experiment } from './experiment.ts';

const training: TrainingSettings = {
  optimiser: 'adam',
  learningRate: 2e-3,
  schedule: 'constant',
  inputScaling: 'symmetric',
  initialisation: 'glorot-uniform',
};

function conv(filters: number): Layer {
  return { kind: 'conv', filters, kernelSize: 3, padding: 'same', activation: 'relu' };
}
const halved: Layer = { kind: 'pool', mode: 'max', size: 2 };

function withHead(id: string, head: Layer): Network {
  return {
    id,
    family: 'conv',
    inputShape: [32, 32, 3],
    layers: [
      ...[conv(16), halved, conv(32), halved, conv(64)],
      ...[head, { kind: 'dense', units: 10, activation: 'softmax' } as const],
    ],
  };
}

/**
 * One trunk with two heads on a training set of a thousand images: flattened, its last map of
 * 8×8×64 gives the classifier 4,096 inputs to learn the images by heart with; averaged, 64.
 */
export const gapHead: Experiment = {
  id: 'gap-head',
  run: { epochs: 20, batchSize: 32, trainingSize: 1000, seed: 1 },
  arms: [
    { id: 'flatten', network: withHead('gap-head-flatten', { kind: 'flatten' }), training },
    {
      id: 'gap',
      network: withHead('gap-head-gap', { kind: 'global-pool', mode: 'average' }),
      training,
    },
  ],
};
