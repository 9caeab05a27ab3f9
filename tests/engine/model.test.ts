import '@tensorflow/tfjs-backend-cpu';
import {
  memory,
  variable,
  fill,
  grads,
  mul,
  ones,
  type Rank,
  setBackend,
  sum,
  tensor,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel, type Model, type Pass } from '../../src/engine/build-model.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { needed } from '../../src/engine/needed.ts';
import { activate } from '../../src/engine/ops/activation.ts';
import {
  type BatchStatistics,
  follow,
  type MovingStatistics,
  normaliseBatch,
} from '../../src/engine/ops/batch-norm.ts';
import { dropout } from '../../src/engine/ops/dropout.ts';
import { convolve } from '../../src/engine/ops/convolution.ts';
import { crossEntropy } from '../../src/engine/ops/cross-entropy.ts';
import { initialValues } from '../../src/engine/initial-values.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { networks } from '../../src/models/networks.ts';
import { mixedNetwork, networkOf } from './engine-fixtures.ts';

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
});

const backends = ['cpu', 'wasm'] as const;

function made(shape: number[], salt: number): Tensor {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return tensor(
    Float32Array.from({ length: size }, (_, i) => Math.sin(i * 12.9898 + salt)),
    shape,
  );
}

/** What every layer gives, by its index. */
function outputsOf(model: Model, images: Tensor): Float32Array[] {
  const outputs: Float32Array[] = [];
  const onOutput = (output: Tensor, layer: number) => {
    outputs[layer] = Float32Array.from(output.dataSync());
  };
  tidy(() => model.forward(images as Tensor4D, { kind: 'inference', onOutput }));
  images.dispose();
  return outputs;
}

/**
 * Compares the gradients of `Σ weight·f(inputs)` with difference quotients, value by value. Inputs
 * are of order one, so single precision leaves three digits.
 */
function expectNumericalGradients(f: (inputs: Tensor[]) => Tensor, shapes: number[][]): void {
  tidy(() => {
    const inputs = shapes.map((shape, i) => made(shape, i + 1));
    const weight = made(f(inputs).shape, 99);
    const objective = (some: Tensor[]) => sum(mul(f(some), weight)).dataSync()[0] ?? NaN;
    const gradients = grads((...some: Tensor[]) => f(some))(inputs, weight);
    const step = 1 / 64;
    for (const [which, input] of inputs.entries()) {
      const values = input.dataSync();
      const gradient = gradients[which]?.dataSync();
      for (const i of values.keys()) {
        const moved = (by: number) => {
          const changed = tensor(
            values.map((value, j) => (j === i ? value + by : value)),
            input.shape,
          );
          return objective(inputs.with(which, changed));
        };
        const quotient = (moved(step) - moved(-step)) / (2 * step);
        expect(gradient?.[i]).toBeCloseTo(quotient, 2);
      }
    }
  });
}

describe.each(backends)('gradients on %s', (backend) => {
  beforeAll(async () => {
    await setBackend(backend);
  });

  it.each(['linear', 'relu'] as const)('of batch normalisation, %s', (activation) => {
    const f = ([x, gamma, beta]: Tensor[]) =>
      normaliseBatch(
        ...[needed(x), gamma as Tensor1D, beta as Tensor1D, 1e-3, activation, () => undefined],
      );
    expectNumericalGradients(f, [[2, 3, 2, 3], [3], [3]]);
    expectNumericalGradients(f, [[5, 2], [2], [2]]);
  });

  it.each(['relu', 'elu', 'tanh', 'sigmoid', 'softmax'] as const)('of %s', (activation) => {
    expectNumericalGradients(([x]) => activate(needed(x), activation), [[3, 5]]);
  });

  it('of a dilated convolution', () => {
    for (const padding of ['same', 'valid'] as const) {
      const layer = { kind: 'conv', filters: 2, kernelSize: 3, dilation: 2, padding } as const;
      expectNumericalGradients(
        ([x, kernel]) => convolve(needed(x), needed(kernel), layer),
        [
          [1, 6, 7, 1],
          [3, 3, 1, 2],
        ],
      );
    }
  });

  it('of cross-entropy', () => {
    const oneHot: Tensor2D = tensor([0, 1, 0, 1, 0, 0], [2, 3]);
    expectNumericalGradients(([logits]) => crossEntropy(logits as Tensor2D, oneHot), [[2, 3]]);
    oneHot.dispose();
  });
});

