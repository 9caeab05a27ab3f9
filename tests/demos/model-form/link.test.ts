import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/model-form/link.ts';
import { initialState, type State } from '../../../src/demos/model-form/state.ts';

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initialState, '')).toBe('');
    expect(codec.read('').state).toEqual(initialState);
  });

  it('holds everything that a reader can set', () => {
    const state: State = {
      ...{ weights: 'none', top: 'without', classes: 10, pooling: 'max', side: '448' },
    };
    expect(codec.read(codec.write(state, ''))).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state)).toEqual(Object.keys(initialState));
  });

  it.each(['weights:random', 'top:1', 'classes:0', 'classes:10001', 'pooling:min', 'side:8'])(
    'leaves out what makes no sense: %s',
    (part) => {
      expect(codec.read(`?model-form=${part}`)).toMatchObject({
        state: initialState,
        ignored: [part],
      });
    },
  );
});
