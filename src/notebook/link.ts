/** The permanent link of a run: it opens the same demo with the same settings and the same seed. */
import type { Place, Run } from './run.ts';

type Parts = Readonly<Record<string, string>>;

/**
 * Where a run can be made again: the demo with the settings it was made with, and with what was chosen
 * for it by itself, the backend and the images, named. Undefined where the run has no place.
 * @param pageAddress of a page of the course in the reader's language, `/en/q2/`
 */
export function linkOf(
  { place, backend, dataset }: Pick<Run, 'place' | 'backend' | 'dataset'>,
  pageAddress: (page: string) => string,
): string | undefined {
  if (!place) return undefined;
  const query = withParts(place.query, {
    ...(backend && { backend }),
    ...(dataset?.id === 'sprites10' && { data: dataset.id }),
  });
  const search = query && `?${place.demo}=${escaped(query)}`;
  return `${pageAddress(place.page)}${search}#demo-${place.demo}`;
}

/** `epochs:3,seed:7` with these parts in the place of any of the same key. */
export function withParts(query: string, parts: Parts): string {
  const kept = query
    .split(',')
    .filter((part) => part && !Object.hasOwn(parts, part.split(':')[0] ?? ''));
  return [...kept, ...Object.entries(parts).map(([key, value]) => `${key}:${value}`)].join(',');
}

/** What an address says of a demo: its part of the query, if any. */
export function placeIn(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  demo: string,
): Place | undefined {
  const page = pathname.split('/').filter(Boolean).at(-1);
  if (!page || !/^[\w-]+$/.test(page)) return undefined;
  return { page, demo, query: new URLSearchParams(search).get(demo) ?? '' };
}

/** Colons, commas and the like stay legible. Half a character, as a file may hold, cannot be escaped. */
function escaped(query: string): string {
  return encodeURIComponent(query.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2C', ',');
}
