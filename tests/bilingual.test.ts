import { describe, expect, test } from 'vitest';
import { pages as outline } from '../src/site/course.ts';
import { countOf, languages, pageNames, readPage, uses } from './prose.ts';

const names = pageNames('en');

test('both languages have the same pages: the home page and the outline', () => {
  const expected = ['index', ...outline].map((name) => `${name}.mdx`).toSorted();
  expect(names).toEqual(expected);
  expect(pageNames('fa')).toEqual(expected);
});

describe.each(names)('%s', (name) => {
  const [en, fa] = [readPage('en', name), readPage('fa', name)];

  test('has the same headings in the same order, each with an id', () => {
    expect(fa.headings).toEqual(en.headings);
    expect(en.headings.filter((heading) => !/^#+ #/.test(heading))).toEqual([]);
  });

  test('shows the same demos', () => {
    expect(fa.demos).toEqual(en.demos);
  });

  // A tag, and the attribute that says which one it is.
  test.each([
    ['Fact', 'id'],
    ['Correction', 'id'],
    ['Claim', 'id'],
    ['Cite', 'id'],
    ['Term', 'id'],
    ['Figure', 'id'],
  ])('has the same uses of %s', (tag, attribute) => {
    expect(uses(fa, tag, attribute)).toEqual(uses(en, tag, attribute));
    expect(countOf(fa, tag)).toBe(countOf(en, tag));
  });

  // `\label{…}` in the formula, `id` on the figure: what others link to.
  test('gives every displayed formula and every figure an id of its own', () => {
    const labels = labelsOf(en);
    const figures = uses(en, 'Figure', 'id');
    const chapter = name.replace('.mdx', '');
    expect(labels.length).toBe((en.text.match(/^\$\$$/gm)?.length ?? 0) / 2);
    expect(figures.length).toBe(countOf(en, 'Figure'));
    expect(new Set([...labels, ...figures]).size).toBe(labels.length + figures.length);
    expect(labels.filter((id) => !id.startsWith(`${chapter}-eq-`))).toEqual([]);
    expect(figures.filter((id) => !id.startsWith(`${chapter}-fig-`))).toEqual([]);
    expect(labelsOf(fa)).toEqual(labels);
  });

  test('has as many figures, quotations, exercises and displayed formulas', () => {
    const counts = (page: typeof en) => ({
      figures: countOf(page, 'Figure'),
      quotations: countOf(page, 'Quote'),
      exercises: countOf(page, 'Exercise'),
      formulas: page.text.match(/^\$\$$/gm)?.length ?? 0,
    });
    expect(counts(fa)).toEqual(counts(en));
  });

  test.each(languages)('has a title in %s', (language) => {
    const title = /^title: (.+)$/m.exec((language === 'en' ? en : fa).frontmatter)?.[1] ?? '';
    expect(title).toMatch(language === 'en' ? /[A-Za-z]/ : /[\u0600-\u06ff]/);
  });
});

/** Ids of the displayed formulas, in order. */
function labelsOf({ text }: { readonly text: string }): string[] {
  return [...text.matchAll(/^\$\$\n\\label\{([\w-]+)\}/gm)].map(([, id = '']) => id);
}

/** What makes a chapter a lesson, besides its own matter. */
const lesson = [
  'question',
  'answer',
  'idea',
  'look',
  'falsify',
  'corrections',
  'exercises',
  'summary',
];

/** Chapters that are whole lessons. */
const lessons = [
  'q1-a',
  'q1-b',
  'q1-c',
  'q1-d',
  'q1-e',
  'q2',
  'q2-a',
  'q2-b',
  'q2-c',
  'q3-a',
  'q3-b',
  'q3-c',
];

test.each(lessons)('%s is a whole lesson', (chapter) => {
  const page = readPage('en', `${chapter}.mdx`);
  const ids = page.headings.map((heading) => heading.replace(/^#+ #/, ''));
  expect(lesson.filter((part) => !ids.includes(`${chapter}-${part}`))).toEqual([]);
  expect(page.demos.length).toBeGreaterThan(0);
  expect(countOf(page, 'Exercise')).toBeGreaterThanOrEqual(3);
});
