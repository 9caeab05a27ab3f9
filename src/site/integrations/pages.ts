import type { AstroIntegration } from 'astro';

/** Adds the site's few own pages: the language chooser at `/` the short links `/q/1b/` and the page for wrong addresses. */
export function ownPages(): AstroIntegration {
  return {
    name: 'pichesh:pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/', entrypoint: './src/site/pages/choose-language.astro' });
        injectRoute({ pattern: '/404', entrypoint: './src/site/pages/not-found.astro' });
        injectRoute({ pattern: '/q/[section]', entrypoint: './src/site/pages/short-link.astro' });
        injectRoute({
          pattern: '/q/[section]/[lang]',
          entrypoint: './src/site/pages/short-link-lang.astro',
        });
      },
    },
  };
}
