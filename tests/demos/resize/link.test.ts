import { describe, expect, test } from 'vitest';
import { codec } from '../../../src/demos/resize/link.ts';
import { initialState, type State } from '../../../src/demos/resize/state.ts';

const states: State[] = [
  initialState,
  { ...initialState, picture: 'rings', side: 32, interpolation: 'nearest', x: 0.123456, y: -0.75 },
  { ...initialState, part: 'turntable', kind: 'carrot', film: 3, frame: 59, splitBy: 'object' },
  { ...initialState, part: 'folder', fit: 'squash', fill: 'border' },
];

describe('the demo’s part of an address', () => {
  test.each(states)('gives $part with $picture back as it was', (state) => {
    const { state: read, ignored } = codec.read(codec.write(state, ''));
    expect(read).toEqual(state);
    expect(ignored).toEqual([]);
  });

  test('keeps an own picture to itself', () => {
    expect(codec.write({ ...initialState, picture: 'own' }, '')).toBe('');
    expect(codec.read('?resize=picture:own').ignored).toEqual(['picture:own']);
  });

  test.each(['side:7', 'side:321', 'side:x', 'x:99', 'kind:cat', 'film:4', 'frame:60', 'fit:zoom'])(
    'leaves %s out and says so',
    (part) => {
      const { state, ignored } = codec.read(`?resize=${part}`);
      expect(state).toEqual(initialState);
      expect(ignored).toEqual([part]);
    },
  );
});
