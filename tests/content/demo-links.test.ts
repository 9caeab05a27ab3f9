import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoCodecs as codecs } from './demo-codecs.ts';

/** Every link in the prose that sets the state of a demo. */
const links = globSync('content/docs/*/*.mdx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/[("](?:\.\.\/[\w-]+\/)?(\?([\w-]+)=[^#)"]*)#/g)].map(
    ([, query = '', id = '']) => ({ file, query, id }),
  ),
);

it('finds the demos and the links to them', () => {
  expect(codecs.size).toBe(globSync('src/demos/*/index.astro').length);
  expect(links.length).toBeGreaterThanOrEqual(18);
});

it.each(links)('$file: $query means something to the demo', ({ query, id }) => {
  const codec = codecs.get(id);
  if (!codec) throw new Error(`no demo is called ${id}`);
  const { state, ignored } = codec.read(query);
  expect(ignored).toEqual([]);
  expect(codec.read(codec.write(state, '')).state).toEqual(state);
});

describe.each(['en', 'fa'])('%s', (language) => {
  const own = links.filter(({ file }) => file.includes(`/${language}/`));

  it('asks for something else with every link of a page', () => {
    for (const file of new Set(own.map((link) => link.file))) {
      const wanted = own
        .filter((link) => link.file === file)
        .map(({ id, query }) => id + JSON.stringify(codecs.get(id)?.read(query).state));
      expect(wanted.filter((state, index) => wanted.indexOf(state) !== index)).toEqual([]);
    }
  });

  it('links to the same states as the other language', () => {
    const states = (all: typeof links) => all.map(({ query }) => query).toSorted();
    const other = links.filter(({ file }) => !file.includes(`/${language}/`));
    expect(states(own)).toEqual(states(other));
  });
});
