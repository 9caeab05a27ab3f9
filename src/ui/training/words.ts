/** The kit's own words in the reader's language; the labels of the networks are the demo's. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { demoWords, type Words as WordsOf } from '../demo/words.ts';
import { strings, type Strings } from './strings.ts';

export { fill, isolated } from '../demo/formats.ts';

/** Whoever shows a part of the kit hands down the reader's language. */
export const LanguageContext = createContext<Language>('en');

/** A hook for the words of one of the kit's dictionaries. */
export function wordsFrom<Phrases extends object>(
  phrases: Readonly<Record<Language, Phrases>>,
): (() => WordsOf<Phrases>) & { readonly of: (language: Language) => WordsOf<Phrases> } {
  const { wordsOf } = demoWords<Phrases>();
  const made = new Map<Language, WordsOf<Phrases>>();
  const of = (language: Language) => {
    const words = made.get(language) ?? wordsOf(phrases[language], language);
    made.set(language, words);
    return words;
  };
  return Object.assign(() => of(useContext(LanguageContext)), { of });
}

export type Words = WordsOf<Strings>;
export const useWords = wordsFrom(strings);
