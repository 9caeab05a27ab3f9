/** The counts behind a printed accuracy, as the fraction finder lists them. */
import {
  batchSizesFor,
  commonDivisor,
  type Count,
  countsPrintedAs,
  type PrintedShare,
  printedShare,
} from '../../math/printed-share.ts';
import { inLatin } from '../../ui/number-text.ts';

/** Up to so many images; the claims were checked as far. */
export const mostImages = 91_000;
/** The first so many are listed. */
export const mostListed = 40;
/** What people usually choose. */
const usual = [8, 10, 16, 20, 25, 32, 50, 64, 100, 128, 256, 512];

export interface FittingCount extends Count {
  readonly batches: { readonly least: number; readonly most: number };
  readonly usual: readonly number[];
}

export interface Finding {
  /** All numbers of images up to `mostImages`, whatever the batch. */
  readonly found: number;
  readonly smallest: Count | undefined;
  /** What all numbers of images have in common. */
  readonly divisor: number;
  /** Those that some size of batch brings to an end in so many steps. */
  readonly fitting: readonly FittingCount[];
}

export function findCounts(share: PrintedShare, steps: number): Finding {
  const counts = countsPrintedAs(share, mostImages);
  return {
    found: counts.length,
    smallest: counts[0],
    divisor: commonDivisor(counts),
    fitting: counts.flatMap((count) => {
      const batches = batchSizesFor(count.of, steps);
      if (!batches) return [];
      const { least, most } = batches;
      return [{ ...count, batches, usual: usual.filter((one) => one >= least && one <= most) }];
    }),
  };
}

/** What a reader typed, in digits of either language, as digits and a point; undefined where it is no share. */
export function canonical(typed: string): string | undefined {
  const text = inLatin(typed);
  const share = printedShare(text);
  if (!share) return undefined;
  return text.endsWith('%') ? share.value.toFixed(share.digits) : text.replace(/^\./, '0.');
}