describe.each(backends)('operations on %s', (backend) => {
  beforeAll(async () => {
    await setBackend(backend);
  });

  it('let the statistics for inference follow those of a batch', () => {
    const moving = { mean: variable(tensor([1, 2])), variance: variable(tensor([3, 4])) };
    const before = memory().numTensors;
    tidy(() => {
      const batch = { mean: tensor([11, 2]), variance: tensor([3, 14]) };
      follow(moving as MovingStatistics, batch as BatchStatistics, 0.9);
    });
    expect(memory().numTensors).toBe(before);
    for (const [actual, expected] of [
      [moving.mean, [2, 2]],
      [moving.variance, [3, 5]],
    ] as const) {
      for (const [i, value] of actual.dataSync().entries()) {
        expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
      }
      actual.dispose();
    }
  });

  it('normalise a batch to mean beta and deviation gamma, and hand over its statistics', () => {
    tidy(() => {
      const x = tensor([1, 10, 3, 20, 5, 60], [3, 2]);
      let statistics: number[][] = [];
      const y = normaliseBatch(
        x,
        tensor([2, 1], [2]),
        tensor([7, 0], [2]),
        0,
        'linear',
        ({ mean, variance }) => {
          statistics = [[...mean.dataSync()], [...variance.dataSync()]];
        },
      );
      expect(statistics[0]).toEqual([3, 30]);
      expect(statistics[1]?.[0]).toBeCloseTo(8 / 3, 5);
      expect(statistics[1]?.[1]).toBeCloseTo(1400 / 3, 3);
      const values = y.dataSync();
      expect(values[0]).toBeCloseTo(7 - 2 * Math.sqrt(3 / 2), 5);
      expect(values[2]).toBeCloseTo(7, 5);
      expect(values[5]).toBeCloseTo(30 / Math.sqrt(1400 / 3), 5);
    });
  });

  it('dilate a kernel as one with zeros between its taps', () => {
    tidy(() => {
      const x = made([1, 7, 8, 1], 3);
      const taps = [1, 2, 3, 4];
      const layer = { kind: 'conv', filters: 1, kernelSize: 2, dilation: 3 } as const;
      const dilated = convolve(x, tensor(taps, [2, 2, 1, 1]), layer);
      const spread = tensor([1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4], [4, 4, 1, 1]);
      const expected = convolve(x, spread, { kind: 'conv', filters: 1, kernelSize: 4 });
      expect(dilated.shape).toEqual(expected.shape);
      for (const [i, value] of dilated.dataSync().entries()) {
        expect(value).toBeCloseTo(expected.dataSync()[i] ?? NaN, 5);
      }
    });
  });

  it('keep cross-entropy finite for logits far apart', () => {
    const loss = tidy(() =>
      crossEntropy(tensor([0, 200, -200], [1, 3]), tensor([1, 0, 0], [1, 3])).dataSync(),
    );
    expect(loss[0]).toBeCloseTo(200, 4);
  });
});

