import type { Course } from './course-parts.ts';
import type { Task, TaskLock } from './worksheet.ts';

/** What a link of the site leads to. */
export type Target = Pick<Task, 'page' | 'part' | 'state' | 'lock'>;

/**
 * Reads a link that was copied from the site, or from another copy of it: to a page, a section, a demo
 * with its state, a short link, an embedded demo. Undefined where it leads to no part of the course.
 */
export function pastedTarget(text: string, course: Course): Target | undefined {
  const url = URL.parse(text.trim(), 'https://site.invalid/');
  if (!url) return undefined;
  const embedded = /\/embed\/([\w-]+)\//.exec(url.pathname)?.[1];
  const id = embedded ? `demo-${embedded}` : url.hash.slice(1);
  const page = embedded
    ? course.pages.find(({ demos }) => demos.some((demo) => demo.id === embedded))
    : course.pages.find((one) => isPathOf(url.pathname, one));
  if (!page) return undefined;
  const demo = page.demos.find((one) => id === `demo-${one.id}`)?.id;
  const isSection = page.sections.some((section) => section.id === id);
  return {
    page: page.id,
    part: demo || isSection ? id : '',
    state: demo ? stateIn(url.search, demo) : '',
    lock: demo ? lockIn(url.searchParams, demo) : 'none',
  };
}

const isPathOf = (path: string, page: Course['pages'][number]) =>
  new RegExp(`/(?:en|fa)/${page.id}/?$`).test(path) ||
  (page.short !== undefined && new RegExp(`/q/${page.short}(?:/(?:en|fa))?/?$`).test(path));

/** As it is written, so that its colons and commas stay legible. */
function stateIn(search: string, demo: string): string {
  const parts = search.replace(/^\?/, '').split('&');
  return parts.find((part) => part.startsWith(`${demo}=`))?.slice(demo.length + 1) ?? '';
}

function lockIn(query: URLSearchParams, demo: string): TaskLock {
  const locked = query.getAll('lock').flatMap((ids) => ids.split(','));
  if (locked.includes(`${demo}:hide`)) return 'hide';
  return locked.includes(demo) ? 'freeze' : 'none';
}
