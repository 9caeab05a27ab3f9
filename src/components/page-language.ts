import { languages, type Language } from '../facts/format.ts';

/**
 * The language of the page being built.
 * @param locale `Astro.currentLocale`
 * @throws Error if the page belongs to no language of the course
 */
export function pageLanguage(locale: string | undefined): Language {
  const language = languages.find((candidate) => candidate === locale);
  if (language === undefined) throw new Error(`No page language for locale "${String(locale)}"`);
  return language;
}

/** The address of an anchor on a page of the same language, under the site's base path. */
export function pageLink(language: Language, page: string, anchor: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}/${language}/${page}/#${anchor}`;
}
