/** Networks that are made of ResNet50 for other classes than ImageNet's. */
import { kerasResnet50 } from './architectures/keras-resnet50.ts';
import { resnet } from './architectures/resnet.ts';
import { shapedLayers, type ShapedLayer } from './shapes.ts';
import type { FrozenPart, Layer, MapShape, Network } from './spec.ts';

/** Numbers that leave ResNet50's global average pooling. */
export const featureCount = 2048;

/** What stands behind the features: one fully connected layer, or two with dropout between them. */
export const headKinds = ['linear', 'two-layer'] as const;
export type HeadKind = (typeof headKinds)[number];

export interface HeadPlan {
  readonly kind: HeadKind;
  /** Units of the first of two layers, and the share of them that is dropped in a step. */
  readonly width: number;
  readonly dropout: number;
}

export interface TransferPlan {
  readonly frozen: FrozenPart;
  /** Height and width of the images. */
  readonly size: number;
  readonly classes: number;
  readonly head: HeadPlan;
}

const ids = {
  all: 'resnet50-head',
  early: 'resnet50-last-stage',
  none: 'resnet50-fine-tuned',
} as const satisfies Record<FrozenPart, string>;

/**
 * What of ResNet50 with a new head is trained when a part of it is frozen: the head on its features
 * (`[1, 1, 2048]`), its last stage and the head on the maps that reach it, or all. Layers of ResNet50 keep
 * their names there, so that they find their weights.
 */
export function transferNetwork({ frozen, size, classes, head }: TransferPlan): Network {
  return {
    id: ids[frozen],
    family: 'conv',
    inputShape: frozen === 'all' ? [1, 1, featureCount] : mapBehind(frozen, size),
    layers:
      frozen === 'all'
        ? [{ kind: 'flatten' }, ...headLayers(head, classes)]
        : [...trainedTrunk(frozen, size), ...headLayers(head, classes)],
  };
}

/** What of ResNet50 stands before that, without the pooled features; empty where nothing is frozen. */
export function frozenTrunk(frozen: Exclude<FrozenPart, 'all'>, size: number): Network {
  const whole = kerasResnet50({ size });
  return { ...whole, id: 'resnet50-early', layers: whole.layers.slice(0, firstTrained(frozen)) };
}

/** ResNet50 whose weights are all drawn: as Keras builds it, but for statistics that follow in fewer steps. */
export function randomResnet50(size: number, classes: number): Network {
  const plan = { size, classes, version: 'v1', bias: true, momentum: 0.9 } as const;
  return { ...resnet(50, plan), id: 'resnet50-random' };
}

/**
 * The same kind of network, small enough for a processor: an eighth of the width, one block in each stage
 * instead of three to six.
 */
export function reducedResnet50(size: number, classes: number): Network {
  const plan = { size, classes, version: 'v1', bias: true, momentum: 0.9 } as const;
  return { ...resnet(50, { ...plan, width: 8, mostBlocks: 1 }), id: 'resnet50-reduced' };
}

function headLayers({ kind, width, dropout }: HeadPlan, classes: number): readonly Layer[] {
  const last: Layer = { kind: 'dense', name: 'classes', units: classes, activation: 'softmax' };
  if (kind === 'linear') return [last];
  return [
    { kind: 'dense', name: 'hidden', units: width, activation: 'relu' },
    ...(dropout > 0 ? [{ kind: 'dropout', rate: dropout } as const] : []),
    last,
  ];
}

/** The layers of ResNet50 from the first that is trained to its pooling, by their full names. */
function trainedTrunk(frozen: Exclude<FrozenPart, 'all'>, size: number): readonly Layer[] {
  const layers = shapedLayers(kerasResnet50({ size })).slice(firstTrained(frozen), -1);
  return layers.map(withNames);
}

function withNames({ layer, name, body, shortcut }: ShapedLayer): Layer {
  if (layer.kind !== 'residual') return { ...layer, name };
  return { ...layer, name, body: body.map(withNames), shortcut: shortcut.map(withNames) };
}

function mapBehind(frozen: Exclude<FrozenPart, 'all'>, size: number): MapShape {
  const last = shapedLayers(frozenTrunk(frozen, size)).at(-1);
  return (last?.outputShape as MapShape | undefined) ?? [size, size, 3];
}

/** Its place among the layers. */
function firstTrained(frozen: Exclude<FrozenPart, 'all'>): number {
  if (frozen === 'none') return 0;
  return kerasResnet50().layers.findIndex(({ name }) => name === 'conv5_1');
}
