/** The words of a demo in the reader's language, handed down to all its views. */
import { createContext, type Context } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { formatsOf, type Formats } from './formats.ts';

export interface Words<Strings> extends Formats {
  readonly t: Strings;
  readonly language: Language;
  /** The phrase for one of several cases: `pick('error', 'not-gzip')` is `t.error_notGzip`. */
  readonly pick: (group: string, value: string) => string;
}

export interface DemoWords<Strings> {
  readonly WordsContext: Context<Words<Strings> | undefined>;
  readonly wordsOf: (t: Strings, language: Language) => Words<Strings>;
  /** @throws Error outside of the context */
  readonly useWords: () => Words<Strings>;
}

/** A context for the words of one demo; its `words.ts` is one call of this. */
export function demoWords<Strings extends object>(): DemoWords<Strings> {
  const WordsContext = createContext<Words<Strings> | undefined>(undefined);
  return {
    WordsContext,
    wordsOf: (t, language) => ({
      t,
      language,
      pick: (group, value) => phraseIn(t, `${group}_${camel(value)}`),
      ...formatsOf(language),
    }),
    useWords: () => {
      const words = useContext(WordsContext);
      if (!words) throw new Error('the demo must hand down its words');
      return words;
    },
  };
}

const phraseIn = (strings: object, key: string) =>
  (strings as Readonly<Record<string, string>>)[key] ?? '';

const camel = (value: string) =>
  value.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
