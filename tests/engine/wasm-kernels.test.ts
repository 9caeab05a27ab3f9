import '@tensorflow/tfjs-backend-cpu';
import {
  add,
  avgPool,
  cast,
  clone,
  conv2d,
  engine,
  getKernel,
  grads,
  matMul,
  maxPool,
  memory,
  mul,
  setBackend,
  slice,
  sub,
  sum,
  type Tensor,
  type Tensor4D,
  tensor,
  tensor2d,
  type Tensor2D,
  tidy,
  valueAndGrad,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { crossEntropy } from '../../src/engine/ops/cross-entropy.ts';

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
});

/** Values in ±1 that look random, the same every time, coarse enough that some are equal. */
function made(shape: number[], salt: number): Tensor {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const values = Float32Array.from(
    { length: size },
    (_, i) => Math.round(Math.sin(i * 12.9898 + salt) * 64) / 64,
  );
  return tensor(values, shape);
}

type Operation = (...inputs: Tensor[]) => Tensor;

/** The output of `f` and its gradients by every input, for one upstream gradient. */
function withGradients(f: Operation): (inputs: Tensor[]) => Tensor[] {
  return (inputs) => {
    const out = f(...inputs);
    return [out, ...grads(f)(inputs, made(out.shape, 99))];
  };
}

async function resultsOn(
  backend: 'cpu' | 'wasm',
  f: (inputs: Tensor[]) => Tensor[],
  shapes: number[][],
): Promise<Float32Array[]> {
  await setBackend(backend);
  const results = tidy(() => f(shapes.map((shape, i) => made(shape, i + 1))));
  const copies = results.map((result) => Float32Array.from(result.dataSync()));
  for (const result of results) result.dispose();
  return copies;
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, i) => {
    const difference = Math.abs(value - (b[i] ?? NaN)) / Math.max(1, Math.abs(value));
    return difference <= most ? most : difference;
  }, 0);
}

/** Fails unless WASM gives what the CPU backend gives, and leaves no tensor behind. */
async function expectSame(f: (inputs: Tensor[]) => Tensor[], shapes: number[][]) {
  const expected = await resultsOn('cpu', f, shapes);
  const before = memory().numTensors;
  const actual = await resultsOn('wasm', f, shapes);
  expect(memory().numTensors).toBe(before);
  for (const [index, reference] of expected.entries()) {
    const difference = largestDifference(reference, actual[index] ?? new Float32Array());
    expect(difference, `result ${index}`).toBeLessThan(1e-5);
  }
}

function expectAgreement(f: Operation, ...shapes: number[][]) {
  return expectSame(withGradients(f), shapes);
}

function expectSameOutput(f: Operation, ...shapes: number[][]) {
  return expectSame((inputs) => [f(...inputs)], shapes);
}

type Pad = Parameters<typeof conv2d>[3];

function convolution(stride: number | [number, number], pad: Pad) {
  return (x: Tensor, filter: Tensor) => conv2d(x as Tensor4D, filter as Tensor4D, stride, pad);
}

