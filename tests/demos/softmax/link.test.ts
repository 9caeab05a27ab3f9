import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/softmax/link.ts';
import { initialState, type State } from '../../../src/demos/softmax/state.ts';

const read = (text: string) => codec.read(`?softmax=${text}`);

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initialState, '')).toBe('');
    expect(codec.read('').state).toEqual(initialState);
  });

  it('holds everything that a reader can set', () => {
    const state: State = {
      logits: [-3.1, 10, 0, 0.5],
      label: 3,
      temperature: 0.25,
      passes: 'twice',
      shift: -120,
      precision: 'float64',
    };
    expect(codec.read(codec.write(state, ''))).toMatchObject({ state, ignored: [] });
    expect(Object.keys(state)).toEqual(Object.keys(initialState));
  });

  it.each([
    'logits:1',
    'logits:1_2_3_4_5_6_7_8_9_10_1',
    'logits:11_0',
    'logits:1_x',
    'true:4',
    'true:0',
    'temperature:0',
    'passes:thrice',
    'shift:9999',
    'precision:float16',
  ])('leaves out what makes no sense: %s', (part) => {
    expect(read(part)).toMatchObject({ state: initialState, ignored: [part] });
  });

  it('takes a true class that only its own logits have', () => {
    expect(read('logits:0_0_0_5,true:4').state.label).toBe(3);
  });
});
