import type { AstroIntegration } from 'astro';
import { movedPages } from '../links/moves.ts';
import { writtenEmbedPages } from './embed-pages.ts';

/**
 * Adds the site's few own pages: the language chooser at `/`, the short links `/q/1b/`, pages that have
 * moved, a page for each demo alone, the one for wrong addresses, what an installed app
 * needs, the frames of the turntable, and the licences' texts.
 */
export function ownPages(): AstroIntegration {
  return {
    name: 'pichesh:pages',
    hooks: {
      'astro:config:setup': ({ createCodegenDir, injectRoute }) => {
        injectRoute({ pattern: '/', entrypoint: './src/site/pages/choose-language.astro' });
        injectRoute({ pattern: '/404', entrypoint: './src/site/pages/not-found.astro' });
        injectRoute({
          pattern: '/licences.txt',
          entrypoint: './src/site/pages/licences.txt.ts',
        });
        injectRoute({ pattern: '/q/[section]', entrypoint: './src/site/pages/short-link.astro' });
        injectRoute({
          pattern: '/[lang]/manifest.webmanifest',
          entrypoint: './src/site/app/manifest.webmanifest.ts',
        });
        injectRoute({ pattern: '/icons/[size].png', entrypoint: './src/site/app/icon.png.ts' });
        injectRoute({
          pattern: '/turntable/[sheet].webp',
          entrypoint: './src/site/pages/turntable.webp.ts',
        });
        injectRoute({
          pattern: '/q/[section]/[lang]',
          entrypoint: './src/site/pages/short-link-lang.astro',
        });
        for (const { id, entrypoint } of writtenEmbedPages(createCodegenDir()))
          injectRoute({ pattern: `/embed/${id}/[...lang]`, entrypoint });
        if (movedPages().size > 0)
          injectRoute({
            pattern: '/[lang]/[...moved]',
            entrypoint: './src/site/pages/moved-page.astro',
          });
      },
    },
  };
}
