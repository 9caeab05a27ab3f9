/**
 * One spelling for what readers type in several: Arabic letters for Persian ones, the digits of three
 * scripts, vowel signs, half-spaces. The search index is made of folded words, and each query is folded
 * before it is looked up; what the reader sees stays as it was written.
 */
const halfSpace = /\u200c/g;

const folds: readonly (readonly [RegExp, string])[] = [
  // The Arabic letter with two dots, the one without, and the one with a hamza.
  [/[\u064a\u0649\u0626]/g, 'ی'],
  [/\u0643/g, 'ک'],
  // Alef with a sign on it.
  [/[\u0622\u0623\u0625\u0671]/g, 'ا'],
  [/[\u0629\u06c0]/g, 'ه'],
  [/\u0624/g, 'و'],
  // Vowel signs, the hamza above a letter, the stroke that only lengthens a word, and marks of direction.
  [/[\u0640\u064b-\u065f\u0670\u200d-\u200f\u2066-\u2069]/g, ''],
  [/٫/g, '.'],
  [/٬/g, ','],
  [/٪/g, '%'],
];

/** The first digit of each script: Arabic, Persian. */
const zeros = [0x0660, 0x06f0];

function foldLetters(text: string): string {
  const letters = folds.reduce((sofar, [from, to]) => sofar.replace(from, to), text);
  return letters.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(zeros.map((zero) => code - zero).find((value) => value >= 0 && value < 10));
  });
}

/**
 * A text as the index holds it. Half-spaces become hyphens: of a word with hyphens Pagefind keeps the
 * whole and each part, at the same place, so that «گذاری» leads to «لایه‌گذاری».
 */
export function foldForIndex(text: string): string {
  return foldLetters(text).replace(halfSpace, '-');
}

/** Prefixes and endings that many type with a space, where a half-space or nothing belongs. */
const prefixes = ['می', 'نمی'].join('|');
const endings = ['ها', 'های', 'هایی', 'تر', 'ترین'].join('|');
const apart = [
  new RegExp(`(?<!\\p{L})(${prefixes})\\s+(?=\\p{L})`, 'gu'),
  new RegExp(`(?<=\\p{L})\\s+(${endings})(?!\\p{L})`, 'gu'),
  // Underfitting and overfitting: alone, their first halves begin many other words.
  /(?<!\p{L})(بیش|کم)\s+(?=برازش)/gu,
];

/** A query as the index holds its words: compounds are joined, «…» asks for a phrase as "…" does. */
export function foldQuery(query: string): string {
  const letters = foldLetters(query).replace(halfSpace, '').replace(/[«»]/g, '"');
  return apart.reduce((sofar, space) => sofar.replace(space, '$1'), letters);
}