describe('a model', () => {
  it('gives the same logits on both backends, and outputs of every layer', async () => {
    const logits = [];
    for (const backend of backends) {
      await setBackend(backend);
      const model = buildModel(mixedNetwork, 'glorot-uniform', 7);
      const outputs = outputsOf(model, made([3, 8, 8, 3], 5));
      expect(outputs.length).toBe(mixedNetwork.layers.length);
      logits.push(needed(outputs.at(-1)));
      model.dispose();
    }
    expect(logits[0]).toHaveLength(12);
    for (const [i, value] of (logits[0] ?? []).entries()) {
      expect(logits[1]?.[i]).toBeCloseTo(value, 5);
    }
  });

  it('pools a whole map to its mean or maximum', async () => {
    await setBackend('wasm');
    for (const [mode, expected] of [
      ['average', 2.5],
      ['max', 4],
    ] as const) {
      const network = {
        ...networkOf(
          { kind: 'global-pool', mode },
          { kind: 'dense', units: 1, activation: 'softmax' },
        ),
        inputShape: [2, 2, 1] as const,
      };
      const model = buildModel(network, 'zeros', 1);
      const [pooled] = outputsOf(model, tensor([1, 2, 3, 4], [1, 2, 2, 1]));
      expect([...needed(pooled)]).toEqual([expected]);
      model.dispose();
    }
  });

  it('drops the same values in the same step, others in the next, and none at inference', async () => {
    await setBackend('wasm');
    const network = networkOf({ kind: 'dropout', rate: 0.25 }, { kind: 'flatten' });
    const layers = [...network.layers, { kind: 'dense', units: 2, activation: 'softmax' } as const];
    const model = buildModel({ ...network, layers }, 'he-normal', 3);
    const images = () => made([1, 8, 8, 3], 1) as Tensor4D;
    const logits = (pass: Pass) => tidy(() => [...model.forward(images(), pass).dataSync()]);
    const first = logits({ kind: 'training', step: 1 });
    expect(logits({ kind: 'training', step: 1 })).toEqual(first);
    expect(logits({ kind: 'training', step: 2 })).not.toEqual(first);
    const inference = logits({ kind: 'inference' });
    expect(inference).not.toEqual(first);
    expect(logits({ kind: 'inference' })).toEqual(inference);
    model.dispose();
  });

  it('keeps the mean of what it drops from', () => {
    const kept = Float32Array.from(
      tidy(() => dropout(ones([20_000]), 0.25, new Random(1)).dataSync()),
    );
    const dropped = kept.filter((value) => value === 0).length;
    expect(dropped / kept.length).toBeCloseTo(0.25, 1);
    expect(kept.reduce((total, value) => total + value, 0) / kept.length).toBeCloseTo(1, 1);
  });

  it('follows the statistics of batches in training and uses them at inference', async () => {
    await setBackend('wasm');
    const network = networkOf({ kind: 'batch-norm', momentum: 0.5 }, { kind: 'flatten' });
    const layers = [...network.layers, { kind: 'dense', units: 2, activation: 'softmax' } as const];
    const model = buildModel({ ...network, layers }, 'he-normal', 3);
    // Four images of one grey: their mean is that grey, their variance zero.
    const image = () => fill<Rank.R4>([4, 8, 8, 3], 6);
    const normalised = () => outputsOf(model, image())[0]?.[0];
    const inDeviations = (mean: number, variance: number) =>
      (6 - mean) / Math.sqrt(variance + 1e-3);
    expect(normalised()).toBeCloseTo(inDeviations(0, 1), 4);
    tidy(() => model.forward(image(), { kind: 'training', step: 1 }));
    expect(normalised()).toBeCloseTo(inDeviations(3, 0.5), 4);
    tidy(() => model.forward(image(), { kind: 'training', step: 2 }));
    expect(normalised()).toBeCloseTo(inDeviations(4.5, 0.25), 4);
    model.dispose();
  });
});

describe('initial values', () => {
  const network = networks.find(({ network: { id } }) => id === 'conv-improved')?.network;
  const parameters = network ? parameterShapes(network) : [];

  it('lie in the range of their distribution and depend on seed and place', () => {
    const [kernel] = parameters;
    if (!kernel) throw new Error('no parameters');
    const limit = Math.sqrt(6 / (kernel.fanIn + kernel.fanOut));
    const values = initialValues(kernel, 0, 'glorot-uniform', 1);
    expect(Math.max(...values)).toBeLessThanOrEqual(limit);
    expect(Math.max(...values)).toBeGreaterThan(0.9 * limit);
    expect(Math.min(...values)).toBeLessThan(-0.9 * limit);
    expect(initialValues(kernel, 0, 'glorot-uniform', 1)).toEqual(values);
    expect(initialValues(kernel, 0, 'glorot-uniform', 2)).not.toEqual(values);
    expect(initialValues(kernel, 4, 'glorot-uniform', 1)).not.toEqual(values);
    expect(initialValues(kernel, 0, 'zeros', 1).every((value) => value === 0)).toBe(true);
  });

  it('of normal distributions have their deviation', () => {
    const kernel = parameters.find(({ name }) => name === 'conv3/kernel');
    if (!kernel) throw new Error('no conv3');
    const deviation = (values: Float32Array) =>
      Math.sqrt(values.reduce((total, value) => total + value * value, 0) / values.length);
    expect(deviation(initialValues(kernel, 9, 'he-normal', 1))).toBeCloseTo(
      Math.sqrt(2 / kernel.fanIn),
      3,
    );
    expect(deviation(initialValues(kernel, 9, 'small-normal', 1))).toBeCloseTo(0.01, 3);
  });

  it('start biases and shifts at zero, scales and variances at one', () => {
    for (const [place, parameter] of parameters.entries()) {
      if (parameter.role === 'kernel') continue;
      const expected = parameter.role === 'gamma' || parameter.role === 'moving-variance' ? 1 : 0;
      const values = initialValues(parameter, place, 'he-normal', 1);
      expect(
        values.every((value) => value === expected),
        parameter.name,
      ).toBe(true);
    }
  });
});
