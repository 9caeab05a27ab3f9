/** What is compared. Tensors are small, for the GPU is played by the processor. */
import {
  add,
  engine,
  grads,
  maxPool,
  mul,
  type NamedAttrMap,
  scalar,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { normaliseBatch } from '../../../src/engine/ops/batch-norm.ts';
import { crossEntropy } from '../../../src/engine/ops/cross-entropy.ts';
import { needed } from '../../../src/engine/needed.ts';
import { addActivated } from '../../../src/engine/ops/add-activated.ts';
import type { FusedActivation } from '../../../src/engine/ops/fused.ts';
import { activate } from '../../../src/engine/ops/activation.ts';
import { type Computation, made } from './compare.ts';

type Shape4 = readonly [number, number, number, number];

/** Input and kernel: odd and even sizes, whole and broken groups of four, tall and square tiles. */
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
    [1, 8, 5, 4],
    [1, 1, 4, 3],
  ],
  [
    [2, 9, 11, 2],
    [5, 4, 2, 1],
  ],
  [
    [3, 5, 6, 20],
    [3, 3, 20, 36],
  ],
  [
    [2, 11, 9, 16],
    [3, 3, 16, 16],
  ],
];
const pads = [
  'valid',
  'same',
  [
    [0, 0],
    [1, 2],
    [3, 0],
    [0, 0],
  ],
] as const;
/** Each size meets two of these. */
const ways: readonly (readonly [stride: readonly number[], pad: Pad])[] = [
  [[1, 1], pads[0]],
  [[1, 1], pads[2]],
  [[2, 2], pads[1]],
  [[3, 1], pads[2]],
  [[1, 4], pads[0]],
];

type Pad = (typeof pads)[number];

function run(
  kernel: string,
  inputs: Readonly<Record<string, readonly number[]>>,
  attrs: object,
): Computation {
  return () => {
    const tensors = Object.entries(inputs).map(([name, shape], i) => [name, made(shape, i + 1)]);
    const named = Object.fromEntries(tensors) as Record<string, Tensor>;
    return [engine().runKernel(kernel, named, attrs as NamedAttrMap)];
  };
}

function outputShape(input: Shape4, filter: Shape4, steps: readonly number[], pad: Pad): Shape4 {
  const along = (axis: 1 | 2) => {
    const stride = steps[axis - 1] ?? 1;
    if (pad === 'same') return Math.ceil(input[axis] / stride);
    const [before, after] = pad === 'valid' ? [0, 0] : pad[axis];
    return Math.floor((input[axis] + before + after - filter[(axis - 1) as 0 | 1]) / stride) + 1;
  };
  return [input[0], along(1), along(2), filter[3]];
}

function gradientsOfConvolution(
  input: Shape4,
  filter: Shape4,
  steps: readonly number[],
  pad: Pad,
): [string, Computation][] {
  const attrs = { strides: steps, pad, dataFormat: 'NHWC' };
  const dy = outputShape(input, filter, steps, pad);
  const title = `${input.join('×')} * ${filter.join('×')} stride ${steps.join()} pad ${String(pad)}`;
  return [
    [
      `by the input, ${title}`,
      run('Conv2DBackpropInput', { dy, filter }, { ...attrs, inputShape: input }),
    ],
    [
      `by the filter, ${title}`,
      run('Conv2DBackpropFilter', { x: input, dy }, { ...attrs, filterShape: filter }),
    ],
  ];
}

const poolSizes: readonly Shape4[] = [
  [2, 6, 8, 4],
  [3, 7, 5, 3],
  [1, 9, 10, 8],
];
const windows = [
  { filterSize: 2, strides: 2 },
  { filterSize: 3, strides: 2 },
  { filterSize: [3, 2], strides: [1, 3] },
  { filterSize: 1, strides: 2 },
] as const;

