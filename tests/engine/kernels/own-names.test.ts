/** Kernels that no other backend has, against plain loops in double precision. */
import { add, engine, setBackend, type Tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenBlocks, variants, difference, made, useOwnKernels } from './both-backends.ts';

async function run(
  kernel: string,
  inputs: Readonly<Record<string, Tensor>>,
  attrs = {},
): Promise<Float32Array[]> {
  await setBackend('wasm');
  const out: Tensor | Tensor[] = engine().runKernel(kernel, inputs, attrs);
  const outputs = [out].flat();
  const values = outputs.map((t) => Float32Array.from(t.dataSync()));
  for (const t of outputs) t.dispose();
  expect(brokenBlocks()).toBe(0);
  return values;
}

function valuesOf(t: Tensor): number[] {
  return [...t.dataSync()];
}

function expectNear(actual: Float32Array | undefined, reference: readonly number[]): void {
  expect(difference(actual ?? new Float32Array(), Float32Array.from(reference))).toBeLessThan(1e-5);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(variants)('the $build build on $threads threads', (variant) => {
  beforeAll(async () => {
    await useOwnKernels(variant);
  });

  it.each([1, 3, 4, 5, 32, 103, 20_001])('opens the gradient of %i rectifiers', async (count) => {
    const [dy, y] = [made([count], 1), made([count], 2, true)];
    const open = valuesOf(y);
    const expected = valuesOf(dy).map((value, i) => ((open[i] ?? NaN) > 0 ? value : 0));
    expectNear((await run('ReluGrad', { dy, y }))[0], expected);
  });

  it.each([
    [1, 1],
    [7, 3],
    [300, 10],
    [5000, 6],
    [2000, 32],
  ])(
    'opens the gradient of %i×%i rectifiers and adds it up for the bias',
    async (rows, columns) => {
      const [dy, y] = [made([rows, columns], 1), made([rows, columns], 2, true)];
      const open = valuesOf(y);
      const gradient = valuesOf(dy).map((value, i) => ((open[i] ?? NaN) > 0 ? value : 0));
      const bias = Array.from({ length: columns }, (_, c) =>
        sum(gradient.filter((_, i) => i % columns === c)),
      );
      const [dz, actual] = await run('ReluBiasGrad', { dy, y });
      expectNear(dz, gradient);
      expectNear(actual, bias);
    },
  );

  it.each([1, 6, 20_001])('adds %i pairs, with and without a rectifier', async (count) => {
    const [a, b] = [made([count], 1), made([count], 2)];
    const other = valuesOf(b);
    const sums = valuesOf(a).map((value, i) => value + (other[i] ?? NaN));
    expectNear((await run('AddActivated', { a, b }, { activation: 'linear' }))[0], sums);
    expectNear(
      (await run('AddActivated', { a, b }, { activation: 'relu' }))[0],
      sums.map((value) => Math.max(0, value)),
    );
  });

  it.each([1, 2, 7, 8, 101, 20_001])('makes an Adam step of %i weights', async (count) => {
    const attrs = { beta1: 0.9, beta2: 0.999, rate: 0.01, epsilon: 1e-7 };
    const [weights, gradient, first, second] = [1, 2, 3, 4].map((salt) => made([count], salt)) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
    ];
    const squares = valuesOf(second).map(Math.abs);
    second.dispose();
    const moment = tensor1d(squares);
    const [w, g, m, v] = [weights, gradient, first, moment].map(valuesOf) as [
      number[],
      number[],
      number[],
      number[],
    ];
    const newM = m.map((old, i) => 0.9 * old + 0.1 * (g[i] ?? NaN));
    const newV = v.map((old, i) => 0.999 * old + 0.001 * (g[i] ?? NaN) ** 2);
    const newW = w.map(
      (old, i) => old - (0.01 * (newM[i] ?? NaN)) / (Math.sqrt(newV[i] ?? NaN) + 1e-7),
    );
    const other = [1, 2, 3, 4].map((salt) => made([5], salt)) as [Tensor, Tensor, Tensor, Tensor];
    const inputs = {
      ...{ weights0: other[0], gradient0: other[1], first0: other[2], second0: other[3] },
      ...{ weights1: weights, gradient1: gradient, first1: first, second1: moment },
    };
    expectNear((await run('AdamSteps', inputs, attrs))[1], newW);
    expectNear(Float32Array.from(valuesOf(first)), newM);
    expectNear(Float32Array.from(valuesOf(moment)), newV);
    expect(valuesOf(weights)).toEqual(w);
  });

  it.each([1, 2, 7, 8, 101, 20_001])('makes a momentum step of %i weights', async (count) => {
    const inputs = {
      weights0: made([count], 1),
      gradient0: made([count], 2),
      velocity0: made([count], 3),
    };
    const [w, g, v] = Object.values(inputs).map(valuesOf) as [number[], number[], number[]];
    const newV = v.map((old, i) => 0.9 * old + (g[i] ?? NaN));
    const attrs = { momentum: 0.9, rate: 0.05 };
    expectNear(
      (await run('MomentumSteps', inputs, attrs))[0],
      w.map((old, i) => old - 0.05 * (newV[i] ?? NaN)),
    );
    expectNear(Float32Array.from(valuesOf(inputs.velocity0)), newV);
    expect(valuesOf(inputs.weights0)).toEqual(w);
  });

  const maps = [
    [2, 3, 4, 5],
    [2, 1, 1, 3],
    [4, 9, 9, 16],
    [300, 7],
    [2000, 6],
  ];
  const cases = maps.flatMap((shape) => [
    { shape, relu: '' as const },
    { shape, relu: 'Relu' as const },
  ]);
  it.each(cases)(
    'normalises a batch of $shape, forward and back $relu',
    async ({ shape, relu }) => {
      const channels = shape.at(-1) ?? 1;
      // Not about zero, where a careless variance would drown in rounding.
      const x = tidy(() => add(made(shape, 1), 3));
      const [dy, gamma, beta] = [made(shape, 2), made([channels], 3), made([channels], 4)];
      const reference = normalised(
        [x, dy, gamma, beta].map(valuesOf) as Four,
        relu === 'Relu' ? 0 : -Infinity,
      );
      const attrs = { epsilon };
      const [y, mean, variance] = await run(`BatchNorm${relu}Training`, { x, gamma, beta }, attrs);
      expectNear(mean, reference.mean);
      expectNear(variance, reference.variance);
      expectNear(y, reference.y);
      const saved = { mean: tensor1d(mean ?? []), variance: tensor1d(variance ?? []), beta };
      const [dx, dGamma, dBeta] = await run(
        `BatchNorm${relu}TrainingGrad`,
        { dy, x, gamma, ...saved },
        attrs,
      );
      expectNear(dGamma, reference.dGamma);
      expectNear(dBeta, reference.dBeta);
      expectNear(dx, reference.dx);
    },
  );
});

