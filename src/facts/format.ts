/** The two languages of the course; they are equals. */
export const languages = ['en', 'fa'] as const;
export type Language = (typeof languages)[number];

/** `fa-IR` gives Persian digits, ٫ as decimal and ٬ as thousands separator. */
const tags = { en: 'en', fa: 'fa-IR' } as const satisfies Record<Language, string>;

export interface NumberFormat {
  /** `percent` shows a fraction as per cent; `compact` shortens large counts: 15.47 G, ۱۵٫۴۷ میلیارد. */
  readonly style?: 'plain' | 'percent' | 'compact';
  /** Digits after the decimal point: exactly so many, compact at most; without it at most three, compact two. */
  readonly digits?: number | undefined;
}

/** A number as a reader of `language` writes it. */
export function formatNumber(
  value: number,
  language: Language,
  { style = 'plain', digits }: NumberFormat = {},
): string {
  if (style === 'compact') return compact(value, language, digits ?? 2);
  const format = new Intl.NumberFormat(tags[language], {
    style: style === 'percent' ? 'percent' : 'decimal',
    ...(digits !== undefined && { minimumFractionDigits: digits }),
    maximumFractionDigits: digits ?? 3,
  });
  return format.format(value);
}

/** Beside units English readers know the SI prefixes, where `Intl` would write K, M, B. */
const prefixes: Readonly<Record<string, string>> = { K: '\u00a0k', M: '\u00a0M', B: '\u00a0G' };

function compact(value: number, language: Language, maximumFractionDigits: number): string {
  const parts = new Intl.NumberFormat(tags[language], {
    notation: 'compact',
    maximumFractionDigits,
  }).formatToParts(value);
  const texts = parts.map(({ type, value: text }) => {
    if (type === 'literal') return '\u00a0';
    return type === 'compact' ? (prefixes[text] ?? text) : text;
  });
  return texts.join('');
}
