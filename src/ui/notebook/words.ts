/** The notebook's words, and what is said of a run wherever it is named. */
import type { Summary } from '../../notebook/summary.ts';
import type { Words as WordsOf } from '../demo/words.ts';
import { fill, isolated, wordsFrom } from '../training/words.ts';
import { strings, type Strings } from './strings.ts';

export { fill, isolated, LanguageContext } from '../training/words.ts';
export type Words = WordsOf<Strings>;
export const useNotebookWords = wordsFrom(strings);

/** For charts whose every line is shown. */
export const nothingHidden: ReadonlySet<string> = new Set();

/** The reader's name for a run or, without one, what it or its networks are called. */
export function nameOf({ arms, id, name, origin }: Summary, words: Words): string {
  if (name) return name;
  if (origin === 'coursework') return originOf({ id, origin }, words);
  const { pick, t } = words;
  if (origin === 'recorded') return pick('record', id) || isolated(id);
  const networks = arms.map(({ label }) => pick('network', label) || isolated(label));
  return [...new Set(networks)].join(t.comma);
}

export function originOf({ id, origin }: Pick<Summary, 'id' | 'origin'>, words: Words): string {
  const { t, count, pick } = words;
  if (origin !== 'coursework') return pick('origin', origin);
  return fill(t.origin_coursework, { number: count(Number(id.split('-').at(-1))) });
}

/**
 * When a run ended, in the reader's calendar. The coursework's date is not known; our records have a
 * date and no time.
 */
export function dateOf(
  { endedAt, origin }: Pick<Summary, 'endedAt' | 'origin'>,
  { language }: Words,
): string {
  if (endedAt === 0) return '';
  const tag = language === 'fa' ? 'fa-IR' : 'en';
  const isOurs = origin === 'recorded';
  return new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    ...(isOurs ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
  }).format(endedAt);
}

/** All that can be looked for in a run, in both languages' digits. */
export function textOf(summary: Summary, words: Words): string {
  const { arms, backend = '', datasetId = '', ended, id, note, place, seed } = summary;
  const { pick } = words;
  return [
    ...[nameOf(summary, words), note, id, place?.demo, place?.page, datasetId, backend],
    ...[pick('data', datasetId), pick('backend', backend), pick('ended', ended)],
    ...[originOf(summary, words), dateOf(summary, words)],
    ...(seed === undefined ? [] : [fill(words.t.seedIs, { seed: String(seed) })]),
    ...arms.flatMap(({ label, family }) => [label, family]),
  ].join(' ');
}
