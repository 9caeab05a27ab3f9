import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes the search index again, after Starlight. Starlight ends Pagefind's service while it may still
 * be writing, which on a busy machine leaves empty files and a search that finds nothing
 * (Pagefind/pagefind#1271, mended after the version that all platforms have). Pagefind's own program
 * ends when all is written.
 */
export function wholeSearchIndex(): AstroIntegration {
  return {
    name: 'pichesh:whole-search-index',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { status, error } = spawnSync(
          'pagefind',
          ['--silent', '--site', fileURLToPath(dir)],
          {
            stdio: 'inherit',
            shell: process.platform === 'win32',
          },
        );
        if (status !== 0)
          throw new Error('The search index could not be written', { cause: error });
      },
    },
  };
}
