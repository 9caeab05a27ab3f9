import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Cross-origin isolation, so that the page may share memory between workers where a host sends these
 * headers too (see `public/_headers`).
 */
export const workerHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Drops the bundler's notice that 'use client' style directives in dependencies are ignored: it is harmless and hides real warnings. */
export function quietDirectives(): Plugin {
  return {
    name: 'pichesh:quiet-directives',
    onLog: (_level, log) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? false : undefined),
  };
}

/** Puts our stand-in where the theme fetches Pagefind's search field. */
export function searchOnDemand(): Plugin {
  const standIn = fileURLToPath(new URL('../search/pagefind-on-demand.ts', import.meta.url));
  return {
    name: 'pichesh:search-on-demand',
    enforce: 'pre',
    resolveId: (source) => (source === '@pagefind/default-ui' ? standIn : undefined),
  };
}
