import { describe, expect, it } from 'vitest';
import { codec } from '../../../src/demos/skip-depth/link.ts';
import { initial, type SkipDepthState } from '../../../src/demos/skip-depth/state.ts';

describe('the address', () => {
  it('is empty for the state in which the demo opens', () => {
    expect(codec.write(initial, '')).toBe('');
    expect(codec.read('').state).toEqual(initial);
  });

  it('holds everything that a reader can set', () => {
    const state: SkipDepthState = {
      depth: 8,
      optimiser: 'adam',
      hasBatchNorm: true,
      trains: true,
      training: {
        ...initial.training,
        run: { epochs: 3, batchSize: 64, trainingSize: 2000, seed: 5 },
        rateScale: 0.5,
        backend: 'wasm',
        data: 'sprites10',
      },
    };
    const query = codec.write(state, '');
    expect(query).toContain('skip-depth=depth:8,optimiser:adam,norm:1,train:1,epochs:3');
    expect(codec.read(query)).toEqual({ state, ignored: [], locked: false });
  });

  it.each(['depth:7', 'depth:22', 'depth:', 'optimiser:sgdm', 'norm:yes'])(
    'names %s as senseless, and leaves it out',
    (part) => {
      expect(codec.read(`?skip-depth=${part}`)).toMatchObject({ state: initial, ignored: [part] });
    },
  );
});