const epsilon = 1e-3;
type Four = [x: number[], dy: number[], gamma: number[], beta: number[]];

/** Batch normalisation and its gradients by their definition, clipped to `floor` from below. */
function normalised([x, dy, gamma, beta]: Four, floor: number) {
  const channels = gamma.length;
  const rows = x.length / channels;
  const perChannel = (of: (c: number) => number) => gamma.map((_, c) => of(c));
  const perValue = (of: (i: number, c: number) => number) => x.map((_, i) => of(i, i % channels));
  const total = (values: readonly number[], c: number) =>
    sum(values.filter((_, i) => i % channels === c));
  const mean = perChannel((c) => total(x, c) / rows);
  const squares = perValue((i, c) => (at(x, i) - at(mean, c)) ** 2);
  const variance = perChannel((c) => total(squares, c) / rows);
  const rate = perChannel((c) => 1 / Math.sqrt(at(variance, c) + epsilon));
  const standard = perValue((i, c) => (at(x, i) - at(mean, c)) * at(rate, c));
  const line = perValue((i, c) => at(gamma, c) * at(standard, i) + at(beta, c));
  const dz = perValue((i) => (at(line, i) > floor ? at(dy, i) : 0));
  const products = perValue((i) => at(dz, i) * at(standard, i));
  const dBeta = perChannel((c) => total(dz, c));
  const dGamma = perChannel((c) => total(products, c));
  const dx = perValue((i, c) => {
    const common = (at(dBeta, c) + at(standard, i) * at(dGamma, c)) / rows;
    return at(gamma, c) * at(rate, c) * (at(dz, i) - common);
  });
  return { mean, variance, y: line.map((value) => Math.max(value, floor)), dGamma, dBeta, dx };
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? NaN;
}
