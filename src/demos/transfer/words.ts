/** The words and number formats of the reader's language, handed down to every view of the demo. */
import { demoWords } from '../../ui/demo/words.ts';
import type { Strings } from './strings.ts';

export { fill, isolated } from '../../ui/demo/formats.ts';
export const { WordsContext, wordsOf, useWords } = demoWords<Strings>();
export type Words = ReturnType<typeof wordsOf>;
