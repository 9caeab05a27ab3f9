/** The words and number formats of the reader's language, handed down to every view of the demo. */
import { demoWords, type Words as WordsOf } from '../../ui/demo/words.ts';
import type { Strings } from './strings.ts';

export { fill, isolated } from '../../ui/demo/formats.ts';
export type Words = WordsOf<Strings>;
export const { WordsContext, useWords, wordsOf } = demoWords<Strings>();
