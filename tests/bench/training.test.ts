import { describe, expect, test } from 'vitest';
import { wasm } from '../engine/node-backends.ts';
import { presentModels, trainedNumbers } from './models.ts';
import { OurTraining } from './ours.ts';
import { dispatchesPerStep } from './page/count-dispatches.ts';
import { findPython, openPytorch } from './pytorch.ts';

test('the models have the sizes that the results speak of', () => {
  expect(trainedNumbers('conv')).toBe(122_570);
  expect(trainedNumbers('fc')).toBe(1_707_274);
});

describe('our engine on WASM', async () => {
  await wasm.use(() => undefined);

  test.each(presentModels)('trains %s and holds no more after more steps', async (model) => {
    const training = new OurTraining(model);
    expect(await training.train(2)).toBeGreaterThan(0);
    const before = training.memory();
    await training.train(3);
    expect(training.memory()).toMatchObject({
      tensors: before.tensors,
      tensorBytes: before.tensorBytes,
    });
    expect(before.wasmBytes).toBeGreaterThan(before.tensorBytes);
    training.dispose();
  });

  test('takes at most 80 kernels for a step of conv, 50 of them real work', async () => {
    const training = new OurTraining('conv');
    const { all, work } = await dispatchesPerStep((steps) => training.trainBlock(steps));
    expect(work).toBeGreaterThan(10);
    expect(work).toBeLessThanOrEqual(50);
    expect(all).toBeLessThanOrEqual(80);
    training.dispose();
  });
});

const python = findPython();

describe.skipIf(!python)('PyTorch', () => {
  test.each(presentModels)('trains the listing of %s', async (model) => {
    const setting = { engine: 'pytorch', backend: 'cpu', threads: 1, model } as const;
    const contender = await openPytorch(python ?? '', setting);
    expect(await contender.train(2)).toBeGreaterThan(0);
    await contender.end();
  });
});
