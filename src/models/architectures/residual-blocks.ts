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
  readonly bias?: boolean | undefined;
  /** Of the batch normalisations; Keras' own unless given. */
  readonly momentum?: number | undefined;
}

export interface Block {
  readonly layer: Layer;
  readonly outChannels: number;
}

const relu: Layer = { kind: 'activation', activation: 'relu' };

/** Two 3×3 convolutions of the same width. */
export function basicBlock({
  name,
  inChannels,
  width,
  stride = 1,
  bias,
  momentum,
}: BlockPlan): Block {
  const rest = { bias, momentum };
  const body = [
    ...normalised(`${name}a`, { filters: width, kernelSize: 3, stride, ...rest }),
    relu,
    ...normalised(`${name}b`, { filters: width, kernelSize: 3, ...rest }),
  ];
  return withShortcut(body, { name, inChannels, outChannels: width, stride, ...rest });
}

/** A 1×1 that narrows, a 3×3, and a 1×1 that widens to four times the width. */
export function bottleneckBlock(plan: BlockPlan): Block {
  const { name, inChannels, width, stride = 1, version = 'v1.5', bias, momentum } = plan;
  const rest = { bias, momentum };
  const [first, second] = version === 'v1' ? [stride, 1] : [1, stride];
  const outChannels = 4 * width;
  const body = [
    ...normalised(`${name}a`, { filters: width, kernelSize: 1, stride: first, ...rest }),
    relu,
    ...normalised(`${name}b`, { filters: width, kernelSize: 3, stride: second, ...rest }),
    relu,
    ...normalised(`${name}c`, { filters: outChannels, kernelSize: 1, ...rest }),
  ];
  return withShortcut(body, { name, inChannels, outChannels, stride, ...rest });
}

interface Ends {
  readonly name: string;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly stride: number;
  readonly bias?: boolean | undefined;
  readonly momentum?: number | undefined;
}

/** The identity where the shape stays, else a projection (option B of the paper). */
function withShortcut(body: readonly Layer[], ends: Ends): Block {
  const { name, inChannels, outChannels, stride, bias, momentum } = ends;
  const isSame = stride === 1 && inChannels === outChannels;
  const shortcut = isSame
    ? []
    : normalised(`${name}-shortcut`, {
        filters: outChannels,
        kernelSize: 1,
        stride,
        bias,
        momentum,
      });
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
  readonly momentum?: number | undefined;
}

/** A convolution, padded alike on all sides so that its stride alone decides the size, and its normalisation. */
export function normalised(
  name: string,
  { filters, kernelSize, stride = 1, bias = false, momentum }: Convolution,
): readonly Layer[] {
  const padding = (kernelSize - 1) / 2;
  return [
    { kind: 'conv', name, filters, kernelSize, stride, padding, bias },
    { kind: 'batch-norm', ...(momentum !== undefined && { momentum }) },
  ];
}
