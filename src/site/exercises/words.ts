/** The words of the page on exercises, handed down to all its views. */
import { demoWords } from '../../ui/demo/words.ts';
import type { Strings } from './strings.ts';

export const { WordsContext, wordsOf, useWords } = demoWords<Strings>();
