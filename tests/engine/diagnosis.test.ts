import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import type { RunState } from '../../src/engine/checkpoints/checkpoint.ts';
import type { Arm, Diagnosis } from '../../src/engine/protocol.ts';
import type { TrainEvent } from '../../src/engine/train.ts';
import { standardDeviation } from '../../src/math/spread.ts';
import { crossEntropy } from '../../src/math/softmax.ts';
import {
  arm,
  eventsOf,
  lossesOf,
  mixedNetwork,
  networkOf,
  ofType,
  smallDataset,
  smallRun,
} from './engine-fixtures.ts';

beforeAll(() => useWasm(wasmFiles));

const network = networkOf(
  { kind: 'flatten' },
  { kind: 'dense', units: 6, activation: 'relu' },
  { kind: 'dense', units: 5, activation: 'relu' },
  { kind: 'dense', units: 4, activation: 'softmax' },
);
const images = 30;
const diagnosed = (steps: readonly number[], one: Arm = arm(network)): Arm => ({
  ...one,
  diagnosis: { steps, images },
});

function diagnosesOf(events: readonly TrainEvent[], index = 0): Diagnosis[] {
  return ofType(events, 'progress').flatMap(({ diagnoses }) => diagnoses?.[index] ?? []);
}

type Matrix = readonly (readonly number[])[];

/** The network's layers one after the other on the first images, in plain arithmetic. */
function outputs(weights: readonly (readonly number[])[]): readonly Matrix[] {
  const { train } = smallDataset();
  const inputs = Array.from({ length: images }, (_, image) =>
    Array.from(train.images.subarray(image * 192, (image + 1) * 192), (pixel) => pixel / 255),
  );
  const layers: Matrix[] = [];
  for (let layer = 0, rows: Matrix = inputs; layer < 3; layer++, layers.push(rows)) {
    const [kernel = [], bias = []] = [weights[2 * layer], weights[2 * layer + 1]];
    rows = rows.map((row) =>
      bias.map((offset, unit) => {
        const sum = row.reduce(
          (so, x, i) => so + x * (kernel[i * bias.length + unit] ?? 0),
          offset,
        );
        return layer < 2 ? Math.max(0, sum) : sum;
      }),
    );
  }
  return layers;
}

const column = (rows: Matrix, unit: number) => rows.map((row) => row[unit] ?? NaN);
const rms = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
const spreadOf = (rows: Matrix) =>
  rms((rows[0] ?? []).map((_, unit) => standardDeviation(column(rows, unit))));

/** What a diagnosis has to find, worked out by hand. */
function expected(weights: readonly (readonly number[])[]) {
  const [first = [], second = [], logits = []] = outputs(weights);
  const { labels } = smallDataset().train;
  const centred = logits.map((row) => row.map((x) => x - row.reduce((a, b) => a + b, 0) / 4));
  const predicted = logits.map((row) => row.indexOf(Math.max(...row)));
  const losses = logits.map((row, image) => crossEntropy(row, labels[image] ?? 0));
  const activity = (rows: Matrix) => ({
    active: (rows[0] ?? []).filter((_, unit) => Math.max(...column(rows, unit)) > 0).length,
    spread: spreadOf(rows),
  });
  return {
    layers: [activity(first), activity(second)],
    logitSpread: spreadOf(centred),
    predicted: [0, 1, 2, 3].map((label) => predicted.filter((one) => one === label).length),
    loss: losses.reduce((sum, loss) => sum + loss, 0) / images,
    accuracy: predicted.filter((one, image) => one === labels[image]).length / images,
  };
}

function check(found: Diagnosis | undefined, weights: readonly (readonly number[])[]): void {
  if (!found) throw new Error('no diagnosis');
  const right = expected(weights);
  expect(found.predicted).toEqual(right.predicted);
  expect(found.logitSpread).toBeCloseTo(right.logitSpread, 5);
  expect(found.score.loss).toBeCloseTo(right.loss, 5);
  expect(found.score.accuracy).toBeCloseTo(right.accuracy, 10);
  expect(found.layers).toMatchObject([
    { layer: 1, units: 6, active: right.layers[0]?.active },
    { layer: 2, units: 5, active: right.layers[1]?.active },
  ]);
  for (const [i, { spread }] of found.layers.entries())
    expect(spread).toBeCloseTo(right.layers[i]?.spread ?? NaN, 5);
}

