import { describe, expect, it } from 'vitest';
import { link } from '../../../src/demos/classify/link.ts';
import { initial, type State } from '../../../src/demos/classify/state.ts';

describe('the link', () => {
  it('says nothing of the state in which the demo opens', () => {
    expect(link.write(initial, '')).toBe('');
    expect(link.read('').state).toEqual(initial);
  });

  it('gives back what it was made from', () => {
    const state: State = {
      picture: 'zebra',
      preprocessing: 'swapped',
      size: '96',
      weights: 'float16',
    };
    const query = link.write(state, '?other=1');
    expect(query).toBe('?classify=picture:zebra,see:swapped,size:96,weights:float16&other=1');
    expect(link.read(query)).toEqual({ state, ignored: [], locked: false });
  });

  it('leaves out what makes no sense', () => {
    expect(link.read('?classify=picture:own,size:7,see:unit').ignored).toEqual([
      'picture:own',
      'size:7',
    ]);
  });
});
