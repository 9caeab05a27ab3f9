/** `/en/manifest.webmanifest`: how the course is installed as an app, once in each language. */
import type { APIRoute } from 'astro';
import { iconSizes } from './icon.ts';

export const getStaticPaths = () => [{ params: { lang: 'en' } }, { params: { lang: 'fa' } }];

const words = {
  en: {
    name: 'Pichesh: convolutional networks',
    short_name: 'Pichesh',
    description: 'A course on convolutional networks whose demonstrations train in the page.',
    dir: 'ltr',
  },
  fa: {
    name: 'پیچش: شبکه‌های کانولوشنی',
    short_name: 'پیچش',
    description:
      'درسی درباره‌ی شبکه‌های کانولوشنی که نمایش‌هایش مدل‌ها را در خود صفحه آموزش می‌دهند.',
    dir: 'rtl',
  },
} as const;

export const GET: APIRoute = ({ params }) => {
  const lang = params['lang'] === 'fa' ? 'fa' : 'en';
  // Relative to the manifest, so that the course can lie in any folder; one app, whatever its language.
  const manifest = {
    id: '../',
    ...words[lang],
    lang,
    start_url: './',
    scope: '../',
    display: 'standalone',
    background_color: '#fdfbf6',
    theme_color: '#fdfbf6',
    icons: iconSizes.map((size) => ({
      src: `../icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } });
};
