/**
 * `npm run publish-ids`: writes down every id and every state of a demo that the built site links to or
 * can be linked to, so that a test can tell when one of them disappears. `npm run build` comes first.
 */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { linkableIds, linkedStates } from './published/linkable.ts';
import { keep, published, withNew } from './published/published.ts';

const pages = globSync('dist/en/**/index.html')
  .map((file) => ({
    address: file.replaceAll('\\', '/').replace(/^dist\/en\/|index\.html$/g, ''),
    page: parse(readFileSync(file, 'utf8')),
  }))
  // What only leads on to another page is no page of the course.
  .filter(({ page }) => page.querySelector('main[data-pagefind-body]'));
if (pages.length === 0) {
  console.error('There is no dist: run `npm run build` first.');
  process.exit(1);
}

const found = withNew(published, {
  ids: Object.fromEntries(pages.map(({ address, page }) => [address, linkableIds(page)])),
  states: pages.flatMap(({ page }) => linkedStates(page)),
});
const count = ({ ids }: typeof found) => Object.values(ids).flat().length;
keep(found);
console.log(`${count(found) - count(published)} new ids, ${count(found)} in all`);
console.log(`${found.states.length - published.states.length} new states of demos`);