/** With equal values in a window, of which one takes the gradient. */
function gradientOfMaxPool(
  size: Shape4,
  { filterSize, strides: steps }: (typeof windows)[number],
  pad: 'valid' | 'same',
): [string, Computation] {
  const attrs = { filterSize, strides: steps, pad } as NamedAttrMap;
  const title = `${size.join('×')} window ${String(filterSize)} stride ${String(steps)} ${pad}`;
  return [
    `max pooling, ${title}`,
    () => {
      const input = made(size, 1, true) as Tensor4D;
      const output = maxPool(input, filterSize as [number, number], steps as [number, number], pad);
      return [
        engine().runKernel('MaxPoolGrad', { dy: made(output.shape, 2), input, output }, attrs),
      ];
    },
  ];
}

const sums: readonly (readonly number[])[] = [
  [2, 3, 5, 7],
  [700, 33],
  [9, 9, 9, 16],
  [1, 10],
];

/** The output of an operation and its gradients by its inputs. */
function withGradients(
  inputs: () => Tensor[],
  operation: (...inputs: Tensor[]) => Tensor,
): Computation {
  return () => {
    const args = inputs();
    const output = operation(...args);
    return [output, ...grads(operation)(args, made(output.shape, 9))];
  };
}

function batchNorm(
  shape: readonly number[],
  offset: number,
  activation: FusedActivation,
): [string, Computation] {
  const channels = shape.at(-1) ?? 1;
  return [
    `batch normalisation, ${shape.join('×')} about ${offset}, ${activation}`,
    withGradients(
      () => [add(made(shape, 1), scalar(offset)), made([channels], 2), made([channels], 3)],
      (x, gamma, beta) =>
        normaliseBatch(x, gamma as Tensor1D, beta as Tensor1D, 1e-3, activation, () => undefined),
    ),
  ];
}

function softmax(batch: number, classes: number): [string, Computation] {
  return [
    `cross-entropy, ${batch}×${classes}`,
    () => {
      const labels = made([batch, classes], 2) as Tensor2D;
      const lossOf = (logits?: Tensor) => crossEntropy(logits as Tensor2D, labels);
      return withGradients(() => [mul(made([batch, classes], 1), 20)], lossOf)();
    },
  ];
}

function sumActivated(activation: FusedActivation): [string, Computation] {
  return [
    `sum and ${activation}`,
    withGradients(
      () => [made([3, 5, 7], 1), made([3, 5, 7], 2)],
      (a, b) => addActivated(a, b, activation),
    ),
  ];
}

export const computations: readonly (readonly [title: string, Computation])[] = [
  ...sizes.flatMap(([input, filter], i) =>
    ways
      .filter((_, way) => way === i % ways.length || way === (i + 2) % ways.length)
      .flatMap(([steps, pad]) => gradientsOfConvolution(input, filter, steps, pad)),
  ),
  // So many pixels that their sum is split.
  ...gradientsOfConvolution([5, 14, 13, 3], [3, 3, 3, 8], [1, 1], 'same'),
  ...gradientsOfConvolution([7, 13, 11, 8], [3, 3, 8, 5], [1, 1], 'valid'),
  ...windows.flatMap((window, i) =>
    (['valid', 'same'] as const).map((pad, j) =>
      gradientOfMaxPool(needed(poolSizes[(i + j) % poolSizes.length]), window, pad),
    ),
  ),
  ...sums.map((shape): [string, Computation] => [
    `sum, ${shape.join('×')}`,
    run('Sum', { x: shape }, { axis: [...shape.keys()].slice(0, -1), keepDims: false }),
  ]),
  ...[
    [3, 5],
    [4, 8],
  ].map((shape): [string, Computation] => [
    `ReLU, ${shape.join('×')}`,
    withGradients(
      () => [made(shape, 1, true)],
      (x) => activate(x, 'relu'),
    ),
  ]),
  batchNorm([3, 5, 5, 6], 0, 'linear'),
  batchNorm([3, 10, 10, 40], 30, 'linear'),
  batchNorm([5, 8, 7, 16], -1, 'relu'),
  batchNorm([7, 3], -1, 'relu'),
  ...(['linear', 'relu'] as const).map(sumActivated),
  softmax(3, 10),
  softmax(130, 5),
];
