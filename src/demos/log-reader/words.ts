/** The words and number formats of the reader's language, handed down to every view of the demo. */
import { demoWords, type Words as DemoWords } from '../../ui/demo/words.ts';
import { fill } from '../../ui/demo/formats.ts';
import type { Range } from './range.ts';
import type { Strings } from './strings.ts';

export { fill, isolated } from '../../ui/demo/formats.ts';
export const { WordsContext, wordsOf, useWords } = demoWords<Strings>();
export type Words = DemoWords<Strings>;

/** `7.3 (6.0 to 8.6)` */
export function rangeText(
  { t, fixed }: Words,
  { low, value, high }: Range,
  digits: number,
): string {
  const [from, middle, to] = [low, value, high].map((one) => fixed(one, digits));
  return fill(t.range, { value: middle ?? '', low: from ?? '', high: to ?? '' });
}

/** A probability for a table; tiny ones as less than a thousandth. */
export function chanceText({ fixed }: Words, p: number): string {
  return p < 0.001 ? `< ${fixed(0.001, 3)}` : fixed(p, 3);
}

/** The same as a share of all cases. */
export function shareText({ t, percent }: Words, p: number): string {
  return p < 0.001 ? fill(t.lessThan, { value: percent(0.001) }) : percent(p);
}
