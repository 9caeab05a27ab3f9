/** What the networks are called, in every language alike: kind and widths. */
import type { NetworkName } from './state.ts';

export const names: Readonly<Record<NetworkName, string>> = {
  'fc-narrow': 'FC 10-10-10',
  'conv-small': 'Conv 16-32',
  'fc-tutorial': 'FC 80-10',
  'conv-tutorial': 'Conv 32-64-64',
  'fc-wide': 'FC 128-128-10',
  'conv-improved': 'Conv 32-64-128 + BN',
  'resnet-20': 'ResNet-20',
};

export const colours = { fc: 'var(--fc)', conv: 'var(--conv)' } as const;
