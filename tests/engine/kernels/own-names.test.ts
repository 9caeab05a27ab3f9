/** Kernels that no other backend has, against plain loops in double precision. */
import { engine, setBackend, type Tensor, tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenBlocks, builds, difference, made, useOwnKernels } from './both-backends.ts';

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

describe.each(builds)('the %s build', (build) => {
  beforeAll(() => useOwnKernels(build));

  it.each([1, 3, 4, 5, 32, 103])('opens the gradient of %i rectifiers', async (count) => {
    const [dy, y] = [made([count], 1), made([count], 2, true)];
    const open = valuesOf(y);
    const expected = valuesOf(dy).map((value, i) => ((open[i] ?? NaN) > 0 ? value : 0));
    expectNear((await run('ReluGrad', { dy, y }))[0], expected);
  });

  it.each([1, 2, 7, 8, 101])('makes an Adam step of %i weights', async (count) => {
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
    const inputs = { weights, gradient, first, second: moment };
    expectNear((await run('AdamStep', inputs, attrs))[0], newW);
    expectNear(Float32Array.from(valuesOf(first)), newM);
    expectNear(Float32Array.from(valuesOf(moment)), newV);
    expect(valuesOf(weights)).toEqual(w);
  });

  it.each([1, 2, 7, 8, 101])('makes a momentum step of %i weights', async (count) => {
    const inputs = {
      weights: made([count], 1),
      gradient: made([count], 2),
      velocity: made([count], 3),
    };
    const [w, g, v] = Object.values(inputs).map(valuesOf) as [number[], number[], number[]];
    const newV = v.map((old, i) => 0.9 * old + (g[i] ?? NaN));
    const attrs = { momentum: 0.9, rate: 0.05 };
    expectNear(
      (await run('MomentumStep', inputs, attrs))[0],
      w.map((old, i) => old - 0.05 * (newV[i] ?? NaN)),
    );
    expectNear(Float32Array.from(valuesOf(inputs.velocity)), newV);
    expect(valuesOf(inputs.weights)).toEqual(w);
  });

  const maps = [
    [2, 3, 4, 5],
    [1, 1, 1, 3],
    [4, 9, 9, 16],
    [300, 7],
  ];
  it.each(maps.map((shape) => ({ shape })))(
    'normalises a batch of $shape, forward and back',
    async ({ shape }) => {
      const channels = shape.at(-1) ?? 1;
      const [x, dy, gamma, beta] = [
        made(shape, 1),
        made(shape, 2),
        made([channels], 3),
        made([channels], 4),
      ];
      const epsilon = 1e-3;
      const [y, mean, variance] = await run('BatchNormTraining', { x, gamma, beta }, { epsilon });
      const [xs, dys, gammas, betas] = [x, dy, gamma, beta].map(valuesOf) as [
        number[],
        number[],
        number[],
        number[],
      ];
      const rows = xs.length / channels;
      const ofChannel = (values: number[], c: number) =>
        values.filter((_, i) => i % channels === c);
      const statistics = Array.from({ length: channels }, (_, c) => {
        const [own, dOwn] = [ofChannel(xs, c), ofChannel(dys, c)];
        const average = sum(own) / rows;
        const spread = sum(own.map((value) => (value - average) ** 2)) / rows;
        const rate = 1 / Math.sqrt(spread + epsilon);
        const normalised = own.map((value) => (value - average) * rate);
        const dBeta = sum(dOwn);
        const dGamma = sum(dOwn.map((value, i) => value * (normalised[i] ?? NaN)));
        return { average, spread, rate, dBeta, dGamma };
      });
      const of = (i: number) =>
        statistics[i % channels] ?? {
          average: NaN,
          spread: NaN,
          rate: NaN,
          dBeta: NaN,
          dGamma: NaN,
        };
      expectNear(
        mean,
        statistics.map(({ average }) => average),
      );
      expectNear(
        variance,
        statistics.map(({ spread }) => spread),
      );
      expectNear(
        y,
        xs.map((value, i) => {
          const { average, rate } = of(i);
          return (
            (gammas[i % channels] ?? NaN) * (value - average) * rate + (betas[i % channels] ?? NaN)
          );
        }),
      );
      const saved = { mean: tensor1d(mean ?? []), variance: tensor1d(variance ?? []) };
      const [dx, dGamma, dBeta] = await run(
        'BatchNormTrainingGrad',
        { dy, x, gamma, ...saved },
        { epsilon },
      );
      expectNear(
        dGamma,
        statistics.map((s) => s.dGamma),
      );
      expectNear(
        dBeta,
        statistics.map((s) => s.dBeta),
      );
      expectNear(
        dx,
        xs.map((value, i) => {
          const s = of(i);
          const normalised = (value - s.average) * s.rate;
          const common = (s.dBeta + normalised * s.dGamma) / rows;
          return (gammas[i % channels] ?? NaN) * s.rate * ((dys[i] ?? NaN) - common);
        }),
      );
    },
  );
});
