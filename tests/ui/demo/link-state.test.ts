import { describe, expect, test } from 'vitest';
import {
  choiceField,
  flagField,
  linkCodec,
  numberField,
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
    expect(codec.read('?lock=lab:other').locked).toBe(false);
  });
});