describe('convolution', () => {
  const sizes: [input: number[], filter: number[]][] = [
    [
      [2, 7, 7, 3],
      [3, 3, 3, 5],
    ],
    [
      [1, 6, 9, 1],
      [2, 2, 1, 4],
    ],
    [
      [3, 8, 5, 4],
      [1, 1, 4, 3],
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
  ];
  const pads: Pad[] = [
    'valid',
    'same',
    [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  ];
  for (const [input, filter] of sizes) {
    for (const stride of [1, 2, 3]) {
      it.each(pads)(`${input.join('×')} * ${filter.join('×')} stride ${stride} %j`, async (pad) => {
        await expectAgreement(convolution(stride, pad), input, filter);
      });
    }
  }

  it('takes different strides along rows and columns', async () => {
    await expectAgreement(convolution([1, 2], 'same'), [2, 6, 7, 3], [3, 3, 3, 4]);
    await expectAgreement(convolution([3, 1], 'valid'), [2, 8, 5, 2], [2, 4, 2, 3]);
  });

  it('takes padding that differs on the four sides', async () => {
    const pad = [
      [0, 0],
      [0, 2],
      [3, 1],
      [0, 0],
    ] as [[number, number], [number, number], [number, number], [number, number]];
    await expectAgreement(convolution(2, pad), [2, 6, 7, 3], [3, 3, 3, 4]);
    await expectAgreement(convolution(1, pad), [2, 6, 7, 3], [4, 4, 3, 2]);
  });

  it('crops where the stride leaves the window far from the far edge', async () => {
    await expectAgreement(convolution(4, 'valid'), [1, 11, 11, 2], [3, 3, 2, 2]);
    await expectAgreement(convolution(3, 'valid'), [1, 5, 8, 2], [1, 1, 2, 2]);
  });

  it('adds up the filter gradient of a batch whose patches do not fit at once', async () => {
    await expectAgreement(convolution(1, 'same'), [12, 32, 32, 16], [5, 5, 16, 2]);
  });
});

describe('pooling', () => {
  const cases: [input: number[], size: number, stride: number, pad: 'valid' | 'same'][] = [
    [[2, 8, 8, 5], 2, 2, 'valid'],
    [[2, 7, 9, 3], 2, 2, 'valid'],
    [[2, 7, 9, 3], 2, 2, 'same'],
    [[1, 9, 9, 4], 3, 3, 'valid'],
    [[2, 9, 8, 4], 3, 2, 'valid'],
    [[2, 9, 8, 4], 3, 2, 'same'],
    [[1, 6, 6, 1], 2, 1, 'valid'],
    [[1, 5, 6, 2], 4, 3, 'same'],
    [[2, 7, 8, 3], 2, 3, 'same'],
    [[2, 7, 8, 3], 5, 1, 'same'],
    [[3, 4, 5, 6], 4, 1, 'valid'],
  ];
  it.each(cases)(
    'takes the maximum of %j, size %i, stride %i, %s',
    async (input, size, stride, pad) => {
      await expectAgreement((x) => maxPool(x as Tensor4D, size, stride, pad), input);
    },
  );
  it.each(cases)(
    'takes the average of %j, size %i, stride %i, %s',
    async (input, size, stride, pad) => {
      await expectAgreement((x) => avgPool(x as Tensor4D, size, stride, pad), input);
    },
  );
});

describe('matrix product', () => {
  const flags = [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const;
  const sizes = [
    [4, 6, 5],
    [1, 17, 3],
    [33, 2, 40],
    [5, 1, 1],
  ] as const;
  for (const [rows, inner, columns] of sizes) {
    it.each(flags)(
      `${rows}×${inner}×${columns}, transposed %s %s`,
      async (transposeA, transposeB) => {
        await expectSameOutput(
          (a, b) => matMul(a, b, transposeA, transposeB),
          transposeA ? [inner, rows] : [rows, inner],
          transposeB ? [columns, inner] : [inner, columns],
        );
      },
    );
  }
  it('has the gradients that a dense layer needs', async () => {
    await expectAgreement((a, b) => matMul(a, b), [7, 30], [30, 9]);
  });
  it('leaves batches of matrices to the stock kernel', async () => {
    await expectSameOutput((a, b) => matMul(a, b, true, false), [3, 4, 2], [3, 4, 5]);
  });
});

describe('cross-entropy', () => {
  const loss = (logits: Tensor, labels: Tensor) =>
    crossEntropy(logits as Tensor2D, labels as Tensor2D);

  it('is one kernel that gives what the composed operations give', async () => {
    const valueAndGradient = ([logits]: Tensor[]) => {
      const labels = tensor([0.5, 0, 0.25, 0, 0.25, 0, 0, 1, 0, 0], [2, 5]);
      const { value, grad } = valueAndGrad((x: Tensor) => loss(x, labels))(logits ?? labels);
      return [value, grad];
    };
    await expectSame(valueAndGradient, [[2, 5]]);
  });

  it('stays finite where the exponential does not', async () => {
    await setBackend('wasm');
    const value = tidy(() => loss(tensor2d([[1000, 0]]), tensor2d([[0, 1]])).dataSync()[0]);
    expect(value).toBe(1000);
  });

  it('is not a number where a logit is not', async () => {
    await setBackend('wasm');
    const value = tidy(() => loss(tensor2d([[NaN, 0]]), tensor2d([[0, 1]])).dataSync()[0]);
    expect(value).toBeNaN();
  });
});

describe('smaller kernels', () => {
  it('sums over all axes but the last, over others, and over all', async () => {
    await expectSameOutput((x) => sum(x, [0, 1, 2]), [3, 5, 4, 7]);
    await expectSameOutput((x) => sum(x, 0), [9, 4]);
    await expectSameOutput((x) => sum(x, 1), [9, 4]);
    await expectSameOutput((x) => sum(x, [0, 1, 2], true), [3, 5, 4, 7]);
    await expectSameOutput((x) => sum(x), [3, 5, 4]);
    await expectSameOutput((x) => sum(x, 0), [6]);
  });

  it('adds a bias to every position', async () => {
    await expectAgreement((x, bias) => add(x, bias), [3, 4, 5, 6], [6]);
  });

  it('cuts parts out of tensors of every rank', async () => {
    await expectSameOutput((x) => slice(x, [2], [3]), [7]);
    await expectSameOutput((x) => slice(x, [1, 2], [3, 2]), [5, 6]);
    await expectSameOutput((x) => slice(x, [0, 2, 1]), [3, 4, 5]);
    await expectSameOutput((x) => slice(x, [1, 0, 2, 1], [2, 3, 1, -1]), [3, 4, 5, 6]);
  });

  it('shares the data of a clone, which outlives the original', async () => {
    await setBackend('wasm');
    const x = made([4], 1);
    const before = [...x.dataSync()];
    const copy = clone(x);
    const sameType = cast(x, 'float32');
    x.dispose();
    expect([...copy.dataSync()]).toEqual(before);
    expect([...sameType.dataSync()]).toEqual(before);
    copy.dispose();
    sameType.dispose();
  });

  it('opens the gradient only where the rectifier was open', async () => {
    await setBackend('wasm');
    expect(getKernel('ReluGrad', 'wasm')).toBeDefined();
    const y = tensor([0, 2, 0.5, 0]);
    const dy = tensor([1, -3, 4, 5]);
    const dx: Tensor = engine().runKernel('ReluGrad', { dy, y });
    expect([...dx.dataSync()]).toEqual([0, -3, 4, 0]);
    for (const t of [y, dy, dx]) t.dispose();
  });

  it('sees changed weights in the next product', async () => {
    await setBackend('wasm');
    const product = (b: number[][]) =>
      tidy(() => [...matMul(tensor2d([[1, 2]]), tensor2d(b)).dataSync()]);
    expect(product([[1], [1]])).toEqual([3]);
    expect(product([[2], [3]])).toEqual([8]);
    expect(tidy(() => sub(mul(2, 3), 6).dataSync()[0])).toBe(0);
  });
});
