/** A page that puts WebGPU with our kernels to the test, for a specification to ask. */
import '@tensorflow/tfjs-backend-cpu';
import { backend, setBackend } from '@tensorflow/tfjs-core';
import { ArmTrainer } from '../../../src/engine/arm-trainer.ts';
import { useWebgpu } from '../../../src/engine/backends/webgpu.ts';
import { evaluate } from '../../../src/engine/evaluate.ts';
import { registerGradients } from '../../../src/engine/gradients.ts';
import { needed } from '../../../src/engine/needed.ts';
import { batchSizes, rehearse } from '../../../src/engine/rehearsal.ts';
import { type TrainedNetwork, networkById } from '../../../src/models/networks.ts';
import { computations } from './cases.ts';
import { compare, type Comparison } from './compare.ts';
import { compareOptimiser, gradientsOf, networks } from './training.ts';

export interface Answer extends Comparison {
  readonly title: string;
}

/** What is in the backend's cache of programs. */
export interface Programs {
  readonly before: number;
  readonly rehearsed: number;
  readonly trained: number;
}

export interface Checks {
  compareKernels(): Promise<Answer[]>;
  compareNetworks(): Promise<Answer[]>;
  /** The largest differences, by optimiser. */
  compareOptimisers(): Promise<Record<string, number>>;
  countPrograms(): Promise<Programs>;
  /** Takes the device away and gives what is said of it. */
  loseDevice(): Promise<string[]>;
  /** What has been found fault with so far. */
  readonly lost: readonly string[];
}

declare global {
  var checks: Promise<Checks>;
}

const lost: string[] = [];

async function start(): Promise<Checks> {
  await useWebgpu((detail) => lost.push(detail));
  registerGradients();
  const { device, pipelineCache } = backend() as unknown as {
    readonly device: GPUDevice;
    readonly pipelineCache: object;
  };
  return {
    lost,
    compareKernels: () => compareAll(computations),
    compareNetworks: () => compareAll(networks.map((one) => [one.id, gradientsOf(one)] as const)),
    compareOptimisers: async () => ({
      adam: await compareOptimiser('adam'),
      momentum: await compareOptimiser('momentum'),
    }),
    countPrograms: () => countPrograms(() => Object.keys(pipelineCache).length),
    async loseDevice() {
      device.destroy();
      await device.lost;
      return lost;
    },
  };
}

async function compareAll(
  pairs: readonly (readonly [string, (typeof computations)[number][1]])[],
): Promise<Answer[]> {
  const answers = [];
  for (const [title, computation] of pairs) {
    answers.push({ title, ...(await compare(computation)) });
  }
  return answers;
}

const small: TrainedNetwork = {
  network: needed(networks.find(({ id }) => id === 'residual')),
  training: networkById('conv-small').training,
};
const batchSize = 6;

/** Trains and tests a network; in each pass the last batch is smaller, and blocks have many lengths. */
async function countPrograms(count: () => number): Promise<Programs> {
  await setBackend('webgpu');
  const images = 16;
  const sizes = batchSizes(images, batchSize);
  const before = count();
  const arms = [small];
  await rehearse({ arms, classes: 10, trainingBatches: sizes, testBatches: () => [images] });
  const rehearsed = count();
  const split = noise(images);
  const trainer = new ArmTrainer({
    arm: small,
    seed: 1,
    totalSteps: 10,
    split,
    classes: 10,
    statistics: undefined,
  });
  for (const length of [1, 3, 9]) {
    await trainer.train(
      Array.from({ length }, (_, i) => {
        const size = needed(sizes[i % sizes.length]);
        return {
          indices: Uint32Array.from({ length: size }, (_, j) => j),
          labels: new Uint8Array(size),
        };
      }),
    );
  }
  await evaluate(trainer, split, () => Promise.resolve());
  trainer.dispose();
  return { before, rehearsed, trained: count() };
}

function noise(count: number) {
  const [height, width, channels] = small.network.inputShape;
  const images = new Uint8Array(count * height * width * channels).map((_, i) => (i * 37) % 251);
  return { images, labels: new Uint8Array(count), count, whenAvailable: () => Promise.resolve() };
}

globalThis.checks = start();
