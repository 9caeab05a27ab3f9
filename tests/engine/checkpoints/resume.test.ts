import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import type { RunState } from '../../../src/engine/checkpoints/checkpoint.ts';
import { Control } from '../../../src/engine/control.ts';
import type { TrainEvent, TrainOptions } from '../../../src/engine/train.ts';
import {
  arm,
  eventsOf,
  lossesOf,
  mixedNetwork,
  ofType,
  scaledResidual,
  smallConv,
  smallDataset,
  smallRun,
} from '../engine-fixtures.ts';

beforeAll(() => useWasm(wasmFiles));

// An epoch is longer than the longest block of steps, so that every epoch has a state in its middle.
const stepsPerEpoch = 40;
const run = { ...smallRun, batchSize: 2, trainingSize: 2 * stepsPerEpoch, epochs: 2 };
const dataset = smallDataset(run.trainingSize);

interface Kept {
  readonly events: TrainEvent[];
  readonly states: RunState[];
}

/** Trains to the end and keeps a state after every block. */
async function trained(options: Partial<TrainOptions>): Promise<Kept> {
  const states: RunState[] = [];
  const save = (state: RunState) => states.push(structuredClone(state));
  const events = await eventsOf({ dataset, run, keeping: { everyMs: 0, save }, ...options });
  return { events, states };
}

/** Everything that a run says which is no time. */
function numbersOf(events: readonly TrainEvent[]) {
  const last = ofType(events, 'progress').at(-1);
  return {
    curves: last?.arms.map((_, index) => lossesOf(events, index)),
    points: ofType(events, 'progress').flatMap(({ curves }) => curves[0]),
    progress: last?.arms.map((progress) => ({ ...progress, imagesPerSecond: 0 })),
    epochs: ofType(events, 'epoch').map(({ result }) => ({ ...result, trainMs: 0, testMs: 0 })),
    results: ofType(events, 'done').map(({ arms, stopped }) => ({ arms, stopped })),
  };
}

const inTheMiddleOf = (epoch: number) => (state: RunState) =>
  state.epoch === epoch && state.step > 0 && state.step < stepsPerEpoch;
const atTheEndOf = (epoch: number) => (state: RunState) =>
  state.epoch === epoch && state.results.length === epoch * state.arms.length;

const places = [
  ['in the middle of the first epoch', inTheMiddleOf(1)],
  ['between the epochs', atTheEndOf(1)],
  ['in the middle of the second epoch', inTheMiddleOf(2)],
  ['after the last epoch', atTheEndOf(2)],
] as const;

async function expectSameNumbers(
  options: Partial<TrainOptions>,
  from: readonly (typeof places)[number][],
) {
  const whole = await trained(options);
  expect(lossesOf(whole.events)).toHaveLength(run.epochs * stepsPerEpoch);
  for (const [place, isThere] of from) {
    const state = whole.states.find(isThere);
    expect(state, place).toBeDefined();
    const continued = await trained({ ...options, from: state });
    expect(numbersOf(continued.events), place).toEqual(numbersOf(whole.events));
  }
}

// Plain JavaScript is slow: one place, which has both an epoch and a part of one behind it, must do.
describe.each([
  ['wasm', places],
  ['cpu', places.slice(2, 3)],
] as const)('on %s, a continued run gives the numbers of an uninterrupted one', (backend, from) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it.each(['adam', 'momentum', 'rmsprop', 'sgd'] as const)('with %s', async (optimiser) => {
    await expectSameNumbers(
      { arms: [arm(mixedNetwork, { optimiser, schedule: 'one-cycle' })] },
      from,
    );
  });

  it('with permuted pixels, a scaled residual layer and gradients watched', async () => {
    const watched = {
      ...arm(scaledResidual, { pixelOrder: 'permuted', optimiser: 'sgd' }),
      watchGradients: true,
    };
    // After the last step there is no gradient left to see.
    await expectSameNumbers({ arms: [watched] }, from.slice(0, 3));
  });

  it('with two networks of their own settings', async () => {
    await expectSameNumbers(
      {
        arms: [
          arm(mixedNetwork, { optimiser: 'momentum', inputScaling: 'standard' }),
          arm(smallConv, { inputScaling: 'symmetric' }),
        ],
      },
      from,
    );
  });
});

