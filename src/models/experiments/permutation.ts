import type { Network, TrainingSettings } from '../spec.ts';
import type { Experiment } from './experiment.ts';

const training: TrainingSettings = {
  optimiser: 'adam',
  learningRate: 1e-3,
  schedule: 'constant',
  inputScaling: 'symmetric',
  initialisation: 'glorot-uniform',
};
const permuted: TrainingSettings = { ...training, pixelOrder: 'permuted' };

const cnn: Network = {
  id: 'permutation-cnn',
  family: 'conv',
  inputShape: [32, 32, 3],
  layers: [
    { kind: 'conv', filters: 16, kernelSize: 3, activation: 'relu' },
    { kind: 'pool', mode: 'max', size: 2 },
    { kind: 'conv', filters: 32, kernelSize: 3, activation: 'relu' },
    { kind: 'pool', mode: 'max', size: 2 },
    { kind: 'conv', filters: 32, kernelSize: 3, activation: 'relu' },
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
};

const mlp: Network = {
  id: 'permutation-mlp',
  family: 'fc',
  inputShape: [32, 32, 3],
  layers: [
    { kind: 'flatten' },
    { kind: 'dense', units: 80, activation: 'relu' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
};

/**
 * What a convolutional and a fully connected network lose when the pixels of all images change places
 * by one permutation: whoever looks at neighbours loses them, whoever looks at everything loses nothing.
 */
export const permutation: Experiment = {
  id: 'permutation',
  run: { epochs: 3, batchSize: 32, trainingSize: 12_800, seed: 1 },
  arms: [
    { id: 'cnn', network: cnn, training },
    { id: 'cnn-permuted', network: cnn, training: permuted },
    { id: 'mlp', network: mlp, training },
    { id: 'mlp-permuted', network: mlp, training: permuted },
  ],
};
