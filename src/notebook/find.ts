/** Which runs of a list a reader looks for. */
import type { Summary } from './summary.ts';

/** `mine`: made here or imported. */
export const filters = ['all', 'mine', 'recorded', 'coursework'] as const;
export type Filter = (typeof filters)[number];

/**
 * The pinned ones first; otherwise the order stays. A run is found if it has every word of what is
 * looked for in what `textOf` says of it, in whatever order.
 */
export function found(
  all: readonly Summary[],
  filter: Filter,
  wanted: string,
  textOf: (summary: Summary) => string,
): readonly Summary[] {
  const words = normal(wanted).split(/\s+/).filter(Boolean);
  const matching = all.filter((summary) => {
    if (!passes(summary, filter)) return false;
    if (words.length === 0) return true;
    const text = normal(textOf(summary));
    return words.every((word) => text.includes(word));
  });
  return [...matching.filter(({ pinned }) => pinned), ...matching.filter(({ pinned }) => !pinned)];
}

function passes({ origin }: Summary, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'mine' ? isMine({ origin }) : origin === filter;
}

/** Whether it is the reader's own, to be named, pinned and deleted. */
export function isMine({ origin }: Pick<Summary, 'origin'>): boolean {
  return origin === 'here' || origin === 'imported';
}

/** Arabic and Persian letters and digits that look alike are found by each other. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u064a', '\u06cc')
    .replaceAll('\u0643', '\u06a9')
    .replaceAll(/[\u200c\u2066-\u2069]/g, '')
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
