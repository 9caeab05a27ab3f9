import { readFileSync, readdirSync } from 'node:fs';
import { importsOf } from './imports.ts';

export const languages = ['en', 'fa'] as const;
export type Language = (typeof languages)[number];

/** A page of the course as the bilingual test compares it. */
export interface Page {
  readonly frontmatter: string;
  /** The text below the frontmatter, without code blocks. */
  readonly text: string;
  /** Levels and ids of the headings, in order; a heading without an id of its own shows its words. */
  readonly headings: readonly string[];
  /** Addresses of the demos it shows, in order. */
  readonly demos: readonly string[];
}

export function pageNames(language: Language): string[] {
  return readdirSync(`content/docs/${language}`, { recursive: true, encoding: 'utf8' }).toSorted();
}

export function readPage(language: Language, name: string): Page {
  const file = `content/docs/${language}/${name}`;
  const [, frontmatter = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const text = body.replace(/^(```+)[\s\S]*?^\1$/gm, '');
  return {
    frontmatter,
    text,
    headings: [...text.matchAll(/^(#+) (.*)$/gm)].map(([, level, words = '']) => {
      const id = /\{#([\w-]+)\}\s*$/.exec(words)?.[1];
      return `${level ?? ''} ${id ? `#${id}` : words}`;
    }),
    demos: importsOf(file)
      .map(({ target }) => target)
      .filter((target) => target.startsWith('src/demos/')),
  };
}

/** The value of one attribute in every use of a tag, sorted: a sentence may be ordered otherwise. */
export function uses(page: Page, tag: string, attribute: string): string[] {
  const pattern = new RegExp(`<${tag}\\b[^>]*?\\b${attribute}=(?:"([^"]*)"|\\{([^}]*)\\})`, 'g');
  return [...page.text.matchAll(pattern)].map(([, text, code]) => text ?? code ?? '').toSorted();
}

/** How often a tag is used. */
export function countOf(page: Page, tag: string): number {
  return page.text.match(new RegExp(`<${tag}[\\s/>]`, 'g'))?.length ?? 0;
}
