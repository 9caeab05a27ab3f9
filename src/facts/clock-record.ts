/** How long blocks take, as `measure-facts` timed them, and what times say of each other. */
import type { PassTimes } from '../engine/protocol.ts';
import { quantile } from '../math/spread.ts';
import {
  blockForms,
  blockKinds,
  type BlockForm,
  type BlockKind,
} from '../models/architectures/blocks.ts';
import type { Fact, Facts } from './fact.ts';

/** `forward`: an answer. `step`: forwards, and back to all gradients. */
export const passes = ['forward', 'step'] as const;
export type Pass = (typeof passes)[number];

export type BlockTimes = Readonly<Record<BlockKind, PassTimes>>;

export interface RecordedClock {
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  readonly machine: string;
  readonly backend: string;
  readonly version: string;
  readonly batch: number;
  readonly channels: number;
  readonly map: number;
  readonly repeats: number;
  /** Multiply-adds of each block for one image. */
  readonly macs: Readonly<Record<BlockKind, number>>;
  /** In milliseconds. */
  readonly times: Readonly<Record<BlockForm, BlockTimes>>;
}

/** How many times as long as another something took. */
export interface TimeRatio {
  readonly median: number;
  /** A quarter of the rounds lies below the first, a quarter above the second. */
  readonly low: number;
  readonly high: number;
  readonly rounds: readonly number[];
}

/** Round by round, since what else the machine does meets both of a round alike. */
export function timeRatio(times: readonly number[], unit: readonly number[]): TimeRatio {
  const rounds = times.map((ms, round) => ms / (unit[round] ?? NaN));
  const [low = NaN, median = NaN, high = NaN] = [0.25, 0.5, 0.75].map((share) =>
    quantile(rounds, share),
  );
  return { median, low, high, rounds };
}

/** How many times as long as the bottleneck a block took. */
export function ratioToBottleneck(times: BlockTimes, kind: BlockKind, pass: Pass): TimeRatio {
  return timeRatio(times[kind][pass], times.bottleneck[pass]);
}

/**
 * `clock.bare.plain.forward` and so on: how many times as long as the bottleneck; `.low` and `.high`
 * behind it are the quartiles. `clock.plain.speed`: billions of multiply-adds a second, forwards, of the
 * bare convolutions.
 */
export function clockFacts(record: RecordedClock): Facts {
  const { batch, command, macs, times } = record;
  const provenance = { kind: 'measured', recordId: 'clock', command } as const;
  const fact = (value: number, digits: number): Fact => ({
    ...{ value, unit: 'number', digits, provenance },
  });
  const ratios = blockForms.flatMap((form) =>
    (['plain', 'basic'] as const).flatMap((kind) =>
      passes.flatMap((pass): [string, Fact][] => {
        const { low, median, high } = ratioToBottleneck(times[form], kind, pass);
        const id = `clock.${form}.${kind}.${pass}`;
        return [
          [id, fact(median, 1)],
          [`${id}.low`, fact(low, 1)],
          [`${id}.high`, fact(high, 1)],
        ];
      }),
    ),
  );
  const speeds = blockKinds.map((kind): [string, Fact] => {
    const ms = quantile(times.bare[kind].forward, 0.5);
    return [`clock.${kind}.speed`, fact((batch * macs[kind]) / ms / 1e6, 0)];
  });
  return Object.fromEntries([...ratios, ...speeds]);
}
