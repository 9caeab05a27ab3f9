/** Runs one kernel on the CPU backend and on WASM under NaN guards, with our kernels and nothing else. */
import '@tensorflow/tfjs-backend-cpu';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend,
  engine,
  getKernel,
  type NamedAttrMap,
  registerKernel,
  setBackend,
  tensor,
  type Tensor,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { startWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import type { OwnBuild } from '../../../src/engine/kernels/wasm/own/build-choice.ts';
import { registerOwnKernels } from '../../../src/engine/kernels/wasm/own/register.ts';
import type { Crew } from '../../../src/engine/kernels/wasm/threads/crew.ts';
import { guardHeap } from './guarded-heap.ts';

/** Ways in which our kernels run: both builds, and the work shared out to threads. */
export const variants = [
  { build: 'relaxed', threads: 1 },
  { build: 'relaxed', threads: 3 },
  { build: 'simd', threads: 1 },
] as const;

export interface Variant {
  readonly build: OwnBuild;
  readonly threads: number;
}

const replaced = [
  'AvgPoolGrad',
  'BatchMatMul',
  'Conv2D',
  'Conv2DBackpropFilter',
  'Conv2DBackpropInput',
  'FusedConv2D',
  'MaxPool',
  'MaxPoolGrad',
  'Sum',
  '_FusedMatMul',
];

/** The backend in use, which must be WASM. */
export function wasmBackend(): BackendWasm {
  const inUse = backend();
  if (!(inUse instanceof BackendWasm)) throw new Error('The backend in use is not WASM');
  return inUse;
}

let guard: ReturnType<typeof guardHeap> | undefined;

/**
 * Registers one build of our kernels. What they would fall back to throws, so that a test cannot pass
 * by way of another kernel. Gives the threads, of which three are there.
 */
export async function useOwnKernels({ build, threads }: Variant): Promise<Crew> {
  await startWasm(wasmFiles, true);
  const wasm = wasmBackend();
  guard ??= guardHeap(wasm);
  for (const kernelName of replaced) {
    if (isRegistered(kernelName)) unregisterKernel(kernelName, 'wasm');
    registerKernel({
      kernelName,
      backendName: 'wasm',
      kernelFunc: () => {
        throw new Error(`${kernelName} fell back`);
      },
    });
  }
  const { own, spawn } = wasmFiles;
  const crew = await registerOwnKernels(wasm, await own(build, true), { size: 3, spawn });
  crew.threads = threads;
  return crew;
}

export interface Case {
  readonly kernel: string;
  /** The shape of every input. */
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Few different values, so that some are equal. */
  readonly coarse?: boolean;
}

/** Values in ±1 that look random, the same every time. */
export function made(shape: readonly number[], salt: number, coarse = false): Tensor {
  const size = shape.reduce((product, extent) => product * extent, 1);
  let state = salt * 2654435761 + 1;
  const values = Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = state / 2 ** 31 - 1;
    return coarse ? Math.round(value * 4) / 4 : value;
  });
  return tensor(values, [...shape]);
}

export async function resultOn(name: 'cpu' | 'wasm', { kernel, inputs, attrs, coarse }: Case) {
  await setBackend(name);
  const tensors = Object.entries(inputs).map(
    ([key, shape], i) => [key, made(shape, i + 1, coarse)] as const,
  );
  const out: Tensor = engine().runKernel(
    kernel,
    Object.fromEntries(tensors),
    (attrs ?? {}) as NamedAttrMap,
  );
  const values = Float32Array.from(out.dataSync());
  for (const t of [out, ...tensors.map(([, t]) => t)]) t.dispose();
  return { shape: out.shape, values };
}

/** The largest difference between the two, in units of the largest reference value (at least 1). */
export function difference(actual: Float32Array, reference: Float32Array): number {
  expect(actual.length).toBe(reference.length);
  let scale = 1;
  let most = 0;
  for (const [i, value] of reference.entries()) {
    const distance = Math.abs(value - (actual[i] ?? NaN));
    scale = Math.max(scale, Math.abs(value));
    most = distance <= most ? most : distance;
  }
  return most / scale;
}

const references = new Map<string, ReturnType<typeof resultOn>>();

/** What the CPU backend gives; worked out once for all builds. */
async function reference(one: Case) {
  const key = JSON.stringify(one);
  const known = references.get(key) ?? resultOn('cpu', one);
  references.set(key, known);
  return known;
}

/** Fails unless our kernel gives what the CPU backend gives and touches nothing beyond its tensors. */
export async function expectSame(one: Case): Promise<void> {
  const expected = await reference(one);
  const before = engine().memory().numTensors;
  const actual = await resultOn('wasm', one);
  expect(engine().memory().numTensors).toBe(before);
  expect(actual.shape).toEqual(expected.shape);
  expect(difference(actual.values, expected.values)).toBeLessThan(1e-5);
  expect(brokenBlocks()).toBe(0);
}

function isRegistered(kernelName: string): boolean {
  return (getKernel(kernelName, 'wasm') as unknown) !== undefined;
}

/** Blocks of the heap around which somebody has written. */
export function brokenBlocks(): number {
  return guard?.broken() ?? NaN;
}
