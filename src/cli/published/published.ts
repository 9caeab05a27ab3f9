import { readFileSync, writeFileSync } from 'node:fs';

/** What is in other people's work, and so must lead somewhere for ever. */
export interface Published {
  /** Ids by the address of their page in either language: `q1-b/`, `` for the home page. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** States of demos, as the queries that set them. */
  readonly states: readonly string[];
}

const file = new URL('published.json', import.meta.url);

export const published = JSON.parse(readFileSync(file, 'utf8')) as Published;

/** Adds what is new, in order; nothing is ever taken away. */
export function withNew(former: Published, found: Published): Published {
  const pages = [...new Set([...Object.keys(former.ids), ...Object.keys(found.ids)])].toSorted();
  const ids = pages.map((page) => {
    const all = new Set([...(former.ids[page] ?? []), ...(found.ids[page] ?? [])]);
    return [page, [...all].toSorted()] as const;
  });
  const states = [...new Set([...former.states, ...found.states])].toSorted();
  return { ids: Object.fromEntries(ids), states };
}

export function keep(all: Published): void {
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}
