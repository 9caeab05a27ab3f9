/** The true classes of the images of an epoch, in the order in which they come. */
import { Random } from './random.ts';

/** `without` replacement every image comes once; `with` it each is drawn anew from all. */
export const samplings = ['without', 'with'] as const;
export type Sampling = (typeof samplings)[number];

export interface DrawnLabels {
  readonly seed: number;
  /** From 1. */
  readonly epoch: number;
  /** A multiple of `classes`: the set has each class equally often. */
  readonly images: number;
  readonly classes: number;
}

export function drawnLabels(
  sampling: Sampling,
  { seed, epoch, images, classes }: DrawnLabels,
): Uint8Array {
  const random = new Random(seed, epoch);
  if (sampling === 'with') return Uint8Array.from({ length: images }, () => random.below(classes));
  const labels = Uint8Array.from({ length: images }, (_, image) => image % classes);
  random.shuffle(labels);
  return labels;
}
