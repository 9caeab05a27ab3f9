/**
 * The faces that every page is read in: of each file of Vazirmatn the letters that the course and most
 * words of its readers are made of, in the weights that the site uses. For any other letter the browser
 * fetches the whole file.
 */
export interface Face {
  readonly name: string;
  /** In the package's folder `files`. */
  readonly source: string;
  /** Code points, as CSS writes them. */
  readonly range: readonly string[];
}

export const faces: readonly Face[] = [
  {
    name: 'vazirmatn-persian',
    source: 'vazirmatn-arabic-wght-normal.woff2',
    // Persian, the letters and vowel signs of Arabic quotations, both kinds of digits, joiners.
    range: [
      ...['U+060C', 'U+061B-061C', 'U+061F', 'U+0621-063A', 'U+0640-0655', 'U+0660-066D', 'U+0670'],
      ...['U+067E', 'U+0686', 'U+0698', 'U+06A9', 'U+06AF', 'U+06C0', 'U+06CC', 'U+06F0-06F9'],
      'U+200C-200E',
    ],
  },
  {
    name: 'vazirmatn-english',
    source: 'vazirmatn-latin-wght-normal.woff2',
    // ASCII, signs, the letters of the names in our references, general punctuation, minus.
    range: [
      ...['U+0020-007E', 'U+00A0-00BF', 'U+00D7', 'U+00E1', 'U+00E7', 'U+00E9', 'U+00F6-00F7'],
      ...['U+00FC', 'U+2000-200B', 'U+200F-206F', 'U+2212'],
    ],
  },
];

/** The lightest and the heaviest weight of the site. */
export const weights = { min: 400, max: 800 } as const;

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
