import type { Words as WordsOf } from '../demo/words.ts';
import { wordsFrom } from '../training/words.ts';
import { insideStrings, type InsideStrings } from './strings.ts';

export { fill, isolated } from '../demo/formats.ts';
export type InsideWords = WordsOf<InsideStrings>;
export const useInsideWords = wordsFrom(insideStrings);
