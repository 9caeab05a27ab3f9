/**
 * The faces that every page is read in: of each file of Vazirmatn the letters that the course and most
 * words of its readers are made of, in the weights that the site uses, and of KaTeX's the signs of the
 * course's formulas. For any other letter the browser fetches the whole file.
 */
export interface Face {
  readonly name: string;
  readonly family: string;
  /** As the whole file's own style sheet says it: all faces are then one family, and the last one that has a letter draws it. */
  readonly style: 'normal' | 'italic';
  readonly weight: '100 900' | '400';
  readonly display: 'swap' | 'block';
  /** The whole file, in its package. */
  readonly source: string;
  /** Code points, as CSS writes them. */
  readonly range: readonly string[];
  /** The lightest and the heaviest weight of the site, where the file has all between. */
  readonly weights?: { readonly min: number; readonly max: number };
  /** Without the instructions that fit small letters to the pixels of coarse screens. */
  readonly noHinting?: boolean;
}

const text = {
  family: 'Vazirmatn Variable',
  style: 'normal',
  weight: '100 900',
  display: 'swap',
  weights: { min: 400, max: 800 },
} as const;

/** A formula in any other face would be a wrong one, so it waits for its own. */
const formula = { style: 'normal', weight: '400', display: 'block' } as const;

const brackets = ['U+0028-0029', 'U+005B', 'U+005D', 'U+007B', 'U+007D', 'U+2308-230B'];

export const faces: readonly Face[] = [
  {
    ...text,
    name: 'vazirmatn-persian',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    // Persian and Arabic letters, the few signs that Persian sets on them, Persian digits, joiners.
    range: [
      ...['U+060C', 'U+061B-061C', 'U+061F', 'U+0621-063A', 'U+0641-064B', 'U+064E-0651', 'U+0654'],
      ...['U+066A-066D', 'U+067E', 'U+0686', 'U+0698', 'U+06A9', 'U+06AF', 'U+06C0', 'U+06CC'],
      ...['U+06F0-06F9', 'U+200C-200E'],
    ],
  },
  {
    ...text,
    name: 'vazirmatn-english',
    source: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
    // ASCII, signs, the letters of the names in our references, general punctuation, minus.
    range: [
      ...['U+0020-007E', 'U+00A0-00BF', 'U+00D7', 'U+00E1', 'U+00E7', 'U+00E9', 'U+00F6-00F7'],
      ...['U+00FC', 'U+2000-200B', 'U+200F-206F', 'U+2212'],
    ],
  },
  {
    ...formula,
    name: 'formula-main',
    family: 'KaTeX_Main',
    source: 'katex/dist/fonts/KaTeX_Main-Regular.woff2',
    // ASCII, products, primes, dots, comparisons, arrows; the empty sign that KaTeX sets lines with, and
    // the stroke of its \neq.
    range: [
      ...['U+0020-007E', 'U+00A0', 'U+00B1', 'U+00B7', 'U+00D7', 'U+00F7', 'U+200B', 'U+2026'],
      ...['U+2032', 'U+2190', 'U+2192', 'U+2202', 'U+2208', 'U+2212', 'U+2217', 'U+221A', 'U+221E'],
      ...['U+2223', 'U+2225', 'U+223C', 'U+2248', 'U+2260', 'U+2264-2265', 'U+22C5', 'U+22EF'],
      ...['U+2308-230B', 'U+E020'],
    ],
  },
  {
    ...formula,
    name: 'formula-letters',
    family: 'KaTeX_Math',
    style: 'italic',
    source: 'katex/dist/fonts/KaTeX_Math-Italic.woff2',
    // Latin, and Greek as far as networks are written with it.
    range: [
      ...['U+0041-005A', 'U+0061-007A', 'U+03B1-03B5', 'U+03B7-03B8', 'U+03BB-03BC', 'U+03C0-03C1'],
      ...['U+03C3', 'U+03C6', 'U+03D5', 'U+03F5'],
    ],
  },
  ...[1, 2, 3].map((size): Face => ({
    ...formula,
    name: `formula-size${size}`,
    family: `KaTeX_Size${size}`,
    source: `katex/dist/fonts/KaTeX_Size${size}-Regular.woff2`,
    range: [...brackets, 'U+220F', 'U+2211', 'U+221A'],
    // Signs that large need none, and it would be half the file.
    noHinting: true,
  })),
];

/** Each letter of a face once. */
export function lettersOf({ range }: Pick<Face, 'range'>): string {
  return range
    .flatMap((part) => {
      const [first = NaN, last = first] = part
        .slice(2)
        .split('-')
        .map((digits) => parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
    })
    .join('');
}
