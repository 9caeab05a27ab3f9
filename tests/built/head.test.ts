import { expect, test } from 'vitest';
import { files, pages, text } from './built-site.ts';

test('every page says its encoding where browsers look for it, in the first kilobyte', () => {
  const late = files('.html').filter(
    (file) => !/<meta charset="utf-8"/i.test(text(file).slice(0, 1024)),
  );
  expect(late).toEqual([]);
});

test('the pages with formulas, and no others, bring the faces of formulas along', () => {
  const chapters = [...pages].filter(([, page]) => page.querySelector('.sl-markdown-content'));
  expect(chapters.length).toBeGreaterThan(40);
  const wrong = chapters.filter(([, page]) => {
    const faces = page.querySelectorAll('link[rel="preload"][href*="formula-"]');
    // Those of a demo come with the demo.
    const formulas = page.querySelectorAll('.katex').filter((one) => !one.closest('astro-island'));
    return faces.length > 0 !== formulas.length > 0;
  });
  expect(wrong.map(([address]) => address)).toEqual([]);
});
