import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readUrl, writeUrl } from '../../src/demos/cifar10/url-state.ts';

const links = globSync('content/docs/*/*.mdx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\((?:\.\.\/q2\/)?(\?cifar10=[^#)]*)#q2-train\)/g)].map(
    ([, query = '']) => ({ file, query }),
  ),
);

it('finds the links to the demo', () => {
  expect(links.length).toBeGreaterThanOrEqual(18);
});

it.each(links)('$file: $query means something to the demo', ({ query }) => {
  const { settings, ignored } = readUrl(query);
  expect(ignored).toEqual([]);
  expect(readUrl(writeUrl(settings, '')).settings).toEqual(settings);
});

it('asks for something else with every link', () => {
  for (const language of ['en', 'fa']) {
    const wanted = links
      .filter(({ file }) => file.includes(`/${language}/`))
      .map(({ query }) => JSON.stringify(readUrl(query).settings));
    expect(new Set(wanted).size).toBe(wanted.length);
  }
});
