/** What comparing pixels has found, counted. */
import type { Example } from '../../datasets/image-source.ts';
import {
  type NearestSurvey,
  type Relation,
  relationOf,
  relations,
} from '../../datasets/nearest-images.ts';

export interface PixelOutcome {
  readonly asked: number;
  /** How many have a nearest training image of their own kind. */
  readonly right: number;
  readonly byRelation: Readonly<Record<Relation, number>>;
  /** By true kind (row) and the kind of the nearest (column). */
  readonly confusion: readonly number[];
}

/** @param frames of a whole turn */
export function pixelOutcome(
  examples: readonly Example[],
  { asked, nearest }: NearestSurvey,
  classes: number,
  frames: number,
): PixelOutcome {
  const byRelation = Object.fromEntries(relations.map((one) => [one, 0])) as Record<
    Relation,
    number
  >;
  const confusion = Array<number>(classes ** 2).fill(0);
  for (const [at, index] of asked.entries()) {
    const [one, other] = [examples[index], examples[nearest[at] ?? -1]];
    if (!one || !other) continue;
    byRelation[relationOf(one, other, frames)] += 1;
    const cell = one.label * classes + other.label;
    confusion[cell] = (confusion[cell] ?? 0) + 1;
  }
  return { asked: asked.length, right: asked.length - byRelation.other, byRelation, confusion };
}
