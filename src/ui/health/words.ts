import { demoWords } from '../demo/words.ts';
import type { Strings } from './strings.ts';

export { fill } from '../demo/formats.ts';
export const { WordsContext, wordsOf, useWords } = demoWords<Strings>();
