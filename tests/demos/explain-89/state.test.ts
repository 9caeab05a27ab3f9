import { describe, expect, test } from 'vitest';
import { dealFrames } from '../../../src/datasets/turntable/deal.ts';
import { link } from '../../../src/demos/explain-89/link.ts';
import {
  armsOf,
  initial,
  settingsIn,
  suspects,
  turntableOf,
  withWeights,
} from '../../../src/demos/explain-89/state.ts';
import {
  transferArmIds,
  transferArmOf,
  transferSettings,
} from '../../../src/models/experiments/transfer.ts';

describe('a link', () => {
  test.each(transferArmIds)('leads to %s and nothing else', (id) => {
    const state = { ...initial, ...transferSettings(id) };
    const { state: read, ignored } = link.read(link.write(state, ''));
    expect(ignored).toEqual([]);
    expect(transferArmOf(settingsIn(read))).toBe(id);
    expect(read).toEqual(state);
  });

  test('to the state in which the demo opens is empty', () => {
    expect(link.write(initial, '')).toBe('');
  });

  test('carries a printed accuracy with all its digits', () => {
    const state = { ...initial, part: 'fraction', printed: '0.6290000081062317', steps: 313 };
    const { state: read } = link.read(link.write(state as typeof initial, ''));
    expect(read).toEqual(state);
  });

  test.each(['printed:2', 'printed:1e-3', 'size:32', 'weights:none', 'steps:0', 'rate:7'])(
    'with %s says so and leaves it out',
    (part) => {
      expect(link.read(`?explain-89=${part}`)).toMatchObject({ ignored: [part], state: initial });
    },
  );
});

test('every suspect is shown beside the base', () => {
  for (const suspect of suspects) expect(armsOf(suspect)[0]).toBe('frozen');
});

test('other weights keep the data and change all that goes with them', () => {
  const state = { ...initial, splitBy: 'object', size: 64, fit: 'squash' } as const;
  const random = withWeights(state, 'random');
  expect(random).toMatchObject({ weights: 'random', frozen: 'none', splitBy: 'object', size: 64 });
  expect(withWeights(random, 'imagenet')).toEqual(settingsIn(state));
});

test('the few frames are among all of them, and dealt alike', () => {
  const few = dealFrames(turntableOf({ pixelSplit: 'object', amount: 'few' }));
  const all = new Map(
    dealFrames(turntableOf({ pixelSplit: 'object', amount: 'all' })).map((one) => [one.name, one]),
  );
  expect(few.length).toBeLessThan(all.size / 5);
  expect(few.map(({ name }) => all.get(name))).toEqual(few);
});
