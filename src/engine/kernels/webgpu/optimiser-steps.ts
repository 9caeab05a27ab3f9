/**
 * One step of an optimiser for all variables in one kernel call. Inputs: per variable `weights<i>`,
 * `gradient<i>` and what is remembered of it, which is updated in place. Outputs: the new weights in
 * order, as new tensors, so that whoever still holds the old ones keeps them.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { needed } from '../../needed.ts';
import { type Binding, reads, type Shader, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

interface Optimiser {
  readonly kernelName: string;
  /** What is remembered of each variable: the names of the inputs. */
  readonly memories: readonly string[];
  readonly shader: Shader;
}

const adam: Optimiser = {
  kernelName: 'AdamSteps',
  memories: ['first', 'second'],
  shader: {
    name: 'adam',
    code: () => /* wgsl */ `
fn element(i: i32) {
  let slope = gradient[i];
  let m = uniforms.beta1 * first[i] + (1 - uniforms.beta1) * slope;
  let v = uniforms.beta2 * second[i] + (1 - uniforms.beta2) * slope * slope;
  first[i] = m;
  second[i] = v;
  updated[i] = weights[i] - uniforms.rate * m / (sqrt(v) + uniforms.epsilon);
}`,
  },
};

const momentum: Optimiser = {
  kernelName: 'MomentumSteps',
  memories: ['velocity'],
  shader: {
    name: 'momentum',
    code: () => /* wgsl */ `
fn element(i: i32) {
  let moving = uniforms.momentum * velocity[i] + gradient[i];
  velocity[i] = moving;
  updated[i] = weights[i] - uniforms.rate * moving;
}`,
  },
};

type Attrs = Readonly<Record<string, number>>;

export function registerOptimiserSteps(): void {
  for (const optimiser of [adam, momentum]) {
    registerOwnKernel(
      optimiser.kernelName,
      ({ inputs, backend, attrs }: KernelCall<string, Attrs>) =>
        Object.keys(inputs)
          .filter((name) => name.startsWith('weights'))
          .map((_, place) => step(backend, optimiser, inputs, place, attrs)),
    );
  }
}

function step(
  backend: WebGPUBackend,
  { memories, shader }: Optimiser,
  inputs: Readonly<Record<string, TensorInfo>>,
  place: number,
  attrs: Attrs,
): TensorInfo {
  const input = (name: string) => needed(inputs[`${name}${place}`]);
  const weights = input('weights');
  const updated = makeFloats(backend, weights.shape);
  const kept = memories.map((name): [string, Binding] => [name, writes(input(name))]);
  elementwise(backend, {
    shader,
    bindings: {
      updated: writes(updated),
      weights: reads(weights),
      gradient: reads(input('gradient')),
      ...Object.fromEntries(kept),
    },
    floats: attrs,
    count: util.sizeFromShape(weights.shape),
  });
  return updated;
}
