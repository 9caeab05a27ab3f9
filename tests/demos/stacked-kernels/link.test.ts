import { describe, expect, test } from 'vitest';
import { link } from '../../../src/demos/stacked-kernels/link.ts';
import { layer } from '../../../src/demos/stacked-kernels/stack.ts';
import type { StackedState } from '../../../src/demos/stacked-kernels/state.ts';

describe('the demo in the address', () => {
  test('comes back as it was, all that can be set', () => {
    const state: StackedState = {
      layers: [layer(5, 2), layer(3, 1, 4)],
      row: 0,
      column: 2,
      image: 'grey',
      comparison: 'equal',
      width: 5,
      filters: 3,
      seed: 42,
    };
    const search = link.write(state, '');
    expect(search).toBe(
      '?stacked-kernels=layers:5s2-3d4,row:0,column:2,image:grey,compare:equal,width:5,filters:3,seed:42',
    );
    expect(link.read(search)).toEqual({ state, ignored: [], locked: false });
  });

  test('says nothing of the state in which it opens', () => {
    expect(link.write(link.initial, '')).toBe('');
  });

  test.each(['layers:9', 'layers:3s4', 'row:3', 'image:red', 'width:13', 'width:0', 'filters:11'])(
    'leaves out “%s”',
    (part) => {
      expect(link.read(`?stacked-kernels=${part},seed:7`)).toEqual({
        state: { ...link.initial, seed: 7 },
        ignored: [part],
        locked: false,
      });
    },
  );
});
