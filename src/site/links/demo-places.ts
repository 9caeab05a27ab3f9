import { globSync, readFileSync } from 'node:fs';
import { pages } from '../course.ts';

/** The page of the course that shows each demo, by the demo's id: `padding` → `q1-b`. Read at build time. */
export const demoPlaces: ReadonlyMap<string, string> = new Map(
  pages.flatMap((page) => demosOf(page).map((demo) => [demo, page] as const)),
);

/** The demos that a page shows, in order. */
function demosOf(page: string): string[] {
  const [file] = globSync(`content/docs/en/${page}.mdx`);
  if (file === undefined) return [];
  const doors = readFileSync(file, 'utf8').matchAll(/'[./]*\/src\/demos\/([\w-]+)\/index\.astro'/g);
  return [...doors].map(([, demo = '']) => demo);
}
