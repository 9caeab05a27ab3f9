/** What a training in this page has to tell the rest of the demo. */
import type { StackKind } from '../../models/experiments/skip-depth.ts';
import type { SectionData } from '../../ui/training/section-data.ts';
import type { Pair } from './outcome.ts';

export interface News {
  /** The training's phase and numbers, which the demo's section shows. */
  readonly data: SectionData;
  /** The gradients of each stack's layers, once there are any. */
  readonly norms?: Readonly<Record<StackKind, readonly number[]>>;
  /** How both ended, once they have. */
  readonly pair?: Pair;
}

export const noNews: News = { data: {} };
