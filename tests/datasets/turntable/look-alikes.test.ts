import { expect, test } from 'vitest';
import { kinds } from '../../../src/datasets/turntable/kinds.ts';
import { familyOf, lookAlikes } from '../../../src/datasets/turntable/look-alikes.ts';

const size = kinds.length;
const place = (id: string) => kinds.findIndex((kind) => kind.id === id);

/** Counts with so many right answers of each kind and these errors. */
function confusionWith(errors: readonly (readonly [from: string, to: string, count: number])[]) {
  const confusion = Array<number>(size ** 2).fill(0);
  for (let kind = 0; kind < size; kind += 1) confusion[kind * (size + 1)] = 9;
  for (const [from, to, count] of errors) confusion[place(from) * size + place(to)] = count;
  return confusion;
}

test('every kind is of a family, and none is alone in it', () => {
  const families = kinds.map(familyOf);
  const counts = Object.groupBy(families, (family) => family);
  expect(Object.fromEntries(Object.entries(counts).map(([id, all]) => [id, all.length]))).toEqual({
    apples: 8,
    pears: 3,
    round: 8,
    long: 5,
  });
});

test('no error stays nowhere', () => {
  expect(lookAlikes(confusionWith([]))).toMatchObject({ errors: 0, within: 0, expected: 0 });
});

test('errors are counted where they are made', () => {
  const found = lookAlikes(
    confusionWith([
      ['apple-red', 'apple-dark', 4],
      ['apple-red', 'tomato', 1],
      ['cucumber', 'zucchini', 2],
      ['pear-green', 'apple-green', 3],
    ]),
  );
  expect(found).toMatchObject({ errors: 10, within: 6 });
  expect(found.byFamily).toEqual([
    { family: 'apples', errors: 5, within: 4 },
    { family: 'pears', errors: 3, within: 0 },
    { family: 'round', errors: 0, within: 0 },
    { family: 'long', errors: 2, within: 2 },
  ]);
});

test('errors spread evenly stay in the family as often as is expected', () => {
  const even = Array.from({ length: size ** 2 }, (_, cell) => (cell % (size + 1) === 0 ? 50 : 1));
  const { errors, within, expected } = lookAlikes(even);
  expect(errors).toBe(size * (size - 1));
  expect(within / errors).toBeCloseTo(expected, 12);
});
