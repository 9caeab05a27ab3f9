import { describe, expect, it } from 'vitest';
import { link } from '../../../src/demos/params-speed/link.ts';
import { initial, type State } from '../../../src/demos/params-speed/state.ts';

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(link.write(initial, '')).toBe('');
  });

  it('holds everything that a reader can set', () => {
    const state: State = {
      selection: 'all',
      first: 'fc',
      batch: 8,
      steps: 100,
      backend: 'wasm',
      x: 'macs',
      y: 'memory',
    };
    expect(link.read(link.write(state, ''))).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state).toSorted()).toEqual(Object.keys(initial).toSorted());
  });

  it.each(['networks:one', 'first:resnet', 'batch:0', 'steps:4', 'backend:cuda', 'x:size'])(
    'leaves out %s and says so',
    (part) => {
      expect(link.read(`?params-speed=${part}`)).toMatchObject({ state: initial, ignored: [part] });
    },
  );
});
