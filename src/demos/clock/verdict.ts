/** What the times of three blocks say of the claims. */
import type { PassTimes } from '../../engine/protocol.ts';
import {
  ratioToBottleneck,
  type BlockTimes,
  type Pass,
  type TimeRatio,
} from '../../facts/clock-record.ts';
import { quantile } from '../../math/spread.ts';
import { blockKinds, blockNetwork, type BlockKind } from '../../models/architectures/blocks.ts';
import { describeNetwork } from '../../models/describe.ts';

/** The blocks that are compared with the bottleneck. */
export const compared = ['plain', 'basic'] as const;
export type Compared = (typeof compared)[number];

/** Multiply-adds of each block for one image. */
export function macsOf(channels: number, map: number): Readonly<Record<BlockKind, number>> {
  return byKind((kind) => describeNetwork(blockNetwork(kind, channels, map, 'bare')).total.macs);
}

/** How many times the bottleneck's multiply-adds: the same at every size. */
export function macRatio(kind: BlockKind): number {
  const macs = macsOf(4, 1);
  return macs[kind] / macs.bottleneck;
}

/** The engine's answer, which is in the order of the blocks. */
export function byBlock(times: readonly PassTimes[]): BlockTimes {
  return byKind((_kind, index) => times[index] ?? { forward: [], step: [] });
}

function byKind<T>(valueOf: (kind: BlockKind, index: number) => T): Readonly<Record<BlockKind, T>> {
  const entries = blockKinds.map((kind, index) => [kind, valueOf(kind, index)] as const);
  return Object.fromEntries(entries) as Record<BlockKind, T>;
}

/**
 * Set before any of our measurements. Time that differs from the multiply-adds by more than a quarter
 * refutes that they are the same thing.
 */
export const tolerance = 0.25;

/** `unclear`: the middle half of the rounds lies on both sides of the border. */
export type Finding = 'holds' | 'refuted' | 'unclear';

export interface Verdict {
  readonly ratio: TimeRatio;
  readonly macs: number;
  /** That the bottleneck takes less time than the 3×3 convolution. */
  readonly saves: Finding;
  /** That times are to each other as multiply-adds are. */
  readonly isMacs: Finding;
}

export function verdictOf(times: BlockTimes, pass: Pass): Verdict {
  const ratio = ratioToBottleneck(times, 'plain', pass);
  const macs = macRatio('plain');
  const [least, most] = [macs * (1 - tolerance), macs * (1 + tolerance)];
  const isInside = ratio.low >= least && ratio.high <= most;
  const isOutside = ratio.high < least || ratio.low > most;
  return {
    ...{ ratio, macs },
    saves: ratio.low > 1 ? 'holds' : ratio.high <= 1 ? 'refuted' : 'unclear',
    isMacs: isInside ? 'holds' : isOutside ? 'refuted' : 'unclear',
  };
}

/** Below this a clock in a browser says little: some count in tenths of a millisecond. */
const leastMs = 1;

export function isTooShort(times: BlockTimes, pass: Pass): boolean {
  return quantile(times.bottleneck[pass], 0.5) < leastMs;
}
