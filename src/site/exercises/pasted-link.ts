import { lockIn } from '../../ui/demo/link-state.ts';
import type { Course, CoursePage } from './course-parts.ts';
import type { Task, TaskLock } from './worksheet.ts';

/** What a link of the site leads to. */
export type Target = Pick<Task, 'page' | 'part' | 'state' | 'lock'>;

export interface PastedLink {
  readonly target: Target;
  /** It names a part that the page does not have, so that it leads to the whole page. */
  readonly isPartUnknown: boolean;
}

/**
 * Reads a link that was copied from the site or its address bar, or from another copy of it: to a page, a
 * section, a figure, a demo with its state, a short link, an embedded demo. An address bar keeps the hash
 * of where the reader once was: a demo that the query sets or locks, if it is the only one, goes before
 * any other part. Undefined where the link leads to no part of the course.
 */
export function pastedLink(text: string, course: Course): PastedLink | undefined {
  const url = URL.parse(text.trim(), 'https://site.invalid/');
  if (!url) return undefined;
  const embedded = /\/embed\/([\w-]+)\//.exec(url.pathname)?.[1];
  const id = embedded ? `demo-${embedded}` : url.hash.slice(1);
  const page = embedded
    ? course.pages.find(({ demos }) => demos.some((demo) => demo.id === embedded))
    : course.pages.find((one) => isPathOf(url.pathname, one));
  if (!page) return undefined;
  const demo = page.demos.find((one) => id === `demo-${one.id}`)?.id ?? demoInQuery(url, page);
  if (demo !== undefined) {
    const state = stateIn(url.search, demo);
    const target = { page: page.id, part: `demo-${demo}`, state, lock: taskLock(url, demo) };
    return { target, isPartUnknown: false };
  }
  const isPart = page.sections.some((one) => one.id === id) || page.others.includes(id);
  return {
    target: { page: page.id, part: isPart ? id : '', state: '', lock: 'none' },
    isPartUnknown: !isPart && !['', '_top', page.id].includes(id),
  };
}

const isPathOf = (path: string, page: CoursePage) =>
  new RegExp(`/(?:en|fa)/${page.id}/?$`).test(path) ||
  (page.short !== undefined && new RegExp(`/q/${page.short}(?:/(?:en|fa))?/?$`).test(path));

/** The only demo of the page of which the query says anything. */
function demoInQuery(url: URL, { demos }: CoursePage): string | undefined {
  const [first, ...others] = demos.filter(
    ({ id }) => stateIn(url.search, id) !== '' || taskLock(url, id) !== 'none',
  );
  return others.length === 0 ? first?.id : undefined;
}

/** As it is written, so that its colons and commas stay legible. */
function stateIn(search: string, demo: string): string {
  const parts = search.replace(/^\?/, '').split('&');
  return parts.find((part) => part.startsWith(`${demo}=`))?.slice(demo.length + 1) ?? '';
}

function taskLock({ searchParams }: URL, demo: string): TaskLock {
  const { locked, hides } = lockIn(searchParams, demo).lock;
  return hides ? 'hide' : locked ? 'freeze' : 'none';
}
