/** What a reader can set. */
import { architectureById, architectures } from '../../models/architectures/architectures.ts';

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** `activations`: values kept for the backward pass, per image. */
export const measures = ['macs', 'parameters', 'activations'] as const;
export type Measure = (typeof measures)[number];

export const precisions = ['float32', 'float16'] as const;
export type Precision = (typeof precisions)[number];
export const bytesOf: Readonly<Record<Precision, number>> = { float32: 4, float16: 2 };

/** A network of the list, for images of a size. */
export interface Choice {
  readonly id: string;
  /** Height and width of the image. */
  readonly size: number;
}

/** A layer that the reader has picked, by its name in one of the two networks. */
export interface Pick {
  readonly side: Side;
  readonly layer: string;
}

export interface ArchitecturesState {
  readonly left: Choice;
  readonly right: Choice;
  readonly padding: boolean;
  readonly measure: Measure;
  readonly pick: Pick | undefined;
  readonly batch: number;
  readonly precision: Precision;
  /** Channels of the blocks that are compared, and height and width of their map. */
  readonly channels: number;
  readonly map: number;
}

export const limits = {
  size: { min: 8, max: 512 },
  batch: { min: 1, max: 1024 },
  channels: { min: 16, max: 2048 },
  map: { min: 1, max: 224 },
} as const;

/** Where the buttons of the fields go. */
export const rungs = {
  size: [8, 16, 28, 32, 64, 96, 112, 128, 160, 192, 224, 256, 299, 320, 384, 448, 512],
  batch: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
  channels: [16, 32, 64, 128, 256, 512, 1024, 2048],
  map: [1, 7, 14, 28, 56, 112, 224],
} as const;

export const ids: readonly string[] = architectures.map(({ id }) => id);

/** A network at the size it was made for. */
export function asMade(id: string): Choice {
  return { id, size: architectureById(id).size };
}

export const initialState: ArchitecturesState = {
  left: asMade('vgg16'),
  right: asMade('resnet50'),
  padding: true,
  measure: 'macs',
  pick: undefined,
  batch: 32,
  precision: 'float32',
  channels: 256,
  map: 56,
};
