import { describe, expect, it } from 'vitest';
import { link } from '../../../src/demos/log-reader/link.ts';
import { initial, type State } from '../../../src/demos/log-reader/state.ts';

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(link.write(initial, '')).toBe('');
    expect(link.read('').state).toEqual(initial);
  });

  it('holds everything that a reader can set', () => {
    const state: State = {
      log: 'own',
      a: 2,
      b: 1,
      batchSize: 96,
      validationImages: 3114,
      classes: 24,
      metric: 'loss',
      disagreement: 7,
    };
    expect(link.read(link.write(state, ''))).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state).toSorted()).toEqual(Object.keys(initial).toSorted());
  });

  it.each(['log:yours', 'a:0', 'b:100', 'batch:0', 'classes:1', 'chart:both', 'disagree:61', 'x'])(
    'leaves out %s and says so',
    (part) => {
      expect(link.read(`?log-reader=${part}`)).toMatchObject({ state: initial, ignored: [part] });
    },
  );
});
