import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { sidebar } from './src/site/course.ts';
import { inlineHashes } from './src/site/integrations/csp-hashes.ts';
import { onlyListedPackages } from './src/site/integrations/listed-packages.ts';
import { markdownProcessor } from './src/site/integrations/markdown.ts';
import { offlineCopy } from './src/site/integrations/offline.ts';
import { oneScript } from './src/site/integrations/one-script.ts';
import { ownPages } from './src/site/integrations/pages.ts';
import { portableLinks } from './src/site/integrations/portable.ts';
import { searchIndex } from './src/site/integrations/search-index.ts';
import {
  onlyWoff2,
  quietDirectives,
  searchOnDemand,
  siteHeaders,
} from './src/site/integrations/vite.ts';
import { portableBase } from './src/site/portable/relative-links.ts';

const site = process.env['SITE_URL'] ?? 'https://pichesh.example';
const base = process.env['SITE_BASE'] ?? '/';

/** Bytes of a style sheet or a script that is not worth a request of its own. */
const small = 8000;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The course's own folder names (content/docs) are what Starlight expects when srcDir is the root.
  srcDir: '.',
  markdown: { processor: markdownProcessor },
  server: { headers: siteHeaders },
  integrations: [
    starlight({
      title: { en: 'Pichesh', fa: 'پیچش' },
      defaultLocale: 'en',
      locales: {
        en: { label: 'English', lang: 'en' },
        fa: { label: 'فارسی', lang: 'fa', dir: 'rtl' },
      },
      sidebar,
      customCss: [
        '@fontsource-variable/vazirmatn',
        'katex/dist/katex.min.css',
        // After the package's own: of two faces that have a letter, the browser takes the later one.
        './src/site/fonts/build/faces.css',
        './src/site/fonts/fallback.css',
        './src/ui/tokens.css',
        './src/site/styles/site.css',
        './src/site/styles/print.css',
        './src/site/styles/forced-colours.css',
      ],
      logo: { src: './src/site/logo.svg', replacesTitle: false },
      components: {
        Banner: './src/site/overrides/Banner.astro',
        Head: './src/site/overrides/Head.astro',
        LanguageSelect: './src/site/overrides/LanguageSelect.astro',
        Search: './src/site/overrides/Search.astro',
        MarkdownContent: './src/site/overrides/MarkdownContent.astro',
        PageTitle: './src/site/overrides/PageTitle.astro',
      },
      lastUpdated: false,
      credits: false,
      disable404Route: true,
      expressiveCode: { themes: ['github-dark-default', 'github-light-default'] },
    }),
    preact(),
    ownPages(),
    oneScript(),
    ...(base === portableBase ? [portableLinks(site)] : []),
    inlineHashes(),
    searchIndex(),
    offlineCopy(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // KaTeX, Shiki and the charts position things with style attributes; style elements stay hashed.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    plugins: [quietDirectives(), onlyWoff2(), searchOnDemand(), onlyListedPackages()],
    worker: { format: 'es', plugins: () => [onlyListedPackages()] },
    build: {
      assetsInlineLimit: (file, content) => /\.(css|js)$/.test(file) && content.length < small,
    },
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-webgpu',
      ],
    },
  },
});
