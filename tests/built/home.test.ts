import { expect, test } from 'vitest';
import { page } from './built-site.ts';

test.each([
  ['en', 'Pichesh پیچش'],
  ['fa', 'پیچش Pichesh'],
])('search finds /%s/ under both names of the course, parted by a space', (language, title) => {
  expect(page(`/${language}/`).querySelector('h1')?.text.trim()).toBe(title);
});
