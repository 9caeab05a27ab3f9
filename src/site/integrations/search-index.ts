import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { indexFiles, type SearchablePage } from '../search/index-files.ts';
import { searchable } from '../search/searchable.ts';

/**
 * Writes the search index in the place of Starlight's, which is of the pages as they stand: with all of
 * a demo's numbers, without any folding of Persian spelling, and on a busy machine with empty files
 * (Pagefind/pagefind#1271, mended after the version that all platforms have).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'pichesh:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const folder = join(root, 'pagefind');
        const files = await indexFiles(await searchablePages(root));
        await close();
        await rm(folder, { recursive: true, force: true });
        for (const { path, content } of files) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
      },
    },
  };
}

async function searchablePages(root: string): Promise<SearchablePage[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) =>
    file.endsWith('index.html'),
  );
  const pages = files.sort().map(async (file) => ({
    url: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    html: searchable(await readFile(join(root, file), 'utf8')),
  }));
  return (await Promise.all(pages)).filter(
    (page): page is SearchablePage => page.html !== undefined,
  );
}
