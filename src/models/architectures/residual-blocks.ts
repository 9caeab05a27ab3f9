import type { Layer } from '../spec.ts';

/** `v1`: in the first 1×1, as the paper has it; `v1.5`: in the 3×3, as PyTorch has it. */
export type BottleneckVersion = 'v1' | 'v1.5';

export interface BlockPlan {
  /** Of the residual layer; its convolutions add a letter. */
  readonly name: string;
  readonly inChannels: number;
  /** Channels of the 3×3 convolutions. */
  readonly width: number;
  readonly stride?: number;
  readonly version?: BottleneckVersion;
  readonly bias?: boolean;
}

export interface Block {
  readonly layer: Layer;
  readonly outChannels: number;
}

const relu: Layer = { kind: 'activation', activation: 'relu' };

/** Two 3×3 convolutions of the same width. */
export function basicBlock({ name, inChannels, width, stride = 1, bias }: BlockPlan): Block {
  const body = [
    ...normalised(`${name}a`, { filters: width, kernelSize: 3, stride, bias }),
    relu,
    ...normalised(`${name}b`, { filters: width, kernelSize: 3, bias }),
  ];
  return withShortcut(body, { name, inChannels, outChannels: width, stride, bias });
}

/** A 1×1 that narrows, a 3×3, and a 1×1 that widens to four times the width. */
export function bottleneckBlock(plan: BlockPlan): Block {
  const { name, inChannels, width, stride = 1, version = 'v1.5', bias } = plan;
  const [first, second] = version === 'v1' ? [stride, 1] : [1, stride];
  const outChannels = 4 * width;
  const body = [
    ...normalised(`${name}a`, { filters: width, kernelSize: 1, stride: first, bias }),
    relu,
    ...normalised(`${name}b`, { filters: width, kernelSize: 3, stride: second, bias }),
    relu,
    ...normalised(`${name}c`, { filters: outChannels, kernelSize: 1, bias }),
  ];
  return withShortcut(body, { name, inChannels, outChannels, stride, bias });
}

interface Ends {
  readonly name: string;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly stride: number;
  readonly bias: boolean | undefined;
}

/** The identity where the shape stays, else a projection (option B of the paper). */
function withShortcut(body: readonly Layer[], ends: Ends): Block {
  const { name, inChannels, outChannels, stride, bias } = ends;
  const isSame = stride === 1 && inChannels === outChannels;
  const shortcut = isSame
    ? []
    : normalised(`${name}-shortcut`, { filters: outChannels, kernelSize: 1, stride, bias });
  return {
    layer: { kind: 'residual', name, body, shortcut, activation: 'relu' },
    outChannels,
  };
}

interface Convolution {
  readonly filters: number;
  readonly kernelSize: number;
  readonly stride?: number;
  readonly bias?: boolean | undefined;
}

/** A convolution, padded alike on all sides so that its stride alone decides the size, and its normalisation. */
export function normalised(
  name: string,
  { filters, kernelSize, stride = 1, bias = false }: Convolution,
): readonly Layer[] {
  const padding = (kernelSize - 1) / 2;
  return [
    { kind: 'conv', name, filters, kernelSize, stride, padding, bias },
    { kind: 'batch-norm' },
  ];
}
