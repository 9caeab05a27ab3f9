import { dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { pages as outline, shortLinks } from '../../src/site/course.ts';
import { fault, files, links, page, pages, text } from './built-site.ts';

const languages = ['en', 'fa'];

const faults = (found: readonly string[], from: string) =>
  found.map((link) => fault(link, from)).filter((answer) => answer !== undefined);

describe('pages', () => {
  const addresses = [
    '/',
    ...languages.map((language) => `/${language}/`),
    ...languages.flatMap((language) => outline.map((page) => `/${language}/${page}/`)),
    ...[...shortLinks.keys()].flatMap((section) => [
      `/q/${section}/`,
      ...languages.map((language) => `/q/${section}/${language}/`),
    ]),
  ];
  test.each(addresses)('%s exists', (address) => {
    expect([...pages.keys()]).toContain(address);
  });

  test.each([...pages.keys()])('%s points only at what exists', (address) => {
    expect(faults(links(page(address)), address)).toEqual([]);
  });

  test.each([...pages.keys()])('%s has each id once', (address) => {
    const ids = page(address).querySelectorAll('[id]');
    const names = ids.map((element) => element.id);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('short links', () => {
  const targets = (address: string) => links(page(address));
  test.each([...shortLinks])('/q/%s/ leads to %s', (section, chapter) => {
    for (const language of languages) {
      const target = expect.stringMatching(`/${language}/${chapter}/#${chapter}$`) as string;
      expect(targets(`/q/${section}/`)).toContainEqual(target);
      expect(targets(`/q/${section}/${language}/`)).toContainEqual(target);
    }
  });
});

describe('a link in the text keeps the language of the reader', () => {
  test.each(languages)('%s', (language) => {
    const other = language === 'en' ? 'fa' : 'en';
    const strays = [...pages]
      .filter(([address]) => address.startsWith(`/${language}/`))
      .flatMap(([address, page]) =>
        page
          .querySelectorAll('main a[href]:not([hreflang]):not([lang])')
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => new URL(href, `http://site${address}`).pathname.includes(`/${other}/`))
          .map((href) => `${address}: ${href}`),
      );
    expect(strays).toEqual([]);
  });
});

describe('bundles', () => {
  test.each(files('.css'))('%s: every url() exists', (file) => {
    const found = [...text(file).matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(
      ([, url]) => url ?? '',
    );
    const own = found.filter((url) => !url.startsWith('data:') && !url.startsWith('#'));
    expect(faults(own, `/${file}`)).toEqual([]);
  });

  test.each(files('.js').filter((file) => file.startsWith('_astro/')))(
    '%s: every file of the bundle that it names exists',
    (file) => {
      const named = [
        ...text(file).matchAll(
          /["'`](\.?\/?(?:_astro\/)?[\w.@-]+\.(?:js|wasm|css|webp|png))["'`]/g,
        ),
      ]
        .map(([, link]) => link ?? '')
        .filter((link) => link.startsWith('./') || link.includes('_astro/'));
      const rooted = named.map((link) => (link.startsWith('_astro/') ? `/${link}` : link));
      expect(faults(rooted, `/${dirname(file)}/`)).toEqual([]);
    },
  );
});