/** A row of values as parameters: kernel and bias of each layer in turn. */
function weightsIn(values: ArrayLike<number>): number[][] {
  let from = 0;
  return [192 * 6, 6, 6 * 5, 5, 5 * 4, 4].map((size) =>
    Array.from(values).slice(from, (from += size)),
  );
}

describe.each(['cpu', 'wasm'] as const)('a diagnosis on %s', (backend) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it('finds the network as it was before its first step', async () => {
    const [found, ...more] = diagnosesOf(await eventsOf({ arms: [diagnosed([1])] }));
    const model = buildModel(network, 'glorot-uniform', smallRun.seed);
    check(
      found,
      model.variables.map((variable) => Array.from(variable.dataSync())),
    );
    model.dispose();
    expect(found?.step).toBe(1);
    expect(more).toEqual([]);
  });

  it('finds it as training has left it, in the second epoch too', async () => {
    const states: RunState[] = [];
    const save = (state: RunState) => states.push(structuredClone(state));
    const run = { ...smallRun, epochs: 2, trainingSize: 48 };
    const arms = [diagnosed([2, 4])];
    const found = diagnosesOf(await eventsOf({ run, arms, keeping: { everyMs: 1e9, save } }));
    expect(found.map(({ step }) => step)).toEqual([2, 4]);
    // The first epoch has three steps, and its state is kept when it ends.
    check(found[1], weightsIn(states[0]?.arms[0]?.values ?? []));
  });

  it('has the gradients that the step meets', async () => {
    const run = { ...smallRun, trainingSize: 64 };
    const watched: Arm = { ...diagnosed([1, 3, 4]), watchGradients: true };
    const events = await eventsOf({ run, arms: [watched] });
    const [first, , last] = diagnosesOf(events);
    expect(last?.gradientNorms).toEqual(ofType(events, 'progress').at(-1)?.arms[0]?.gradientNorms);
    expect(first?.gradientNorms).toHaveLength(3);
    expect(first?.gradientNorms).not.toEqual(last?.gradientNorms);
  });

  it('changes nothing of the training, and leaves no tensor', async () => {
    const { numTensors } = memory();
    const arms = [diagnosed([1, 2, 3, 5], arm(mixedNetwork)), arm(mixedNetwork)];
    const events = await eventsOf({ arms });
    expect(memory().numTensors).toBe(numTensors);
    expect(lossesOf(events, 0)).toEqual(lossesOf(events, 1));
    expect(diagnosesOf(events, 0)).toHaveLength(4);
    expect(diagnosesOf(events, 1)).toEqual([]);
    // Three hidden convolutions and activations, and a dense layer.
    expect(diagnosesOf(events)[0]?.layers.map(({ units }) => units)).toEqual([6, 6, 8, 5, 7]);
  });
});

describe('diagnoses', () => {
  beforeEach(async () => {
    await setBackend('wasm');
  });

  it('are not there where nobody ordered them', async () => {
    for (const event of ofType(await eventsOf({ arms: [arm(network)] }), 'progress'))
      expect(event).not.toHaveProperty('diagnoses');
  });

  it('see a network of zeros: no unit, no spread, one class', async () => {
    const arms = [diagnosed([1], arm(network, { initialisation: 'zeros' }))];
    const [found] = diagnosesOf(await eventsOf({ arms }));
    expect(found).toMatchObject({ logitSpread: 0, predicted: [images, 0, 0, 0] });
    expect(found?.layers.map(({ active, spread }) => [active, spread])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(found?.gradientNorms.slice(0, 2)).toEqual([0, 0]);
    expect(found?.score.loss).toBeCloseTo(Math.log(4), 6);
  });

  it('are told again when a run is continued', async () => {
    const states: RunState[] = [];
    const save = (state: RunState) => states.push(structuredClone(state));
    const run = { ...smallRun, epochs: 2, trainingSize: 48 };
    const arms = [diagnosed([1, 3, 5])];
    const whole = diagnosesOf(await eventsOf({ run, arms, keeping: { everyMs: 1e9, save } }));
    const from = states[0];
    if (!from) throw new Error('nothing was kept');
    expect(diagnosesOf(await eventsOf({ run, arms, from }))).toEqual(whole);
  });
});
