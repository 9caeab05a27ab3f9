import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { iframeSnippet } from '../../../src/ui/demo/iframe-snippet.ts';

it('is one iframe whose address and title survive their quotes and ampersands', () => {
  const address = 'https://site.example/embed/padding/fa/?padding=stride:2&lock=padding';
  const title = 'Where can “the” "window" stand? <now>';
  const html = parse(iframeSnippet(address, title, 850));
  const [frame, ...others] = html.querySelectorAll('*');
  expect(others).toEqual([]);
  expect(frame?.getAttribute('src')).toBe(address);
  expect(frame?.getAttribute('title')).toBe(title);
  expect(frame?.getAttribute('height')).toBe('850');
});
