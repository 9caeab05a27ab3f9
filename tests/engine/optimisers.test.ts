import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tensor, tidy, variable } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { makeUpdater } from '../../src/engine/optimisers.ts';
import { learningRateAt } from '../../src/models/learning-rate.ts';
import type { Optimiser } from '../../src/models/spec.ts';

beforeAll(() => useWasm(wasmFiles));

const rate = 0.1;
const start = [1, -2];
const gradients = [
  [0.5, -4],
  [0.25, 2],
  [-1, 0],
];

/** The weights after each step, by the definitions written out in scalars. */
const byHand: Record<Optimiser, (start: number, slopes: number[]) => number> = {
  sgd: (weight, slopes) => slopes.reduce((w, g) => w - rate * g, weight),
  momentum: (weight, slopes) => {
    let velocity = 0;
    for (const g of slopes) {
      velocity = 0.9 * velocity + g;
      weight -= rate * velocity;
    }
    return weight;
  },
  rmsprop: (weight, slopes) => {
    let average = 0;
    for (const g of slopes) {
      average = 0.9 * average + 0.1 * g * g;
      weight -= (rate * g) / Math.sqrt(average + 1e-7);
    }
    return weight;
  },
  adam: (weight, slopes) => {
    let [first, second] = [0, 0];
    for (const [i, g] of slopes.entries()) {
      first = 0.9 * first + 0.1 * g;
      second = 0.999 * second + 0.001 * g * g;
      const [m, v] = [first / (1 - 0.9 ** (i + 1)), second / (1 - 0.999 ** (i + 1))];
      weight -= (rate * m) / (Math.sqrt(v) + 1e-7);
    }
    return weight;
  },
};

describe.each(['cpu', 'wasm'])('on %s', (backend) => {
  it.each(['sgd', 'momentum', 'rmsprop', 'adam'] as const)('%s steps as defined', async (name) => {
    await setBackend(backend);
    const before = memory().numTensors;
    const weights = tidy(() => variable(tensor(start)));
    const updater = makeUpdater(name, [weights]);
    for (const [i, gradient] of gradients.entries()) {
      tidy(() => {
        updater.apply([tensor(gradient)], rate);
      });
      for (const [place, value] of weights.dataSync().entries()) {
        const slopes = gradients.slice(0, i + 1).map((step) => step[place] ?? NaN);
        expect(value).toBeCloseTo(byHand[name](start[place] ?? NaN, slopes), 5);
      }
    }
    updater.dispose();
    weights.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('the one-cycle schedule', () => {
  const at = (step: number) =>
    learningRateAt({ learningRate: 1, schedule: 'one-cycle' }, step, 1000);

  it('rises for a quarter of all steps and falls to one per cent', () => {
    expect(at(125)).toBeCloseTo(0.5);
    expect(at(250)).toBeCloseTo(1);
    expect(at(625)).toBeCloseTo(0.505);
    expect(at(1000)).toBeCloseTo(0.01);
  });
});
