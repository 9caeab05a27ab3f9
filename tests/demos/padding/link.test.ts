import { describe, expect, test } from 'vitest';
import { codec } from '../../../src/demos/padding/link.ts';
import { initial, presetIds, presetOf, withPreset } from '../../../src/demos/padding/presets.ts';
import { withOwnSides } from '../../../src/demos/padding/state.ts';

describe('the address', () => {
  test.each(presetIds)('holds the example %s whole', (id) => {
    const state = withPreset(initial, id);
    expect(codec.read(codec.write(state, ''))).toMatchObject({ state, ignored: [] });
  });

  test('says nothing of the state in which the demo opens', () => {
    expect(codec.write(initial, '?other=1')).toBe('?other=1');
  });

  test('is readable', () => {
    expect(codec.write(withPreset(initial, 'floored'), '')).toBe(
      '?padding=height:8,width:8,kernel:3,stride:2,padding:valid,step:0',
    );
  });

  test('is read as far as it makes sense', () => {
    const { state, ignored } = codec.read(
      '?padding=height:0,width:9,kernel:5.5,padding:none,bias:0',
    );
    expect(state).toEqual({ ...initial, width: 9, bias: false });
    expect(ignored).toEqual(['height:0', 'kernel:5.5', 'padding:none']);
  });
});

describe('examples', () => {
  test.each(presetIds)('%s is known again wherever the window stands', (id) => {
    expect(presetOf({ ...withPreset(initial, id), step: 3 })).toBe(id);
  });

  test('keep the layer’s width and the speed', () => {
    const mine = { ...initial, inChannels: 3, filters: 9, bias: false, speed: 'fast' } as const;
    expect(withPreset(mine, 'full')).toMatchObject({
      inChannels: 3,
      filters: 9,
      bias: false,
      speed: 'fast',
      padding: 'full',
    });
  });

  test('one that is changed is nobody’s', () => {
    expect(presetOf({ ...initial, width: 15 })).toBeUndefined();
  });
});

test('own sides begin with the padding in force', () => {
  const even = { ...initial, kernelSize: 4 };
  expect(withOwnSides(even)).toMatchObject({
    padding: 'custom',
    top: 1,
    bottom: 2,
    left: 1,
    right: 2,
  });
});
