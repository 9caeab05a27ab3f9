import { beforeAll, describe, expect, it } from 'vitest';
import { variants, expectSame, resultOn, useOwnKernels } from './both-backends.ts';

type Shape4 = [number, number, number, number];

describe.each(variants)('the $build build on $threads threads', (variant) => {
  beforeAll(async () => {
    await useOwnKernels(variant);
  });

  it.each([1, 3, 4, 7, 16, 18])('sums rows of %i columns', async (columns) => {
    for (const rows of [1, 2, 255, 256, 700]) {
      await expectSame({
        kernel: 'Sum',
        inputs: { x: [rows, columns] },
        attrs: { axis: 0, keepDims: false },
      });
    }
    await expectSame({
      kernel: 'Sum',
      inputs: { x: [2, 3, 5, columns] },
      attrs: { axis: [0, 1, 2], keepDims: false },
    });
  });

  it('leaves other sums to what was there before', async () => {
    const attrs = { axis: 1, keepDims: false };
    const other = { kernel: 'Sum', inputs: { x: [3, 4] }, attrs };
    await expect(resultOn('wasm', other)).rejects.toThrow('fell back');
  });

  const pools: readonly (readonly [Shape4, size: number, stride: number, pad: 'valid' | 'same'])[] =
    [
      [[2, 8, 8, 5], 2, 2, 'valid'],
      [[2, 8, 6, 16], 2, 2, 'valid'],
      [[2, 7, 9, 3], 2, 2, 'valid'],
      [[2, 7, 9, 3], 2, 2, 'same'],
      [[1, 9, 9, 4], 3, 3, 'valid'],
      [[2, 9, 8, 6], 3, 2, 'valid'],
      [[2, 9, 8, 6], 3, 2, 'same'],
      [[1, 6, 6, 1], 2, 1, 'valid'],
      [[1, 5, 6, 2], 4, 3, 'same'],
      [[2, 7, 8, 3], 2, 3, 'same'],
      [[3, 4, 5, 6], 4, 1, 'valid'],
    ];
  it.each(pools)(
    'takes the maxima of %j, size %i, stride %i, %s, and gives them their gradient',
    async (...pool) => {
      const [input, size, stride, pad] = pool;
      const along = (length: number) =>
        pad === 'same' ? Math.ceil(length / stride) : Math.floor((length - size) / stride) + 1;
      const out = [input[0], along(input[1]), along(input[2]), input[3]];
      const attrs = { filterSize: size, strides: stride, pad };
      await expectSame({ kernel: 'MaxPool', inputs: { x: input }, attrs });
      if (pad === 'valid') {
        await expectSame({ kernel: 'AvgPoolGrad', inputs: { dy: out, input }, attrs });
      }
      for (const coarse of [false, true]) {
        await expectSame({
          kernel: 'MaxPoolGrad',
          inputs: { dy: out, input, output: out },
          attrs,
          coarse,
        });
      }
    },
  );
});
