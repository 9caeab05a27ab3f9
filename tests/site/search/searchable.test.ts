import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { searchable } from '../../../src/site/search/searchable.ts';

const formula = (tex: string, kind = '') =>
  `<span class="math ${kind}" data-pagefind-ignore><math><mi>x</mi>` +
  `<annotation encoding="application/x-tex">${tex}</annotation></math><span>x</span></span>`;

const page = (text: string) =>
  `<html lang="fa"><body><header>سر</header><main data-pagefind-body>${text}</main></body></html>`;

function textOf(html: string): string {
  return parse(searchable(page(html)) ?? '')
    .text.replace(/\s+/g, ' ')
    .trim();
}

describe('what is searched', () => {
  test('is the text of a page of the course, in its language', () => {
    const found = parse(searchable(page('<h2 id="a">عنوان</h2><p>متن</p>')) ?? '');
    expect(found.querySelector('html')?.getAttribute('lang')).toBe('fa');
    expect(found.querySelector('h2')?.id).toBe('a');
    expect(found.text).toBe('عنوانمتن');
  });

  test('is nothing on a page outside the course', () => {
    expect(searchable('<html><body><main>404</main></body></html>')).toBeUndefined();
  });

  test.each([
    ['n', 'n'],
    ['p_0', 'p0'],
    ['w_{ij}', 'wij'],
    ['224', '224'],
    ['\\frac{k-1}{2}', '…'],
    ['n + 2p - k', '…'],
  ])('of the formula %s in a sentence is %s', (tex, shown) => {
    expect(textOf(`size ${formula(tex)}.`)).toBe(`size ${shown}.`);
  });

  test('is nothing of a formula on a line of its own', () => {
    expect(textOf(`before ${formula('x', 'math-display')} after`)).toBe('before after');
  });

  test('of a demo is its title and lead', () => {
    const demo = `<section class="lab"><header><h3>Title</h3><p>Lead</p></header>
      <p class="no-script">Without</p><div><button>Reset</button> 0.5</div></section>`;
    expect(textOf(demo)).toBe('TitleLead');
  });

  test('is neither the meaning of a term nor what the rendering repeats', () => {
    const term = '<span class="term"><a>filter</a><span class="meaning">a kernel</span></span>';
    const quote = `<figure class="coursework"><blockquote>متن</blockquote>
      <div class="rendering">text</div></figure>`;
    expect(textOf(`${term} ${quote}`)).toBe('filter text');
    expect(textOf('<figure class="coursework"><blockquote>متن</blockquote></figure>')).toBe('متن');
  });
});
