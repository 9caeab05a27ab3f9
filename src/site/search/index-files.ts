import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile } from 'pagefind';
import { foldForIndex } from './fold.ts';

/** A page of the course: its address below the base, and the HTML that is searched. */
export interface SearchablePage {
  readonly url: string;
  readonly html: string;
}

/**
 * The files of the search index: words are found in their folded spelling, results are shown as they
 * were written. The two agree word by word, so what Pagefind keeps to be shown (its "fragments") can be
 * that of the pages as written.
 * @throws Error where Pagefind fails, or where folding changed the number of a page's words
 */
export async function indexFiles(pages: readonly SearchablePage[]): Promise<IndexFile[]> {
  const written = fragments(await pagefindFiles(pages));
  const folded = await pagefindFiles(
    pages.map(({ url, html }) => ({ url, html: foldForIndex(html) })),
  );
  const replaced = fragments(folded);
  return folded.filter(isNeeded).map((file) => {
    const fragment = replaced.get(file.path);
    if (!fragment) return file;
    const shown = [...written.values()].find(({ url }) => url === fragment.url);
    if (shown?.words !== fragment.words)
      throw new Error(`Folding changed the number of words of ${fragment.url}`);
    return { path: file.path, content: shown.content };
  });
}

async function pagefindFiles(pages: readonly SearchablePage[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, html } of pages) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('\n')}`);
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await index.deleteIndex();
  return written.files;
}

/** Pagefind adds search fields of its own, which the theme does not use. */
const isNeeded = ({ path }: IndexFile) => !/-(ui|highlight)\b/.test(path);

interface Fragment {
  readonly url: string;
  readonly words: number;
  readonly content: Uint8Array;
}

/** What Pagefind shows of each page, by the path of its file: JSON after a signature, compressed. */
function fragments(files: readonly IndexFile[]): Map<string, Fragment> {
  const signature = 'pagefind_dcd';
  const own = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return new Map(
    own.map(({ path, content }) => {
      const text = gunzipSync(content).toString();
      if (!text.startsWith(signature)) throw new Error(`${path} is no fragment of this Pagefind`);
      const { url, content: shown } = JSON.parse(text.slice(signature.length)) as {
        readonly url: string;
        readonly content: string;
      };
      return [path, { url, words: shown.split(/\s+/).length, content }];
    }),
  );
}
