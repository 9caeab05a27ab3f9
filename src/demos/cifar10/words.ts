/** The words and number formats of the reader's language, handed down to every view of the demo. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatNumber, type Language } from '../../facts/format.ts';
import type { Strings } from './strings.ts';

export interface Words {
  readonly t: Strings;
  /** The phrase for one of several cases: `pick('error', 'not-gzip')` is `t.error_notGzip`. */
  readonly pick: (group: string, value: string) => string;
  readonly count: (value: number) => string;
  /** A number with exactly so many digits after the point. */
  readonly fixed: (value: number, digits: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly bytes: (count: number) => string;
  readonly duration: (ms: number) => string;
  /** A small number as a reader would write it: 0.0005. */
  readonly decimal: (value: number) => string;
}

export function wordsOf(t: Strings, language: Language): Words {
  const tag = language === 'fa' ? 'fa-IR' : 'en';
  const unit = (
    name: 'megabyte' | 'millisecond' | 'second' | 'minute',
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
  const decimal = new Intl.NumberFormat(tag, { maximumSignificantDigits: 6 });
  return {
    t,
    pick: (group, value) => t[`${group}_${camel(value)}` as keyof Strings],
    count: (value) => formatNumber(Math.round(value), language),
    fixed: (value, digits) => formatNumber(value, language, { digits }),
    percent: (share, digits = 1) => formatNumber(share, language, { style: 'percent', digits }),
    bytes: (count) => unit('megabyte', count / 1e6, 1),
    decimal: (value) => decimal.format(value),
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

const camel = (value: string) =>
  value.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('the demo must hand down its words');
  return words;
}
