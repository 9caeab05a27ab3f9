/** What the times of a log say, and how much of it its rounding leaves open. */
import type { EpochRow, LogRow, LogRun } from './keras-log.ts';
import { exactly, minus, type Range, rangeOf, ratioOf, sumOf, times } from './range.ts';

export interface EpochTime {
  readonly epoch: number;
  readonly total: Range | undefined;
  readonly perStep: Range | undefined;
  /** All steps but the first; only where the time per step leaves the first step out. */
  readonly others: Range | undefined;
  /** The total less those. */
  readonly firstStep: Range | undefined;
}

export interface RunTiming {
  readonly epochs: readonly EpochTime[];
  /** Mean seconds of the epochs after the first. */
  readonly steady: Range | undefined;
  /** Images per second over those epochs, by their total time and by the time per step; not where it is 0 s. */
  readonly imagesPerSecond: Range | undefined;
  readonly imagesPerSecondByStep: Range | undefined;
}

export function timingOf({ epochs }: LogRun, batchSize: number): RunTiming {
  const later = epochs.slice(1);
  const steady = meanOf(later.flatMap(({ total }) => (total ? [rangeOf(total)] : [])));
  const images = imagesOf(later[0]?.steps, batchSize);
  const step = meanOf(later.flatMap(({ perStep }) => (perStep ? [rangeOf(perStep)] : [])));
  return {
    epochs: epochs.map(timeOf),
    steady,
    imagesPerSecond: images && rateOf(images, steady),
    imagesPerSecondByStep: rateOf(exactly(batchSize), step),
  };
}

function rateOf(images: Range, seconds: Range | undefined): Range | undefined {
  return seconds && seconds.value > 0 ? ratioOf(images, seconds) : undefined;
}

function timeOf(row: EpochRow): EpochTime {
  const total = row.total && rangeOf(row.total);
  const perStep = row.perStep && rangeOf(row.perStep);
  const others = othersOf(row);
  return {
    epoch: row.epoch,
    total,
    perStep,
    others,
    firstStep: total && others && minus(total, others),
  };
}

/** The time per step behind a bar does not count the first step. */
function othersOf({ steps, perStep, leavesFirstOut }: LogRow): Range | undefined {
  if (!leavesFirstOut || !perStep || steps === undefined || steps < 2) return undefined;
  return times(rangeOf(perStep), steps - 1);
}

/** How many images so many steps may be: the last batch holds at least one, at most all. */
export function imagesOf(steps: number | undefined, batchSize: number): Range | undefined {
  if (steps === undefined) return undefined;
  const [low, high] = [(steps - 1) * batchSize + 1, steps * batchSize];
  return { low, value: roundestBetween(low, high), high };
}

/** The number between two others, both included, that ends in the most zeros; the smallest of several. */
export function roundestBetween(low: number, high: number): number {
  let best = high;
  for (let unit = 1; unit <= high; unit *= 10) {
    const multiple = Math.ceil(low / unit) * unit;
    if (multiple <= high) best = multiple;
  }
  return best;
}

function meanOf(ranges: readonly Range[]): Range | undefined {
  return ranges.length > 0 ? times(sumOf(ranges), 1 / ranges.length) : undefined;
}
