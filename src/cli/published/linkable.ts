import type { HTMLElement } from 'node-html-parser';

/**
 * The ids of a built page that others may link to: sections, figures, formulas, claims, terms,
 * references and demos, in order. What a demo names within itself is its own affair.
 */
export function linkableIds(page: HTMLElement): string[] {
  return page
    .querySelectorAll('main [id]')
    .filter((element) => {
      if (element.id === '_top' || element.closest('.cite-panel')) return false;
      return element.hasAttribute('data-demo') || !element.closest('astro-island, svg');
    })
    .map((element) => element.id);
}

/** The states of demos that a page links to, as the queries that set them: `?padding=stride:2`. */
export function linkedStates(page: HTMLElement): string[] {
  const queries = page
    .querySelectorAll('main a[href*="#demo-"]')
    .map((link) => new URL(link.getAttribute('href') ?? '', 'http://site/').search);
  return [...new Set(queries.filter(Boolean))];
}
