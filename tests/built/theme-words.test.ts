import { describe, expect, test } from 'vitest';
import { pages } from './built-site.ts';

/**
 * The theme finds the language of asides, copy buttons and heading links by the place of the page's
 * file. When an update breaks that, they turn English on the Persian pages without a word.
 */
describe.each([
  { language: 'en', own: /^[^\u0600-\u06ff]*[A-Za-z]/ },
  { language: 'fa', own: /[\u0600-\u06ff]/ },
])('the theme speaks $language', ({ language, own }) => {
  const words = (selector: string, attribute?: string) =>
    [...pages]
      .filter(([address]) => address.startsWith(`/${language}/`))
      .flatMap(([, page]) => page.querySelectorAll(selector))
      .map((element) => (attribute ? (element.getAttribute(attribute) ?? '') : element.text));

  test.each([
    ['asides', 'aside.starlight-aside', 'aria-label'],
    ['copy buttons', '.expressive-code .copy button', 'title'],
    ['links of headings', 'a.sl-anchor-link .sr-only', undefined],
  ])('in %s', (_name, selector, attribute) => {
    const found = words(selector, attribute);
    expect(found).not.toEqual([]);
    expect(found.filter((word) => !own.test(word))).toEqual([]);
  });
});
