/** Runs the same on the CPU backend and on WebGPU and says how far apart the results are. */
import { memory, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';

/** What is to be the same on both backends: made anew on each, tensors and all. */
export type Computation = () => readonly Tensor[];

export interface Comparison {
  /** The largest difference, in units of the largest value of the CPU's (at least 1). */
  readonly difference: number;
  readonly sameShapes: boolean;
  /** How many values were compared. */
  readonly size: number;
  /** Tensors that WebGPU left behind. */
  readonly leaked: number;
}

export async function compare(computation: Computation): Promise<Comparison> {
  const expected = await resultsOn('cpu', computation);
  const actual = await resultsOn('webgpu', computation);
  const pairs = expected.results.map((one, i) => [one, actual.results[i]] as const);
  return {
    difference: Math.max(...pairs.map(([one, other]) => apart(one.values, other?.values))),
    sameShapes: pairs.every(([one, other]) => one.shape.join() === other?.shape.join()),
    size: expected.results.reduce((sum, { values }) => sum + values.length, 0),
    leaked: actual.leaked,
  };
}

async function resultsOn(name: 'cpu' | 'webgpu', computation: Computation) {
  await setBackend(name);
  const before = memory();
  const tensors = tidy(() => [...computation()]);
  const results = [];
  for (const one of tensors) {
    results.push({ shape: one.shape, values: Float32Array.from(await one.data()) });
    one.dispose();
  }
  const after = memory();
  const leaked =
    after.numTensors - before.numTensors + (after.numDataBuffers - before.numDataBuffers);
  return { results, leaked };
}

/** In units of the largest expected value, or of 1. */
export function apart(expected: Float32Array, actual: Float32Array | undefined): number {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return expected.reduce((most, value, i) => {
    const distance = Math.abs(value - (actual?.[i] ?? NaN)) / scale;
    return distance <= most ? most : distance;
  }, 0);
}

/** Values in ±1 that look random, the same every time; `coarse` ones are often equal. */
export function made(shape: readonly number[], salt: number, coarse = false): Tensor {
  const size = shape.reduce((product, extent) => product * extent, 1);
  let state = Math.imul(salt, 2654435761) + 1;
  const values = Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = state / 2 ** 31 - 1;
    return coarse ? Math.round(value * 4) / 4 : value;
  });
  return tensor(values, [...shape]);
}
