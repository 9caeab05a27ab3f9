/** How a reader of a language writes numbers, shares, sizes and times; and sentences with gaps. */
import { formatNumber, type Language } from '../../facts/format.ts';

export interface Formats {
  readonly count: (value: number) => string;
  /** Shortened: 15.47 G, ۱۵٫۴۷ میلیارد. */
  readonly compact: (value: number, digits?: number) => string;
  /** A number with exactly so many digits after the point. */
  readonly fixed: (value: number, digits: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly bytes: (count: number) => string;
  readonly duration: (ms: number) => string;
  /** A day such as 2026-11-24, in the reader's calendar: November 24, 2026, ۳ آذر ۱۴۰۵. */
  readonly day: (iso: string) => string;
  /** How long ago something was: 5 minutes ago. */
  readonly ago: (ms: number) => string;
  /** A small number as a reader would write it: 0.0005. */
  readonly decimal: (value: number) => string;
}

export function formatsOf(language: Language): Formats {
  const tag = language === 'fa' ? 'fa-IR' : 'en';
  const unit = (
    name: 'gigabyte' | 'megabyte' | 'millisecond' | 'second' | 'minute',
    value: number,
    digits = 0,
  ) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      // Persian readers know the words, not the signs; English ones the signs of the small units.
      unitDisplay: language === 'fa' || /^(second|minute)$/.test(name) ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const past = new Intl.RelativeTimeFormat(tag);
  const decimal = new Intl.NumberFormat(tag, { maximumSignificantDigits: 6 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    count: (value) => formatNumber(Math.round(value), language),
    compact: (value, digits) => formatNumber(value, language, { style: 'compact', digits }),
    fixed: (value, digits) => formatNumber(value, language, { digits }),
    percent: (share, digits = 1) => formatNumber(share, language, { style: 'percent', digits }),
    bytes: (count) =>
      count < 1e9 ? unit('megabyte', count / 1e6, 1) : unit('gigabyte', count / 1e9, 1),
    decimal: (value) => decimal.format(value),
    day: (iso) => day.format(new Date(iso)),
    ago: (ms) => {
      const minutes = ms / 60_000;
      if (minutes < 1) return past.format(-Math.max(1, Math.round(60 * minutes)), 'second');
      if (minutes < 60) return past.format(-Math.floor(minutes), 'minute');
      if (minutes < 60 * 24) return past.format(-Math.floor(minutes / 60), 'hour');
      return past.format(-Math.floor(minutes / (60 * 24)), 'day');
    },
    duration: (ms) => {
      const seconds = Math.round(ms / 1000);
      if (ms < 1000) return unit('millisecond', ms, ms < 10 ? 1 : 0);
      if (seconds < 60) return unit('second', seconds);
      const minutes = unit('minute', Math.floor(seconds / 60));
      return seconds >= 600 ? minutes : `${minutes} ${unit('second', seconds % 60)}`;
    },
  };
}

/** A sentence with `{name}` replaced by the value of that name. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** Keeps a name or number in its own direction within a sentence of the other. */
export const isolated = (text: string) => `\u2068${text}\u2069`;
