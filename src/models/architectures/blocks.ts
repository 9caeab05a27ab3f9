/** Three ways from a map to one of the same shape. */
import type { Layer, Network } from '../spec.ts';
import { basicBlock, bottleneckBlock } from './residual-blocks.ts';

/** One 3×3 convolution, a basic block and a bottleneck block. */
export const blockKinds = ['plain', 'basic', 'bottleneck'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** `bare`: nothing but the convolutions, one after the other. `whole`: with normalisation, ReLU and shortcut. */
export const blockForms = ['bare', 'whole'] as const;
export type BlockForm = (typeof blockForms)[number];

/**
 * A network of one block, from and to a map of `map`×`map` with so many channels. Both forms have the
 * same multiply-adds.
 * @param channels a multiple of four
 */
export function blockNetwork(
  kind: BlockKind,
  channels: number,
  map: number,
  form: BlockForm,
): Network {
  return {
    id: `${kind}-${form}`,
    family: 'conv',
    inputShape: [map, map, channels],
    layers: form === 'whole' ? wholeLayers(kind, channels) : bareLayers(kind, channels),
  };
}

function wholeLayers(kind: BlockKind, channels: number): readonly Layer[] {
  switch (kind) {
    case 'plain':
      return [
        convolution('plain', 3, channels),
        { kind: 'batch-norm' },
        { kind: 'activation', activation: 'relu' },
      ];
    case 'basic':
      return [basicBlock({ name: kind, inChannels: channels, width: channels }).layer];
    case 'bottleneck':
      return [bottleneckBlock({ name: kind, inChannels: channels, width: channels / 4 }).layer];
  }
}

function bareLayers(kind: BlockKind, channels: number): readonly Layer[] {
  switch (kind) {
    case 'plain':
      return [convolution('plain', 3, channels)];
    case 'basic':
      return [convolution('basica', 3, channels), convolution('basicb', 3, channels)];
    case 'bottleneck':
      return [
        convolution('bottlenecka', 1, channels / 4),
        convolution('bottleneckb', 3, channels / 4),
        convolution('bottleneckc', 1, channels),
      ];
  }
}

function convolution(name: string, kernelSize: 1 | 3, filters: number): Layer {
  const padding = (kernelSize - 1) / 2;
  return { kind: 'conv', name, filters, kernelSize, padding, bias: false };
}
