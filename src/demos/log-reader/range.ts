/** A number that is known only to lie between two others, as all are that come from rounded ones. */
import type { Printed } from './keras-log.ts';

export interface Range {
  readonly low: number;
  /** What comes out of the numbers as printed. */
  readonly value: number;
  readonly high: number;
}

/** No time and no count is less than nothing. */
export function rangeOf({ value, half }: Printed): Range {
  return { low: Math.max(0, value - half), value, high: value + half };
}

export function sumOf(ranges: readonly Range[]): Range {
  const sum = (key: keyof Range) => ranges.reduce((total, range) => total + range[key], 0);
  return { low: sum('low'), value: sum('value'), high: sum('high') };
}

export function times({ low, value, high }: Range, factor: number): Range {
  return { low: low * factor, value: value * factor, high: high * factor };
}

export function minus(from: Range, less: Range): Range {
  return { low: from.low - less.high, value: from.value - less.value, high: from.high - less.low };
}

/** Both not negative; infinite where the divisor may be zero. */
export function ratioOf(above: Range, below: Range): Range {
  return {
    low: above.low / below.high,
    value: above.value / below.value,
    high: above.high / below.low,
  };
}

export const exactly = (value: number): Range => ({ low: value, value, high: value });

/** Whether it may be this number. */
export const holds = ({ low, high }: Range, value: number) => low <= value && value <= high;
