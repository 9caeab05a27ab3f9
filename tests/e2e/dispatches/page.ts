/** A page that counts the kernels of a step on WebGPU, ours and stock TensorFlow.js's. */
import { oneHot, ones, setBackend, tensor1d } from '@tensorflow/tfjs-core';
import { compiledModel } from '../../bench/page/stock-model.ts';
import { dispatchesPerStep } from '../../bench/page/count-dispatches.ts';
import type { Dispatches } from '../../bench/contender.ts';
import { benchModel } from '../../bench/models.ts';
import { ArmTrainer } from '../../../src/engine/arm-trainer.ts';
import { useWebgpu } from '../../../src/engine/backends/webgpu.ts';
import { registerGradients } from '../../../src/engine/gradients.ts';

declare global {
  /** Each in a page of its own: ours replaces kernels and gradients. */
  var countKernels: Readonly<Record<'ours' | 'stock', () => Promise<Dispatches>>>;
}

const id = 'conv';
const classes = 10;

globalThis.countKernels = {
  async stock() {
    await setBackend('webgpu');
    const model = compiledModel(id);
    return dispatchesPerStep(async (steps) => {
      const images = ones([steps, 32, 32, 3]);
      const labels = oneHot(tensor1d(new Int32Array(steps), 'int32'), classes);
      await model.fit(images, labels, { batchSize: 1, epochs: 1 });
    });
  },
  async ours() {
    await useWebgpu((detail) => {
      throw new Error(detail);
    });
    registerGradients();
    const images = new Uint8Array(32 * 32 * 3).fill(255);
    const labels = new Uint8Array(1);
    const split = { images, labels, count: 1, whenAvailable: () => Promise.resolve() };
    const options = { seed: 1, totalSteps: 100, split, classes, statistics: undefined };
    const trainer = new ArmTrainer({ arm: benchModel(id), ...options });
    const batch = { indices: new Uint32Array(1), labels };
    return dispatchesPerStep((steps) => trainer.train(Array.from({ length: steps }, () => batch)));
  },
};
