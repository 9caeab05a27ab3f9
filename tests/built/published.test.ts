import { describe, expect, test } from 'vitest';
import { linkableIds, linkedStates } from '../../src/cli/published/linkable.ts';
import { published } from '../../src/cli/published/published.ts';
import { currentAddress, movedPages, moves } from '../../src/site/links/moves.ts';
import { fault, page, pages } from './built-site.ts';

const languages = ['en', 'fa'];
const addresses = Object.entries(published.ids).flatMap(([address, ids]) => [
  address,
  ...ids.map((id) => `${address}#${id}`),
]);
const faults = (language: string, links: readonly string[]) =>
  links.map((link) => fault(link, `/${language}/`)).filter((answer) => answer !== undefined);

describe.each(languages)('in %s', (language) => {
  test('every address that was ever published leads somewhere', () => {
    expect(addresses.length).toBeGreaterThan(300);
    expect(
      faults(
        language,
        addresses.map((address) => currentAddress(address)),
      ),
    ).toEqual([]);
  });

  test('every move comes from what is no longer there, and its page knows it', () => {
    for (const { from } of moves) {
      const [path = '', id] = from.split('#');
      if (id === undefined) {
        expect(movedPages().has(path)).toBe(true);
        continue;
      }
      const home = page(`/${language}/${currentAddress(path)}`);
      const known = home.querySelector('meta[name="moved-ids"]')?.getAttribute('content') ?? '{}';
      const places = JSON.parse(known.replaceAll('&quot;', '"')) as Record<string, string>;
      expect(home.getElementById(id)).toBeNull();
      expect(faults(language, [places[id] ?? `nothing about ${from}`])).toEqual([]);
    }
  });

  // So that it is noticed when they disappear. `npm run publish-ids` writes them down.
  test('whatever can be linked to is on the list', () => {
    const missing = [...pages]
      .filter(([address]) => address.startsWith(`/${language}/`))
      .flatMap(([address, html]) => {
        const path = address.slice(`/${language}/`.length);
        const known = published.ids[path] ?? [];
        return linkableIds(html)
          .filter((id) => !known.includes(id))
          .map((id) => `${path}#${id}`);
      });
    expect(missing).toEqual([]);
  });

  test('so is every state of a demo that the text links to', () => {
    const found = [...pages]
      .filter(([address]) => address.startsWith(`/${language}/`))
      .flatMap(([, html]) => linkedStates(html));
    expect(found.filter((state) => !published.states.includes(state))).toEqual([]);
  });
});
