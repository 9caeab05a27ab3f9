import { parse } from 'node-html-parser';

/** What stands on a page and is no part of its text. */
const besidesTheText = [
  '[data-pagefind-ignore]',
  'script, style, svg, button, nav',
  // What a term means is told in the glossary; its word in the other language is no word of the page.
  '.term > .meaning',
  // The coursework's words, where their rendering in the page's language follows.
  '.coursework:has(.rendering) > blockquote',
  // Of a demo or panel its title and lead: the rest is controls and numbers.
  '.lab > :not(header)',
  '.short-link',
];

/**
 * The part of a built page that is searched, as a page of its own; undefined where the page is none of
 * the course. Formulas of one letter or number stay in their sentence, longer ones become "…".
 */
export function searchable(html: string): string | undefined {
  const page = parse(html);
  const main = page.querySelector('main[data-pagefind-body]');
  if (!main) return undefined;
  for (const formula of main.querySelectorAll('.math')) {
    const isDisplayed = formula.classList.contains('math-display');
    formula.replaceWith(
      isDisplayed ? '' : readable(formula.querySelector('annotation')?.text ?? ''),
    );
  }
  for (const element of main.querySelectorAll(besidesTheText.join(', '))) element.remove();
  const language = page.querySelector('html')?.getAttribute('lang') ?? '';
  return `<html lang="${language}"><body>${main.outerHTML}</body></html>`;
}

/** A symbol or a number as text, `p_0` as p0; of anything longer that it is there. */
function readable(tex: string): string {
  const isOne = /^[a-z\d]{1,4}(?:_\{?[a-z\d]{1,4}\}?)?$/i.test(tex.trim());
  return isOne ? tex.replace(/[_{}]/g, '').trim() : '…';
}
