/** The words and number formats of the reader's language, handed down to every view of the demo. */
import { demoWords } from '../../ui/demo/words.ts';
import type { Strings } from './strings.ts';

export { fill, isolated } from '../../ui/demo/formats.ts';
export const { WordsContext, wordsOf, useWords } = demoWords<Strings>();

/** Where and when times on record were taken. */
export interface Record {
  readonly machine: string;
  readonly recordedOn: string;
}
