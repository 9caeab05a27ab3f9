import type { Language } from './format.ts';
import type { Reference } from './references.ts';

/** A reference as a BibTeX entry, ready for a reader's own list. */
export function bibtex(
  key: string,
  { authors, label, title, url, venue, year }: Reference,
): string {
  const eprint = /arxiv\.org\/abs\/(.+)$/.exec(url)?.[1];
  const fields = Object.entries({
    author: authors.length > 0 ? authors.map(familyNameFirst).join(' and ') : label,
    title: `{${title}}`,
    howpublished: venue,
    year: year === undefined ? undefined : String(year),
    eprint,
    archivePrefix: eprint && 'arXiv',
    url,
  }).filter(([, value]) => value !== undefined);
  const lines = fields.map(([name, value]) => `  ${name} = {${ascii(value ?? '')}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/**
 * This site, or one of its sections, as a BibLaTeX entry.
 * @param about its `version` is the site's; without a `date` of reading there is a gap to be filled in
 */
export function siteBibtex(about: {
  readonly url: string;
  readonly version: string;
  readonly section?: { readonly id: string; readonly title: string };
  readonly language?: Language;
  readonly date?: Date | undefined;
}): string {
  const { url, version, section, language = 'en', date } = about;
  const { author, course, within, langid } = siteWords[language];
  const title = section ? `${texText(section.title)}${within} ${course}` : course;
  const key = ['pichesh', section?.id, language === 'fa' && 'fa'].filter(Boolean).join('-');
  return `@online{${key},
  title   = {${title}},
  author  = {{${author}}},
  version = {${version}},
  url     = {${url}},
  urldate = {${date?.toISOString().slice(0, 10) ?? 'YYYY-MM-DD'}},${langid}
}`;
}

const siteWords = {
  en: {
    author: 'The Pichesh authors',
    course: 'Pichesh: a course on convolutional networks that trains in the page',
    within: ', in:',
    langid: '',
  },
  fa: {
    author: 'پدیدآوران پیچش',
    course: 'پیچش: درسی درباره‌ی شبکه‌های کانولوشنی که در خود صفحه آموزش می‌بینند',
    within: '، در:',
    langid: '\n  langid  = {persian},',
  },
} as const satisfies Record<Language, object>;

/** The course's full name. */
export const courseName = { en: siteWords.en.course, fa: siteWords.fa.course };

/** What TeX would take for an order of its own, as text. */
const texText = (text: string) => text.replaceAll(/[&%$#_{}]/g, '\\$&');

function familyNameFirst(name: string): string {
  const names = name.split(' ');
  return `${names.at(-1) ?? name}, ${names.slice(0, -1).join(' ')}`;
}

/** TeX commands of the accents that occur in names; classic BibTeX reads ASCII only. */
const accents: Readonly<Record<string, string>> = {
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0306': '\\u ',
  '\u0308': '\\"',
  '\u0326': '\\c ',
};

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(.)(\p{M})/gu, (_whole, letter: string, mark: string) => {
      const command = accents[mark];
      if (command === undefined) throw new Error(`No TeX command for an accent of "${text}"`);
      return `{${command}${letter}}`;
    });
}
