/** Persian and Arabic digits; the low four bits of each are its value. */
const foreignDigits = /[\u06f0-\u06f9\u0660-\u0669]/g;

/** What a reader typed, with Latin digits and signs and without grouping marks. */
export function inLatin(text: string): string {
  return text
    .replace(foreignDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u066c,\s\u200e\u200f]/g, '')
    .replace('\u066b', '.')
    .replace('\u066a', '%')
    .replace('\u2212', '-');
}

/**
 * The number that a reader typed, in Latin, Persian or Arabic digits, with either decimal point and
 * any grouping marks; undefined where it is none.
 */
export function parseNumber(text: string): number | undefined {
  const plain = inLatin(text);
  if (plain === '') return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** How numbers are written in matrices and sums, which read left to right in either language. */
export function shortNumber(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits));
  return String(rounded === 0 ? 0 : rounded).replace('-', '−');
}

/** The next value of an ascending ladder above or below `value`; `value` itself at its ends. */
export function rungAfter(rungs: readonly number[], value: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? rungs.find((rung) => rung > value) : rungs.findLast((rung) => rung < value);
  return next ?? value;
}
