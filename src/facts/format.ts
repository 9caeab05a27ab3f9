/** The two languages of the course; they are equals. */
export const languages = ['en', 'fa'] as const;
export type Language = (typeof languages)[number];

/** `fa-IR` gives Persian digits, ٫ as decimal and ٬ as thousands separator. */
const tags = { en: 'en', fa: 'fa-IR' } as const satisfies Record<Language, string>;

export interface NumberFormat {
  /** `percent` shows a fraction as per cent; `compact` shortens large counts: 15.47 G, ۱۵٫۴۷ میلیارد. */
  readonly style?: 'plain' | 'percent' | 'compact';
  /** Digits after the decimal point, exactly; without it at most three (compact: two). */
  readonly digits?: number | undefined;
}

/** A number as a reader of `language` writes it. */
export function formatNumber(
  value: number,
  language: Language,
  { style = 'plain', digits }: NumberFormat = {},
): string {
  if (style === 'compact') return compact(value, language, digits ?? 2);
  const fractionDigits =
    digits === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(tags[language], {
    style: intlStyle(style),
    ...fractionDigits,
  });
  return format.format(value);
}

/** In prose with units, English readers know the SI prefixes, Persian ones the words. */
const magnitudes = [
  { scale: 1e9, en: 'G', fa: 'میلیارد' },
  { scale: 1e6, en: 'M', fa: 'میلیون' },
  { scale: 1e3, en: 'k', fa: 'هزار' },
] as const;

function compact(value: number, language: Language, digits: number): string {
  const magnitude = magnitudes.find(({ scale }) => Math.abs(value) >= scale);
  if (!magnitude) return formatNumber(value, language);
  const short = formatNumber(value / magnitude.scale, language, { digits });
  return `${short}\u00a0${magnitude[language]}`;
}

function intlStyle(style: 'plain' | 'percent'): 'decimal' | 'percent' {
  return style === 'plain' ? 'decimal' : 'percent';
}
