import type { AstroIntegration } from 'astro';

/** Adds the site's few own pages: the language chooser at `/` and the short links `/q/1b/`. */
export function ownPages(): AstroIntegration {
  return {
    name: 'pichesh:pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/', entrypoint: './src/site/pages/choose-language.astro' });
        injectRoute({ pattern: '/q/[section]', entrypoint: './src/site/pages/short-link.astro' });
        injectRoute({
          pattern: '/q/[section]/[lang]',
          entrypoint: './src/site/pages/short-link-lang.astro',
        });
      },
    },
  };
}