describe('a continued run', () => {
  beforeEach(async () => {
    await setBackend('wasm');
  });
  const arms = [arm(smallConv), arm(mixedNetwork)];

  it('that was continued from a continued one still gives the same numbers', async () => {
    const whole = await trained({ arms });
    const once = await trained({ arms, from: whole.states.find(inTheMiddleOf(1)) });
    const twice = await trained({ arms, from: once.states.find(inTheMiddleOf(2)) });
    expect(numbersOf(twice.events)).toEqual(numbersOf(whole.events));
  });

  it('gives the same numbers from a state taken while it was paused between two tests', async () => {
    const whole = await trained({ arms });
    const control = new Control();
    const states: RunState[] = [];
    await trained({
      arms,
      control,
      keeping: { everyMs: Infinity, save: (state) => states.push(structuredClone(state)) },
      onEvent: (event) => {
        if (event.type === 'epoch' && event.result.epoch === 1) control.pause();
        if (event.type === 'paused')
          setTimeout(() => {
            control.resume();
          });
      },
    });
    const from = states.find(({ results }) => results.length === 1);
    expect(from).toMatchObject({ epoch: 1, step: stepsPerEpoch });
    expect(numbersOf((await trained({ arms, from })).events)).toEqual(numbersOf(whole.events));
  });

  it('tells its history first: the epochs, and the curve in one piece', async () => {
    const { states } = await trained({ arms });
    const from = states.find(inTheMiddleOf(2));
    const { events } = await trained({ arms, from });
    expect(events.slice(0, 3).map(({ type }) => type)).toEqual(['epoch', 'epoch', 'progress']);
    const [first] = ofType(events, 'progress');
    expect(first?.arms.map(({ epoch, step }) => [epoch, step])).toEqual(
      arms.map(() => [2, from?.step]),
    );
    expect(first?.curves[0]).toHaveLength(stepsPerEpoch + (from?.step ?? NaN));
    expect(first?.elapsedMs).toBeGreaterThanOrEqual(from?.elapsedMs ?? Infinity);
  });

  it('counts what is left from where it is', async () => {
    const { states } = await trained({ arms });
    const { events } = await trained({ arms, from: states.find(atTheEndOf(2)) });
    const steps = ofType(events, 'progress').map(({ remainingMs }) => remainingMs);
    expect(steps).not.toHaveLength(0);
    expect(steps.every((left) => left === 0)).toBe(true);
  });

  it('can go on with another learning rate', async () => {
    const { states, events } = await trained({ arms });
    const from = states.find(inTheMiddleOf(1));
    const slower = arms.map((one) => ({
      ...one,
      training: { ...one.training, learningRate: one.training.learningRate / 10 },
    }));
    const continued = await trained({ arms: slower, from });
    const step = from?.step ?? NaN;
    // The first step after it judges the images by the weights that it began with.
    expect(lossesOf(continued.events).slice(0, step + 1)).toEqual(
      lossesOf(events).slice(0, step + 1),
    );
    expect(lossesOf(continued.events).at(-1)).not.toBe(lossesOf(events).at(-1));
  });

  it.each([
    ['other networks', { arms: [arm(smallConv), arm(smallConv)] }],
    ['another optimiser', { arms: [arm(smallConv, { optimiser: 'sgd' }), arm(mixedNetwork)] }],
    ['fewer networks', { arms: [arm(smallConv)] }],
    ['other batches', { arms, run: { ...run, batchSize: 4 } }],
  ])('does not go on with %s', async (_, options) => {
    const { states } = await trained({ arms });
    const before = memory().numTensors;
    await expect(trained({ from: states[0], ...options })).rejects.toMatchObject({
      code: 'checkpoint-missing',
    });
    expect(memory().numTensors).toBe(before);
  });
});

describe('states', () => {
  beforeEach(async () => {
    await setBackend('wasm');
  });

  it('are taken at the end of an epoch, on pause and on stop, also when it is not time', async () => {
    const control = new Control();
    const states: RunState[] = [];
    await trained({
      arms: [arm(smallConv)],
      control,
      keeping: { everyMs: Infinity, save: (state) => states.push(state) },
      onEvent: ({ type }) => {
        if (type === 'epoch') control.pause();
        if (type === 'paused') {
          setTimeout(() => {
            control.stop();
          });
        }
      },
    });
    const [atEpochEnd, onPause, onStop] = states;
    expect(states).toHaveLength(3);
    expect(atEpochEnd).toMatchObject({ epoch: 1, step: stepsPerEpoch, results: [{ epoch: 1 }] });
    expect(onPause).toMatchObject({ epoch: 2, results: [{ epoch: 1 }] });
    expect(onStop).toMatchObject({ epoch: 2, step: onPause?.step });
  });

  it('cost no tensors and change no numbers', async () => {
    const arms = [arm(mixedNetwork), arm(smallConv)];
    const before = memory().numTensors;
    const { events, states } = await trained({ arms });
    expect(states.length).toBeGreaterThan(run.epochs);
    expect(new Set(ofType(events, 'progress').map(({ tensors }) => tensors)).size).toBe(1);
    expect(memory().numTensors).toBe(before);
    const without = await eventsOf({ dataset, run, arms });
    expect(numbersOf(without)).toEqual(numbersOf(events));
  });

  it('leave no tensors in a continued run either', async () => {
    const arms = [arm(mixedNetwork), arm(smallConv)];
    const { events, states } = await trained({ arms });
    const before = memory().numTensors;
    const continued = await trained({ arms, from: states[0] });
    expect(memory().numTensors).toBe(before);
    const counts = (all: TrainEvent[]) => ofType(all, 'progress').map(({ tensors }) => tensors);
    expect(new Set(counts(continued.events))).toEqual(new Set(counts(events)));
  });
});
