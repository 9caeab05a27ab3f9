/** How to cite the site or a part of it, in the reader's language, as text to be copied. */
import { courseName, siteBibtex } from './bibtex.ts';
import type { Language } from './format.ts';

export const citationStyles = ['bibtex', 'apa', 'plain'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export interface Cited {
  readonly language: Language;
  /** Address of exactly what is cited. */
  readonly url: string;
  /** Of the site. */
  readonly version: string;
  readonly page: { readonly id: string; readonly title: string };
  /** A section of the page; without it the whole page is cited. */
  readonly section?: { readonly id: string; readonly title: string } | undefined;
  /** When it was read; without it the citation leaves that out. */
  readonly date?: Date | undefined;
}

/** The same citation in each style. The site has no date of issue, only versions. */
export function citations(cited: Cited): Readonly<Record<CitationStyle, string>> {
  const { language, page, section, url, version, date } = cited;
  const id = section?.id ?? page.id;
  const title = section ? inPage[language](section.title, page.title) : page.title;
  return {
    bibtex: siteBibtex({ url, version, section: { id, title }, language, date }),
    ...(language === 'fa' ? persian(cited) : english(cited)),
  };
}

const inPage: Readonly<Record<Language, (section: string, page: string) => string>> = {
  en: (section, page) => `${section}, in: ${page}`,
  fa: (section, page) => `${section}، در: ${page}`,
};

type Texts = Readonly<Record<'apa' | 'plain', string>>;

function english({ page, section, url, version, date }: Cited): Texts {
  const part = section ? `${section.title}. In ${page.title}` : page.title;
  const quoted = section ? `“${section.title}”, in “${page.title}”` : `“${page.title}”`;
  const day = (locale: string) => date && dayOf(date, locale);
  const retrieved = date ? `Retrieved ${day('en-US') ?? ''}, from ` : '';
  const read = date ? ` (read ${day('en-GB') ?? ''})` : '';
  return {
    apa: `The Pichesh authors. (n.d.). ${part} (Version ${version}). ${courseName.en}. ${retrieved}${url}`,
    plain: `${quoted}, Pichesh, version ${version}, ${url}${read}.`,
  };
}

function persian({ page, section, url, version, date }: Cited): Texts {
  const part = section ? `${section.title}. در ${page.title}` : page.title;
  const quoted = section ? `«${section.title}»، در «${page.title}»` : `«${page.title}»`;
  const day = date && dayOf(date, 'fa-IR');
  const retrieved = day ? `بازیابی‌شده در ${day}، از ` : '';
  const read = day ? ` (دیده‌شده در ${day})` : '';
  return {
    apa: `پدیدآوران پیچش. (بی‌تا). ${part} (نسخه‌ی ${version}). ${courseName.fa}. ${retrieved}${url}`,
    plain: `${quoted}، پیچش، نسخه‌ی ${version}، ${url}${read}.`,
  };
}

/** 29 November 2026, November 29, 2026 or ۸ آذر ۱۴۰۵. */
const dayOf = (date: Date, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
