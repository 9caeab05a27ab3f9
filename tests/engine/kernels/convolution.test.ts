import { beforeAll, describe, expect, it } from 'vitest';
import { variants, expectSame, resultOn, useOwnKernels } from './both-backends.ts';

type Shape4 = readonly [number, number, number, number];
type Pad = 'valid' | 'same' | readonly (readonly [number, number])[];

const sizes: readonly (readonly [input: Shape4, filter: Shape4])[] = [
  [
    [2, 7, 7, 3],
    [3, 3, 3, 5],
  ],
  [
    [3, 6, 9, 1],
    [2, 2, 1, 4],
  ],
  [
    [2, 9, 8, 1],
    [3, 3, 1, 16],
  ],
  [
    [1, 8, 5, 4],
    [1, 1, 4, 3],
  ],
  [
    [3, 5, 5, 1],
    [1, 1, 1, 1],
  ],
  [
    [2, 8, 7, 16],
    [1, 1, 16, 24],
  ],
  [
    [2, 9, 11, 2],
    [5, 5, 2, 1],
  ],
  [
    [2, 7, 10, 3],
    [3, 2, 3, 8],
  ],
  [
    [1, 12, 13, 5],
    [7, 7, 5, 6],
  ],
  [
    [2, 5, 5, 16],
    [5, 5, 16, 32],
  ],
  [
    [3, 10, 12, 8],
    [3, 3, 8, 16],
  ],
  [
    [2, 15, 15, 32],
    [3, 3, 32, 20],
  ],
  // Sizes and channels for Winograd's way: odd and even, one tile, blocks that begin within an image.
  [
    [5, 9, 12, 25],
    [3, 3, 25, 27],
  ],
  [
    [3, 3, 4, 24],
    [3, 3, 24, 32],
  ],
  [
    [4, 17, 16, 32],
    [3, 3, 32, 24],
  ],
];

const pads: readonly Pad[] = [
  'valid',
  'same',
  [
    [0, 0],
    [1, 2],
    [3, 0],
    [0, 0],
  ],
];

function outputShape(input: Shape4, filter: Shape4, strides: number[], pad: Pad): number[] {
  const along = (axis: 1 | 2) => {
    const stride = strides[axis - 1] ?? 1;
    if (pad === 'same') return Math.ceil(input[axis] / stride);
    const [before, after] = pad === 'valid' ? [0, 0] : (pad[axis] ?? [0, 0]);
    const size = axis === 1 ? filter[0] : filter[1];
    return Math.floor((input[axis] + before + after - size) / stride) + 1;
  };
  return [input[0], along(1), along(2), filter[3]];
}

/** The three directions of one convolution. */
function directions(input: Shape4, filter: Shape4, strides: number[], pad: Pad) {
  const attrs = { strides, pad, dilations: [1, 1], dataFormat: 'NHWC' };
  const dy = outputShape(input, filter, strides, pad);
  return [
    { kernel: 'Conv2D', inputs: { x: input, filter }, attrs },
    {
      kernel: 'Conv2DBackpropInput',
      inputs: { dy, filter },
      attrs: { ...attrs, inputShape: input },
    },
    {
      kernel: 'Conv2DBackpropFilter',
      inputs: { x: input, dy },
      attrs: { ...attrs, filterShape: filter },
    },
  ];
}

describe.each(variants)('the $build build on $threads threads', (variant) => {
  beforeAll(async () => {
    await useOwnKernels(variant);
  });

  for (const [input, filter] of sizes) {
    for (const strides of [
      [1, 1],
      [2, 2],
      [3, 1],
      [1, 4],
    ]) {
      for (const pad of pads) {
        it(`${input.join('×')} * ${filter.join('×')} stride ${strides.join()} pad ${String(pad)}`, async () => {
          for (const direction of directions(input, filter, strides, pad)) {
            await expectSame(direction);
          }
        });
      }
    }
  }

  it.each(['linear', 'relu'])('adds a bias and applies %s in the same pass', async (activation) => {
    for (const [input, filter] of sizes) {
      const inputs = { x: input, filter, bias: [filter[3]] };
      const attrs = {
        strides: [1, 1],
        pad: 'same',
        dataFormat: 'NHWC',
        dilations: [1, 1],
        activation,
      };
      await expectSame({ kernel: 'FusedConv2D', inputs, attrs });
    }
  });

  it('leaves dilated convolutions to what was there before', async () => {
    const attrs = { strides: 1, pad: 'valid', dilations: [2, 2], dataFormat: 'NHWC' };
    const inputs = { x: [1, 7, 7, 2], filter: [3, 3, 2, 2] };
    await expect(resultOn('wasm', { kernel: 'Conv2D', inputs, attrs })).rejects.toThrow(
      'fell back',
    );
  });
});
