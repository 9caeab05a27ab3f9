import { wordsFrom } from '../words.ts';
import type { Words as WordsOf } from '../../demo/words.ts';
import { liveStrings, type LiveStrings } from './live-strings.ts';

export type Words = WordsOf<LiveStrings>;
export const useLiveWords = wordsFrom(liveStrings);
