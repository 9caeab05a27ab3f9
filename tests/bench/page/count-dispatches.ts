import { engine } from '@tensorflow/tfjs-core';
import type { Dispatches } from '../contender.ts';

/** Kernels that only look at a tensor anew. */
const free = new Set(['Identity', 'Reshape', 'Cast']);

/** Of one more step; what every call does once does not count. */
export async function dispatchesPerStep(
  train: (steps: number) => Promise<unknown>,
): Promise<Dispatches> {
  const [one, two] = [await dispatched(() => train(1)), await dispatched(() => train(2))];
  return { all: two.all - one.all, work: two.work - one.work };
}

async function dispatched(run: () => Promise<unknown>): Promise<Dispatches> {
  const counted = engine();
  const runKernel = counted.runKernel.bind(counted);
  const names: string[] = [];
  counted.runKernel = (name, ...rest) => {
    names.push(name);
    return runKernel(name, ...rest);
  };
  try {
    await run();
  } finally {
    counted.runKernel = runKernel;
  }
  return { all: names.length, work: names.filter((name) => !free.has(name)).length };
}
