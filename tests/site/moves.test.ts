import { describe, expect, it } from 'vitest';
import { currentAddress, idsMovedFrom, movedPages, moves } from '../../src/site/links/moves.ts';

const some = [
  { from: 'a/#one', to: 'a/#two' },
  { from: 'a/#two', to: 'b/#three' },
  { from: 'old/', to: 'a/' },
  { from: 'old/#gone', to: 'b/#kept' },
  { from: 'older/', to: 'old/' },
  { from: 'leaf/', to: 'b/#leaf' },
];

describe('currentAddress', () => {
  it.each([
    ['a/#one', 'b/#three'],
    ['a/#other', 'a/#other'],
    ['old/', 'a/'],
    ['old/#one', 'b/#three'],
    ['old/#gone', 'b/#kept'],
    ['older/#gone', 'b/#kept'],
    ['leaf/#anything', 'b/#leaf'],
  ])('%s leads to %s', (from, to) => {
    expect(currentAddress(from, some)).toBe(to);
  });

  it('refuses to go in a circle', () => {
    const circle = [
      { from: 'a/#x', to: 'a/#y' },
      { from: 'a/#y', to: 'a/#x' },
    ];
    expect(() => currentAddress('a/#x', circle)).toThrow('circle');
  });
});

it('tells a page what it has given up, also what came with the pages whose place it took', () => {
  expect(Object.fromEntries(idsMovedFrom('a/', some))).toEqual({
    one: 'b/#three',
    two: 'b/#three',
    gone: 'b/#kept',
  });
});

it('knows the pages that have moved as a whole', () => {
  expect(Object.fromEntries(movedPages(some))).toEqual({
    'old/': 'a/',
    'older/': 'a/',
    'leaf/': 'b/#leaf',
  });
});

it('moves each address once', () => {
  const froms = moves.map(({ from }) => from);
  expect(froms.filter((from, index) => froms.indexOf(from) !== index)).toEqual([]);
});
