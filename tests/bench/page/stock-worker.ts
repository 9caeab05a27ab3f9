/** TensorFlow.js as it comes: its own layers, its own `fit`, none of our kernels. */
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import * as core from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { batchSize, classes, imageCount, type ModelId, noise } from '../models.ts';
import { answerCalls } from './answer-calls.ts';
import { dispatchesPerStep } from './count-dispatches.ts';
import { isSoftwareGpu } from './gpu.ts';
import { compiledModel } from './stock-model.ts';

answerCalls(async ({ backend, threads, model }) => {
  if (threads > 1) throw new Error('its threads do not start where code is minified');
  const isSoftware = await isSoftwareGpu(backend);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  core.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  core.enableProdMode();
  if (!(await core.setBackend(backend))) throw new Error(`${backend} did not start`);
  const train = fitting(model);
  return { isSoftware, train, dispatches: () => dispatchesPerStep(train), memory: () => undefined };
});

function fitting(id: ModelId): (steps: number) => Promise<number> {
  const model = compiledModel(id);
  const { images, labels } = noise();
  const pixels = Float32Array.from(images, (value) => value / 255);
  const x = core.tensor4d(pixels, [imageCount, 32, 32, 3]);
  const y = core.tidy(() => core.oneHot(core.tensor1d(labels, 'int32'), classes));
  const longest = imageCount / batchSize;
  return async (steps) => {
    const startedAt = performance.now();
    for (let left = steps; left > 0; left -= longest) {
      await fit(model, x, y, Math.min(left, longest));
    }
    return performance.now() - startedAt;
  };
}

/** One epoch of so many batches. */
async function fit(model: Sequential, x: core.Tensor, y: core.Tensor, steps: number) {
  const [images, oneHot] = [x, y].map((all) => core.slice(all, 0, steps * batchSize));
  if (!images || !oneHot) throw new Error('There are no images');
  const { history } = await model.fit(images, oneHot, { batchSize, epochs: 1 });
  core.dispose([images, oneHot]);
  const loss = Number(history['loss']?.at(-1));
  if (!Number.isFinite(loss)) throw new Error('The loss is no longer a number');
}
