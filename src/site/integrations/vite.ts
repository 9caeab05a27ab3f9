import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What a host should send with every page (see `public/_headers`): cross-origin isolation, so that the
 * page may share memory between workers, and no guesses at types, no word to others of where a reader was.
 */
export const siteHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Drops the bundler's notice that 'use client' style directives in dependencies are ignored: it is harmless and hides real warnings. */
export function quietDirectives(): Plugin {
  return {
    name: 'pichesh:quiet-directives',
    onLog: (_level, log) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? false : undefined),
  };
}

/**
 * Leaves KaTeX's older kinds of fonts out: forty files that no browser asks for which understands the rest
 * of the site, and their addresses in the sheet that every page waits for.
 */
export function onlyWoff2(): Plugin {
  return {
    name: 'pichesh:only-woff2',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/katex.min.css')
        ? code.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '')
        : undefined,
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
