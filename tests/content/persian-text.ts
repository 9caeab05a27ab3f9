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
  const seen = prose.test(file) ? proseLines(source) : source.split('\n').map(programText);
  return seen.flatMap((text, index) =>
    persian.test(text) ? [{ place: `${file}:${index + 1}`, text }] : [],
  );
}

/** The text of a page line by line, without code, formulas, isles and tags. */
export function proseLines(source: string): string[] {
  const blank = (block: string) => block.replaceAll(/[^\n]/g, '');
  return source
    .replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .replaceAll(/\$\$[\s\S]*?\$\$/g, blank)
    .replaceAll(/^import .*$/gm, '')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/`[^`]*`|\$[^$]+\$/g, 'x')
        .replaceAll(/<Ltr>.*?<\/Ltr>|<bdi[^>]*>.*?<\/bdi>/g, 'x')
        .replaceAll(/<(?:Fact|Cite)\b[^>]*\/>/g, 'x')
        .replaceAll(/\]\([^)]*\)|\{#[^}]*\}/g, ']')
        .replaceAll(/<[^>]*>/g, ''),
    );
}

/** The Persian pieces of one line of a program: its strings and the text between its tags. */
function programText(line: string): string {
  if (/^\s*(?:\/\/|\/?\*)/.test(line)) return '';
  return line
    .replaceAll(/\$\{[^}]*\}/g, 'x')
    .split(/['"`<>{}]/)
    .filter((piece) => persian.test(piece))
    .join('x');
}
