import { shortNumber } from '../number-text.ts';

/** A number in a sum: three digits that count, but not more than four after the point. Latin digits. */
export function written(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return shortNumber(value, Math.min(4, Math.max(0, 2 - magnitude)));
}

/** A factor or summand behind a sign: a negative one in brackets. */
export function bracketed(value: number): string {
  const text = written(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** Numbers added up: `0.5 − 0.2 + 1`. */
export function sumText(values: readonly number[]): string {
  return values
    .map((value, index) => {
      const text = written(value);
      if (index === 0) return text;
      return text.startsWith('−') ? ` − ${text.slice(1)}` : ` + ${text}`;
    })
    .join('');
}
