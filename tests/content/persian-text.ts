import { globSync, readFileSync } from 'node:fs';

/** A line of a file, as a reader of the site sees its Persian words. */
export interface PersianLine {
  readonly place: string;
  readonly text: string;
}

const persian = /[\u0600-\u06ff]/;
const prose = /\.mdx?$/;
const program = /\.(?:ts|tsx|astro|json)$/;

/** Every line with Persian words in the pages and in the strings of the source. */
export function persianLines(): PersianLine[] {
  return globSync(['content/**/*', 'src/**/*'])
    .filter((file) => prose.test(file) || program.test(file))
    .flatMap((file) => linesOf(file));
}

function linesOf(file: string): PersianLine[] {
  const source = readFileSync(file, 'utf8');
  return readerOf(file)(source).flatMap((text, index) =>
    persian.test(text) ? [{ place: `${file}:${index + 1}`, text }] : [],
  );
}

function readerOf(file: string): (source: string) => string[] {
  if (!prose.test(file)) return (source) => source.split('\n').map(programText);
  return file.startsWith('content/docs/en/') ? quotedLines : proseLines;
}

/** The Persian quotations on an English page, which stand in attributes. */
function quotedLines(source: string): string[] {
  return source.split('\n').map(attributeTexts);
}

/** What the attributes of the tags of a line say in Persian. */
function attributeTexts(line: string): string {
  const values = [...line.matchAll(/="([^"]*)"/g)].map(([, text = '']) => text);
  return values.filter((text) => persian.test(text)).join('□');
}

/** The text of a page line by line, without code, formulas, isles and tags. */
export function proseLines(source: string): string[] {
  const blank = (block: string) => block.replaceAll(/[^\n]/g, '');
  return source
    .replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .replaceAll(/\$\$[\s\S]*?\$\$/g, blank)
    .replaceAll(/^import .*$|^\w+: /gm, '')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/`[^`]*`|\$[^$]+\$/g, '□')
        .replaceAll(/<Ltr>.*?<\/Ltr>|<bdi[^>]*>.*?<\/bdi>/g, '□')
        .replaceAll(/<(?:Fact|Cite)\b[^>]*\/>/g, '□')
        .replaceAll(/\]\([^)]*\)|\{#[^}]*\}/g, ']')
        .replaceAll(/<[^>]*>/g, attributeTexts)
        .replaceAll(/\*\*|(?<!\w)_|_(?!\w)/g, ''),
    );
}

/** The Persian pieces of one line of a program: its strings and the text between its tags. */
function programText(line: string): string {
  if (/^\s*(?:\/\/|\/?\*)/.test(line)) return '';
  return line
    .replaceAll(/\$\{[^}]*\}/g, '□')
    .split(/['"`<>{}]/)
    .filter((piece) => persian.test(piece))
    .join('□');
}
