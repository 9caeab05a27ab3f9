import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/datasets/dataset.ts';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { Control, RunDropped } from '../../src/engine/control.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import type { TrainEvent } from '../../src/engine/train.ts';
import {
  arm,
  eventsOf,
  lossesOf,
  mixedNetwork,
  networkOf,
  ofType,
  smallConv,
  smallDataset,
  smallRun,
} from './engine-fixtures.ts';

beforeAll(() => useWasm(wasmFiles));
beforeEach(async () => {
  await setBackend('wasm');
});

function lastProgress(events: readonly TrainEvent[]) {
  const progress = ofType(events, 'progress').at(-1);
  if (!progress) throw new Error('no progress');
  return progress;
}

function done(events: readonly TrainEvent[]) {
  const [event] = ofType(events, 'done');
  if (!event) throw new Error('not done');
  return event;
}

describe('a run', () => {
  it('learns, and reports epochs, curve and results that fit together', async () => {
    const dataset = smallDataset(400, 60);
    const run = { ...smallRun, epochs: 8, trainingSize: 400 };
    const events = await eventsOf({ dataset, run, arms: [arm(smallConv)] });
    const epochs = ofType(events, 'epoch').map(({ result }) => result);
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(epochs[0]?.train.loss).toBeGreaterThan(1);
    expect(epochs.at(-1)?.test.accuracy).toBeGreaterThan(0.8);

    const { arms, testLabels, stopped } = done(events);
    const [result] = arms;
    expect(stopped).toBe(false);
    expect(result?.test).toEqual(epochs.at(-1)?.test);
    expect(testLabels).toEqual(dataset.test.labels);
    const right = result?.predicted.filter((label, i) => label === testLabels[i]).length ?? 0;
    expect(right / 60).toBeCloseTo(result?.test.accuracy ?? NaN);
    expect(result?.confusion.reduce((total, count) => total + count, 0)).toBe(60);
    const diagonal = [0, 5, 10, 15].reduce(
      (total, cell) => total + (result?.confusion[cell] ?? 0),
      0,
    );
    expect(diagonal).toBe(right);
    for (const confidence of result?.confidence ?? []) {
      expect(confidence).toBeGreaterThan(0.25);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(result?.weights.map(({ length }) => length)).toEqual([108, 4, 144, 4]);
    expect(result?.activeUnits).toMatchObject([{ layer: 0, units: 4 }]);
    expect(result?.activeUnits[0]?.active).toBeGreaterThan(0);
  });

  it('takes the ragged last batch and counts its images for what they are', async () => {
    const events = await eventsOf({ run: { ...smallRun, batchSize: 32, trainingSize: 100 } });
    const { arms } = lastProgress(events);
    expect(arms[0]).toMatchObject({ epoch: 1, step: 4, stepsPerEpoch: 4, globalStep: 4 });
    const accuracy = arms[0]?.train.accuracy ?? NaN;
    expect(Math.abs(accuracy * 100 - Math.round(accuracy * 100))).toBeLessThan(1e-9);
  });

  it('gives the running mean over the images of the epoch', async () => {
    const events = await eventsOf({ run: { ...smallRun, batchSize: 40, trainingSize: 100 } });
    const points = ofType(events, 'progress').flatMap(({ curves }) => curves[0] ?? []);
    expect(points.map(({ at }) => at)).toEqual([1 / 3, 2 / 3, 1]);
    const [a = NaN, b = NaN, c = NaN] = points.map(({ train }) => train.loss);
    const mean = (40 * a + 40 * b + 20 * c) / 100;
    expect(lastProgress(events).arms[0]?.train.loss).toBeCloseTo(mean, 10);
  });

  it('gives the same numbers for the same seed, and others for another', async () => {
    const arms = [arm(mixedNetwork)];
    const [first, again, other] = [
      lossesOf(await eventsOf({ arms })),
      lossesOf(await eventsOf({ arms })),
      lossesOf(await eventsOf({ arms, run: { ...smallRun, seed: 2 } })),
    ];
    expect(first).toHaveLength(7);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('shows all arms the same batches and lets none disturb another', async () => {
    const alone = lossesOf(await eventsOf({ arms: [arm(smallConv)] }));
    const arms = [arm(mixedNetwork, { optimiser: 'momentum' }), arm(smallConv), arm(smallConv)];
    const together = await eventsOf({ arms });
    expect(lossesOf(together, 1)).toEqual(alone);
    expect(lossesOf(together, 2)).toEqual(alone);
    expect(lossesOf(together, 0)).not.toEqual(alone);
  });

  it('uses the first images only, where fewer are asked for', async () => {
    const dataset = smallDataset();
    dataset.train.labels.fill(200, 48);
    const events = await eventsOf({ dataset, run: { ...smallRun, trainingSize: 48 } });
    expect(lastProgress(events).arms[0]?.stepsPerEpoch).toBe(3);
    expect(lossesOf(events).every(Number.isFinite)).toBe(true);
  });

  it.each(['unit', 'symmetric', 'standard', 'raw'] as const)(
    'scales pixels: %s',
    async (inputScaling) => {
      const losses = lossesOf(await eventsOf({ arms: [arm(smallConv, { inputScaling })] }));
      expect(losses.every(Number.isFinite)).toBe(true);
      const unit = lossesOf(await eventsOf({ arms: [arm(smallConv)] }));
      if (inputScaling === 'unit') expect(losses).toEqual(unit);
      else expect(losses).not.toEqual(unit);
    },
  );

  it.each(['momentum', 'rmsprop', 'sgd', 'adam'] as const)('learns with %s', async (optimiser) => {
    const run = { ...smallRun, epochs: 5, trainingSize: 400 };
    const learningRate = optimiser === 'sgd' ? 0.2 : optimiser === 'momentum' ? 0.02 : 3e-3;
    const dataset = smallDataset(400);
    const losses = lossesOf(
      await eventsOf({ dataset, run, arms: [arm(smallConv, { optimiser, learningRate })] }),
    );
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? NaN) / 2);
  });
});

describe('backends', () => {
  it('agree on the loss of the first ten steps within a thousandth', async () => {
    const run = { ...smallRun, batchSize: 10 };
    const arms = [arm(smallConv), arm(mixedNetwork)];
    const onWasm = await eventsOf({ arms, run });
    await setBackend('cpu');
    const onCpu = await eventsOf({ arms, run });
    for (const index of arms.keys()) {
      const [wasm, cpu] = [lossesOf(onWasm, index), lossesOf(onCpu, index)];
      expect(wasm).toHaveLength(10);
      for (const [i, loss] of wasm.entries()) {
        expect(Math.abs(loss - (cpu[i] ?? NaN))).toBeLessThan(1e-3);
      }
    }
  });
});

describe('tensors', () => {
  it('are as many after fifty steps as after the first, and none is left', async () => {
    const before = memory().numTensors;
    const arms = (['adam', 'momentum', 'rmsprop', 'sgd'] as const).map((optimiser) =>
      arm(mixedNetwork, { optimiser }),
    );
    const counts: number[] = [];
    await eventsOf({
      arms,
      dataset: smallDataset(800),
      run: { ...smallRun, trainingSize: 800, epochs: 2 },
      onEvent: (event) => {
        if (event.type === 'progress') counts.push(event.tensors);
      },
    });
    expect(new Set(counts).size).toBe(1);
    expect(memory().numTensors).toBe(before);
  });

  it('do not stay when a run fails', async () => {
    const before = memory().numTensors;
    const broken = networkOf({ kind: 'flatten' }, { kind: 'conv', filters: 1, kernelSize: 3 });
    await expect(eventsOf({ arms: [arm(smallConv), arm(broken)] })).rejects.toThrow();
    expect(memory().numTensors).toBe(before);
  });
});

describe('control', () => {
  const long = { ...smallRun, epochs: 1000, trainingSize: 100 };

  /** Runs `order` when training has begun. */
  function after(control: Control, order: (control: Control) => void) {
    let begun = false;
    return (event: TrainEvent) => {
      if (event.type !== 'progress' || begun) return;
      begun = true;
      setTimeout(() => {
        order(control);
      });
    };
  }

  it('pauses and resumes, and the numbers are the same as without', async () => {
    const run = { ...smallRun, epochs: 40 };
    const control = new Control();
    const pauseAndResume = after(control, () => {
      control.pause();
      setTimeout(() => {
        control.resume();
      }, 300);
    });
    const events = await eventsOf({ run, control, onEvent: pauseAndResume });
    const kinds = events
      .map(({ type }) => type)
      .filter((type) => type === 'paused' || type === 'resumed');
    expect(kinds).toEqual(['paused', 'resumed']);
    const between = events.slice(
      events.findIndex(({ type }) => type === 'paused') + 1,
      events.findIndex(({ type }) => type === 'resumed'),
    );
    expect(between).toEqual([]);
    expect(lossesOf(events)).toEqual(lossesOf(await eventsOf({ run })));
  });

  it('stops early and still gives results of what was trained', async () => {
    const control = new Control();
    const events = await eventsOf({
      run: long,
      control,
      onEvent: after(control, () => {
        control.stop();
      }),
    });
    const { stopped, arms } = done(events);
    expect(stopped).toBe(true);
    expect(arms[0]?.predicted).toHaveLength(40);
    expect(lastProgress(events).arms[0]?.epoch).toBeLessThan(1000);
  });

  it.each([
    { epochs: 1, isStopped: false },
    { epochs: 2, isStopped: true },
  ])(
    'that is told to stop in the test of epoch 1 of $epochs has stopped early: $isStopped',
    async (story) => {
      const control = new Control();
      const dataset = smallDataset();
      const whenAvailable = () => {
        control.stop();
        return Promise.resolve();
      };
      const test = { ...dataset.test, whenAvailable };
      const run = { ...smallRun, epochs: story.epochs };
      const events = await eventsOf({ dataset: { ...dataset, test }, run, control });
      expect(ofType(events, 'epoch')).toHaveLength(1);
      expect(done(events).stopped).toBe(story.isStopped);
    },
  );

  it('stops a paused run', async () => {
    const control = new Control();
    const events = await eventsOf({
      run: long,
      control,
      onEvent: (event) => {
        if (event.type === 'progress') control.pause();
        if (event.type === 'paused') {
          setTimeout(() => {
            control.stop();
          });
        }
      },
    });
    expect(done(events).stopped).toBe(true);
  });

  it('drops a run without a word, paused or not, and frees what it held', async () => {
    const before = memory().numTensors;
    for (const isPaused of [false, true]) {
      const control = new Control();
      const drop = after(control, () => {
        if (isPaused) control.pause();
        setTimeout(() => {
          control.drop();
        });
      });
      const heard: TrainEvent[] = [];
      const running = eventsOf({
        run: long,
        control,
        onEvent: (event) => {
          heard.push(event);
          drop(event);
        },
      });
      await expect(running).rejects.toBeInstanceOf(RunDropped);
      expect(ofType(heard, 'done')).toEqual([]);
      expect(memory().numTensors).toBe(before);
    }
  });

  it('drops a run that waits for its images', async () => {
    const dataset = smallDataset();
    const waiting = { ...dataset.train, whenAvailable: () => new Promise<void>(() => undefined) };
    const control = new Control();
    const running = eventsOf({ dataset: { ...dataset, train: waiting }, control });
    setTimeout(() => {
      control.drop();
    });
    await expect(running).rejects.toBeInstanceOf(RunDropped);
  });
});

describe('images that arrive while it trains', () => {
  it('are waited for, batch by batch', async () => {
    const dataset = smallDataset();
    const asked: number[] = [];
    const train = {
      ...dataset.train,
      whenAvailable: (count: number) => {
        asked.push(count);
        return Promise.resolve();
      },
    };
    const whole = lossesOf(await eventsOf({}));
    expect(lossesOf(await eventsOf({ dataset: { ...dataset, train } }))).toEqual(whole);
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.max(...asked)).toBe(100);
  });

  it('end the run with their own error when they do not come', async () => {
    const dataset = smallDataset();
    const reason = new DatasetError('checksum', 'shard-3');
    const train = { ...dataset.train, whenAvailable: () => Promise.reject(reason) };
    await expect(eventsOf({ dataset: { ...dataset, train } })).rejects.toBe(reason);
  });
});

describe('a loss that is no number', () => {
  it('ends the run with an error', async () => {
    const arms = [arm(smallConv, { optimiser: 'sgd', learningRate: 1e30, inputScaling: 'raw' })];
    const failure = eventsOf({ arms, run: { ...smallRun, epochs: 5 } });
    await expect(failure).rejects.toBeInstanceOf(EngineError);
    await expect(failure).rejects.toMatchObject({ code: 'not-finite' });
  });

  it('ends the run with an error, too, where the last step brings it about', async () => {
    const arms = [arm(smallConv, { optimiser: 'sgd', learningRate: 1e38, inputScaling: 'raw' })];
    const heard: TrainEvent[] = [];
    // All images in one step, which is judged before its weights are.
    const failure = eventsOf({
      arms,
      run: { ...smallRun, batchSize: 100 },
      onEvent: (event) => heard.push(event),
    });
    await expect(failure).rejects.toMatchObject({ code: 'not-finite' });
    expect(lossesOf(heard)).toHaveLength(1);
    expect(ofType(heard, 'done')).toEqual([]);
  });
});
