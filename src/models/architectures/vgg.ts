import type { Layer, Network } from '../spec.ts';
import type { Variant } from './plan.ts';

/** How many 3×3 convolutions stand before each pooling; configurations D and E of table 1. */
const depths = { 16: [2, 2, 3, 3, 3], 19: [2, 2, 4, 4, 4] } as const;
const widths = [64, 128, 256, 512, 512] as const;

interface VggVariant extends Variant {
  /** Two wide fully connected layers on the flattened map, or global average pooling alone. */
  readonly head?: 'flatten' | 'gap';
}

/**
 * VGG: 3×3 convolutions with a padding of 1 and biases, and 2×2 poolings.
 *
 * @see Simonyan & Zisserman (2015), arXiv 1409.1556, table 1
 */
export function vgg(
  depth: keyof typeof depths,
  { size = 224, classes = 1000, head = 'flatten' }: VggVariant = {},
): Network {
  const trunk = depths[depth].flatMap((count, stage) => stageLayers(stage, count));
  return {
    id: head === 'gap' ? `vgg${depth}-gap` : `vgg${depth}`,
    family: 'conv',
    inputShape: [size, size, 3],
    layers: [...trunk, ...(head === 'gap' ? gapHead(classes) : flattenHead(classes))],
  };
}

function stageLayers(stage: number, count: number): readonly Layer[] {
  const convolutions = Array.from({ length: count }, (_, place): Layer => ({
    kind: 'conv',
    name: `conv${stage + 1}_${place + 1}`,
    filters: widths[stage] ?? 0,
    kernelSize: 3,
    padding: 1,
    activation: 'relu',
  }));
  return [...convolutions, { kind: 'pool', name: `pool${stage + 1}`, mode: 'max', size: 2 }];
}

function flattenHead(classes: number): readonly Layer[] {
  return [
    { kind: 'flatten' },
    { kind: 'dense', name: 'fc1', units: 4096, activation: 'relu' },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'dense', name: 'fc2', units: 4096, activation: 'relu' },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'dense', name: 'fc3', units: classes, activation: 'softmax' },
  ];
}

function gapHead(classes: number): readonly Layer[] {
  return [
    { kind: 'global-pool', mode: 'average' },
    { kind: 'dense', name: 'fc', units: classes, activation: 'softmax' },
  ];
}
