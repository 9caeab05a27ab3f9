import { expect, it } from 'vitest';
import { published } from '../../src/cli/published/published.ts';
import { demoCodecs } from '../content/demo-codecs.ts';

it.each(published.states)('%s, once published, still means something', (query) => {
  const codecs = [...new URLSearchParams(query).keys()].map((id) => demoCodecs.get(id));
  const found = codecs.filter((codec) => codec !== undefined);
  expect(found.length).toBeGreaterThan(0);
  expect(found.flatMap((codec) => codec.read(query).ignored)).toEqual([]);
});
