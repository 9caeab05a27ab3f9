import { describe, expect, test } from 'vitest';
import { codec } from '../../../src/demos/architectures/link.ts';
import { asMade, initialState } from '../../../src/demos/architectures/state.ts';

const read = (text: string) => codec.read(`?architectures=${text}`);

describe('the link', () => {
  test('says nothing of the state in which the demo opens', () => {
    expect(codec.write(initialState, '')).toBe('');
    expect(read('')).toMatchObject({ state: initialState, ignored: [] });
  });

  test('keeps all that can be set', () => {
    const state = {
      left: { id: 'alexnet', size: 160 },
      right: asMade('lenet5'),
      padding: false,
      measure: 'activations',
      pick: { side: 'right', layer: 'c3' },
      batch: 64,
      precision: 'float16',
      channels: 512,
      map: 14,
    } as const;
    const query = codec.write(state, '');
    expect(query).toBe(
      '?architectures=left:alexnet@160,right:lenet5,padding:0,show:activations,at:right-c3,batch:64,precision:float16,channels:512,map:14',
    );
    expect(codec.read(query)).toMatchObject({ state, ignored: [] });
  });

  test('knows layers whose names have a dash', () => {
    const pick = { side: 'right', layer: 'conv3_1-shortcut' } as const;
    expect(read('at:right-conv3_1-shortcut').state.pick).toEqual(pick);
  });

  test.each([
    'left:vgg20',
    'left:vgg16@7',
    'left:vgg16@1e3',
    'at:left-conv9_9',
    'at:middle-conv1_1',
    'padding:2',
    'show:time',
    'channels:258',
    'channels:0',
    'map:500',
    'batch:-1',
    'precision:int8',
    'nonsense',
  ])('reports %s and leaves it out', (part) => {
    expect(read(part)).toMatchObject({ state: initialState, ignored: [part] });
  });
});
