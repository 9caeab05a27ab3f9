import type { Network } from '../../src/models/spec.ts';

/** A network with every kind of layer and every option. */
export const everything: Network = {
  id: 'everything',
  family: 'conv',
  inputShape: [32, 32, 3],
  layers: [
    { kind: 'conv', filters: 8, kernelSize: 4, padding: 'same', activation: 'elu' },
    { kind: 'conv', filters: 8, kernelSize: 3, stride: 2, padding: 'same', bias: false },
    { kind: 'batch-norm', momentum: 0.9, epsilon: 1e-5 },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'pool', mode: 'max', size: 3, stride: 1, padding: 1 },
    {
      kind: 'residual',
      body: [
        { kind: 'conv', filters: 6, kernelSize: 5, stride: 2, padding: 2 },
        { kind: 'residual', body: [{ kind: 'batch-norm' }], shortcut: [] },
      ],
      shortcut: [
        { kind: 'pool', mode: 'max', size: 3, stride: 2, padding: 1 },
        { kind: 'conv', filters: 6, kernelSize: 1 },
      ],
      scale: 0.5,
      activation: 'elu',
    },
    { kind: 'pool', mode: 'average', size: 3, stride: 1, padding: 'same' },
    { kind: 'conv', filters: 8, kernelSize: 3, dilation: 2, activation: 'sigmoid' },
    { kind: 'pool', mode: 'max', size: 3, stride: 2, padding: 'same' },
    { kind: 'pool', mode: 'average', size: 2 },
    { kind: 'global-pool', mode: 'average' },
    { kind: 'dense', units: 16, bias: false, activation: 'relu' },
    { kind: 'batch-norm' },
    {
      kind: 'residual',
      body: [{ kind: 'dense', units: 16, activation: 'relu' }],
      shortcut: [],
      scale: 0.05,
    },
    { kind: 'activation', activation: 'softmax' },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
};
