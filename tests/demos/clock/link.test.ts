import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/clock/link.ts';
import { initial, type ClockState } from '../../../src/demos/clock/state.ts';

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initial, '')).toBe('');
    expect(codec.read('').state).toEqual(initial);
  });

  it('holds everything that a reader can set', () => {
    const state: ClockState = {
      backend: 'webgpu',
      form: 'whole',
      pass: 'step',
      channels: 64,
      map: 14,
      batch: 8,
      repeats: 50,
    };
    expect(codec.read(codec.write(state, ''))).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state).toSorted()).toEqual(Object.keys(initial).toSorted());
  });

  it.each(['channels:30', 'channels:8', 'map:0', 'repeats:2', 'batch:1000', 'backend:gpu'])(
    'names %s as senseless, and leaves it out',
    (part) => {
      expect(codec.read(`?clock=${part}`)).toMatchObject({ state: initial, ignored: [part] });
    },
  );
});
