import { describe, expect, test } from 'vitest';
import { codec } from '../../../src/demos/conv-vs-fc/link.ts';
import { initial, presets } from '../../../src/demos/conv-vs-fc/state.ts';

describe('the link', () => {
  test('says only what differs and is read back', () => {
    const state = {
      ...initial,
      ...presets.grey,
      part: 'matrix' as const,
      pixels: 'permuted' as const,
      direction: 'down' as const,
      training: { ...initial.training, run: { ...initial.training.run, seed: 7 } },
    };
    const search = codec.write(state, '');
    expect(search).toBe(
      '?conv-vs-fc=part:matrix,size:16,channels:1,filters:16,padding:same,pixels:permuted,direction:down,seed:7',
    );
    expect(codec.read(search)).toEqual({ state, ignored: [], locked: false });
    expect(codec.write(initial, '')).toBe('');
  });

  test('leaves out what makes no sense, and says so', () => {
    const { state, ignored } = codec.read(
      '?conv-vs-fc=size:0,kernel:-3,channels:1e9,padding:round,matrix:40,seed:x,colour:red,filters:4',
    );
    expect(state).toEqual({ ...initial, filters: 4 });
    expect(ignored).toHaveLength(7);
  });
});
