import type { Layer, Network } from '../spec.ts';
import type { Variant } from './plan.ts';

/**
 * LeNet-5 as it is taught today: each filter of the second convolution sees all six maps, where the
 * paper's table 1 leaves some out; poolings have no weights; the output is a softmax.
 *
 * @see LeCun et al. (1998), Gradient-based learning applied to document recognition, figure 2
 */
export function lenet5({ size = 32, classes = 10 }: Variant = {}): Network {
  const conv = (name: string, filters: number): Layer => ({
    kind: 'conv',
    name,
    filters,
    kernelSize: 5,
    activation: 'tanh',
  });
  return {
    id: 'lenet5',
    family: 'conv',
    inputShape: [size, size, 1],
    layers: [
      conv('c1', 6),
      { kind: 'pool', name: 's2', mode: 'average', size: 2 },
      conv('c3', 16),
      { kind: 'pool', name: 's4', mode: 'average', size: 2 },
      conv('c5', 120),
      { kind: 'flatten' },
      { kind: 'dense', name: 'f6', units: 84, activation: 'tanh' },
      { kind: 'dense', name: 'output', units: classes, activation: 'softmax' },
    ],
  };
}

/**
 * AlexNet in one tower, the form that torchvision has: the paper of 2012 splits the filters of three
 * convolutions between two GPUs, and its layers are wider.
 *
 * @see Krizhevsky (2014), One weird trick for parallelizing convolutional neural networks, arXiv 1404.5997
 */
export function alexnet({ size = 224, classes = 1000 }: Variant = {}): Network {
  const conv = (place: number, filters: number, kernelSize: number, padding: number): Layer => ({
    kind: 'conv',
    name: `conv${place}`,
    filters,
    kernelSize,
    stride: place === 1 ? 4 : 1,
    padding,
    activation: 'relu',
  });
  const pool = (place: number): Layer => ({
    kind: 'pool',
    name: `pool${place}`,
    mode: 'max',
    size: 3,
    stride: 2,
  });
  return {
    id: 'alexnet',
    family: 'conv',
    inputShape: [size, size, 3],
    layers: [
      ...[conv(1, 64, 11, 2), pool(1)],
      ...[conv(2, 192, 5, 2), pool(2)],
      ...[conv(3, 384, 3, 1), conv(4, 256, 3, 1), conv(5, 256, 3, 1), pool(5)],
      { kind: 'flatten' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', name: 'fc6', units: 4096, activation: 'relu' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', name: 'fc7', units: 4096, activation: 'relu' },
      { kind: 'dense', name: 'fc8', units: classes, activation: 'softmax' },
    ],
  };
}
