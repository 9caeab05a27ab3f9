import { describe, expect, test } from 'vitest';
import { indicesOf } from '../../../src/datasets/image-source.ts';
import { dealFrames } from '../../../src/datasets/turntable/deal.ts';
import { openTurntable } from '../../../src/datasets/turntable/open-turntable.ts';

const settings = { films: 4, frames: 12, seed: 1 } as const;

describe('dealFrames by frame', () => {
  const examples = dealFrames({ ...settings, splitBy: 'frame' });

  test('puts both neighbours of every test frame into training, round the turn', () => {
    const splitAt = new Map(examples.map(({ film, frame, split }) => [`${film}/${frame}`, split]));
    const tested = examples.filter(({ split }) => split === 'test');
    expect(tested.length).toBe(examples.length / 4);
    for (const { film = 0, frame = 0 } of tested) {
      const neighbours = [frame - 1, (frame + 1) % 12].map((at) => splitAt.get(`${film}/${at}`));
      expect(neighbours).toEqual(['train', 'train']);
    }
  });

  test('deals 50, 25 and 25 of a hundred', () => {
    const count = (name: string) => examples.filter(({ split }) => split === name).length;
    expect([count('train'), count('validation'), count('test')]).toEqual([576, 288, 288]);
  });
});

describe('dealFrames by object', () => {
  test.each([
    [2, [1, 0, 1]],
    [3, [1, 1, 1]],
    [4, [2, 1, 1]],
    [8, [4, 2, 2]],
    [11, [7, 2, 2]],
  ])('holds whole films of each kind out, of %i: %j', (films, expected) => {
    const examples = dealFrames({ ...settings, films, splitBy: 'object' });
    const splitsOf = new Map<number, Set<string>>();
    for (const { film = -1, split } of examples)
      splitsOf.set(film, (splitsOf.get(film) ?? new Set()).add(split));
    expect([...splitsOf.values()].filter(({ size }) => size > 1)).toEqual([]);
    const filmsIn = (name: string) =>
      [...splitsOf].filter(([film, splits]) => film < films && splits.has(name)).length;
    expect(['train', 'validation', 'test'].map(filmsIn)).toEqual(expected);
  });
});

describe('dealFrames of a few groups', () => {
  const examples = dealFrames({ ...settings, frames: 40, groups: 3, splitBy: 'frame' });

  test('keeps whole groups of neighbours, evenly spread', () => {
    const frames = examples.filter(({ film }) => film === 5).map(({ frame }) => frame);
    expect(frames).toEqual([0, 1, 2, 3, 12, 13, 14, 15, 24, 25, 26, 27]);
  });

  test('changes the split of no frame that it keeps', () => {
    const all = dealFrames({ ...settings, frames: 40, splitBy: 'frame' });
    const splits = new Map(all.map(({ name, split }) => [name, split]));
    expect(examples.map(({ name }) => splits.get(name))).toEqual(examples.map((one) => one.split));
  });

  test('with all groups, keeps all', () => {
    const groups = dealFrames({ ...settings, groups: 3, splitBy: 'object' });
    expect(groups).toEqual(dealFrames({ ...settings, splitBy: 'object' }));
  });
});

test('frames come film by film, each with its label', () => {
  const source = openTurntable({ ...settings, splitBy: 'frame' });
  const [first, , , , , , , , , , , , next] = source.examples;
  expect(first).toEqual({ label: 0, split: 'train', name: 'apple-red/0/000', film: 0, frame: 0 });
  expect(next).toMatchObject({ label: 0, film: 1, frame: 0 });
  expect(source.examples.at(-1)).toMatchObject({ label: 23, film: 95, frame: 11 });
  expect(source.info.classes.length).toBe(24);
  expect(indicesOf(source, 'test').length).toBe(24 * 4 * 3);
});

test.each([
  { films: 0 },
  { films: 1.5 },
  { frames: 10 },
  { frames: 0 },
  { groups: 0 },
  { groups: 4 },
  { groups: 1.5 },
  { films: 1, splitBy: 'object' as const },
])('refuses %j', (change) => {
  expect(() => dealFrames({ ...settings, splitBy: 'frame', ...change })).toThrow(RangeError);
});

test('the fingerprint tells all settings apart', () => {
  const prints = [
    {},
    { films: 3 },
    { frames: 16 },
    { seed: 2 },
    { groups: 2 },
    { splitBy: 'object' as const },
  ].map((change) => openTurntable({ ...settings, splitBy: 'frame', ...change }).info.fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});
