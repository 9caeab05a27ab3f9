/**
 * What a printed accuracy says of the images behind it: a share of right answers is a fraction, and enough
 * digits of it give the fraction away. As Keras computes it: two whole numbers, divided in float32.
 */

/** A share as it was printed. */
export interface PrintedShare {
  readonly value: number;
  /** Digits after the point; of a percentage, two more. */
  readonly digits: number;
}

export interface Count {
  readonly right: number;
  readonly of: number;
}

/** So many digits tell every float32 between a thousandth and one from its neighbours. */
const tellingDigits = 12;

/** `0.8906752467`, `.8907` or `89.07%`, in Latin digits; undefined where it is no share from 0 to 1. */
export function printedShare(text: string): PrintedShare | undefined {
  const match = /^\s*(\d*)(?:\.(\d+))?\s*(%?)\s*$/.exec(text);
  const [, whole = '', part = '', percent = ''] = match ?? [];
  if (!match || whole + part === '') return undefined;
  const value = Number(`${whole || '0'}.${part || '0'}`) / (percent ? 100 : 1);
  return value <= 1 ? { value, digits: part.length + (percent ? 2 : 0) } : undefined;
}

/** All counts of at most so many images whose share is printed so, by the number of images. */
export function countsPrintedAs({ value, digits }: PrintedShare, most: number): Count[] {
  // What lies just between two is printed as either: Python rounds it to the even one, others up.
  const half = 0.5 * 10 ** -digits + 4 * Number.EPSILON;
  const isSame =
    digits >= tellingDigits
      ? (share: number) => share === Math.fround(value)
      : (share: number) => Math.abs(share - value) <= half;
  const reach = 10 ** -digits + 2e-7;
  const counts: Count[] = [];
  for (let of = 1; of <= most; of += 1) {
    const last = Math.min(of, Math.floor((value + reach) * of));
    for (let right = Math.max(0, Math.ceil((value - reach) * of)); right <= last; right += 1)
      if (isSame(Math.fround(right / of))) counts.push({ right, of });
  }
  return counts;
}

/** What all numbers of images have in common; 0 where there are none. */
export function commonDivisor(counts: readonly Count[]): number {
  return counts.reduce((divisor, { of }) => greatestCommonDivisor(divisor, of), 0);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The sizes of a batch with which so many images take exactly so many steps, if there are any. */
export function batchSizesFor(
  images: number,
  steps: number,
): { readonly least: number; readonly most: number } | undefined {
  const least = Math.ceil(images / steps);
  // Whatever holds all images at once does so in one step.
  const most = steps === 1 ? images : Math.ceil(images / (steps - 1)) - 1;
  return least <= most ? { least, most } : undefined;
}
