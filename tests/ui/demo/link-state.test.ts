import { describe, expect, test } from 'vitest';
import { ownQuery } from '../../../src/ui/demo/addresses.ts';
import {
  choiceField,
  flagField,
  linkCodec,
  numberField,
  strayLocks,
  wholeField,
} from '../../../src/ui/demo/link-state.ts';

interface State {
  readonly size: number;
  readonly rate: number;
  readonly mode: 'max' | 'mean';
  readonly bias: boolean;
}

const initial: State = { size: 16, rate: 0.1, mode: 'max', bias: true };
const codec = linkCodec<State>('lab', initial, [
  wholeField('size', 'size', { min: 1, max: 64 }),
  numberField('rate', 'rate', { min: 0, max: 1 }),
  choiceField('mode', 'mode', ['max', 'mean']),
  flagField('bias', 'bias'),
]);

describe('a demo’s state in the address', () => {
  test('comes back as it was written, and other parts stay', () => {
    const state: State = { size: 7, rate: 0.25, mode: 'mean', bias: false };
    const search = codec.write(state, '?other=1&lab=size:3');
    expect(search).toBe('?lab=size:7,rate:0.25,mode:mean,bias:0&other=1');
    expect(codec.read(search)).toEqual({ state, ignored: [], locked: false });
  });

  test('leaves what else is in the address as it is written', () => {
    const search = '?padding=stride:2,kernel:3&lock=lab:hide&lab=bias:0';
    expect(codec.write(initial, search)).toBe('?padding=stride:2,kernel:3&lock=lab:hide');
  });

  test('is not written where nothing was set', () => {
    expect(codec.write(initial, '')).toBe('');
  });

  test.each([
    'size:0',
    'size:65',
    'size:1.5',
    'rate:2',
    'rate:x',
    'mode:min',
    'bias:2',
    'size',
    ':',
  ])('leaves out “%s”, which makes no sense, and says so', (part) => {
    expect(codec.read(`?lab=bias:0,${part}`)).toEqual({
      state: { ...initial, bias: false },
      ignored: [part],
      locked: false,
    });
  });

  test('can be locked, alone or with others', () => {
    expect(codec.read('?lock=lab').locked).toBe(true);
    expect(codec.read('?lock=other,lab').locked).toBe(true);
    expect(codec.read('?lock=other').locked).toBe(false);
  });

  test('can have its controls hidden, which locks them too', () => {
    expect(codec.read('?lock=lab:hide')).toMatchObject({ locked: true, hides: true });
    expect(codec.read('?lock=other:hide,lab')).not.toHaveProperty('hides');
  });

  test.each(['lab:hidden', 'lab:foo', 'lab:'])('is locked by “%s” too, and says so', (lock) => {
    const { locked, hides, ignored } = codec.read(`?lab=size:0&lock=other:foo,${lock}`);
    expect({ locked, hides, ignored }).toEqual({
      locked: true,
      hides: undefined,
      ignored: ['size:0', `lock=${lock}`],
    });
    expect(codec.read(`?lock=lab:hide,${lock}`)).toMatchObject({ hides: true });
  });

  test('has locks that are for no demo of the page', () => {
    const search = '?lock=lab,la-b,other:hide&lab=size:7&lock=,nosuch:hide';
    expect(strayLocks(search, ['lab', 'other'])).toEqual(['lock=la-b', 'lock=nosuch:hide']);
    expect(strayLocks('?lab=size:7', ['lab'])).toEqual([]);
  });

  test('goes elsewhere without the states and locks of other demos', () => {
    const own = 'lab=size:7,bias:0&lock=lab:hide';
    expect(ownQuery(`?${own}`, 'lab')).toBe(`?${own}`);
    expect(ownQuery('?other=a:1&lab=size:7,bias:0&lock=other,lab:hide,l', 'lab')).toBe(`?${own}`);
    expect(ownQuery('?lock=lab%3Ahide', 'lab')).toBe('?lock=lab:hide');
    expect(ownQuery('?lock=other&theme=dark', 'lab')).toBe('');
  });
});
