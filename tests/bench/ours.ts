/** Our engine in the bench: the site's own trainer on the backend in use, block by block. */
import { backend, enableProdMode, memory } from '@tensorflow/tfjs-core';
import { epochOrder } from '../../src/datasets/shuffle.ts';
import { channelStatistics } from '../../src/datasets/statistics.ts';
import { ArmTrainer, type Batch } from '../../src/engine/arm-trainer.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { needed } from '../../src/engine/needed.ts';
import type { TensorMemory } from './contender.ts';
import {
  batchSize,
  benchModel,
  classes,
  imageCount,
  type ModelId,
  noise,
  totalSteps,
} from './models.ts';

/** As the site has it: the backend is waited for about so often, and after so many steps at most. */
const blockMs = 60;
const longestBlock = 32;

export class OurTraining {
  readonly #trainer: ArmTrainer;
  readonly #batches: readonly Batch[];
  #next = 0;
  #blockLength = 1;

  constructor(model: ModelId) {
    enableProdMode();
    registerGradients();
    const split = noise();
    const arm = benchModel(model);
    this.#trainer = new ArmTrainer({
      arm,
      seed: 1,
      totalSteps,
      split,
      classes,
      statistics: channelStatistics(split, arm.network.inputShape, imageCount),
    });
    const order = epochOrder(1, 1, imageCount);
    this.#batches = Array.from({ length: imageCount / batchSize }, (_, i) => {
      const indices = order.subarray(i * batchSize, (i + 1) * batchSize);
      return { indices, labels: Uint8Array.from(indices, (index) => split.labels[index] ?? 0) };
    });
  }

  /** Trains so many steps; milliseconds in all. @throws EngineError `not-finite` */
  async train(steps: number): Promise<number> {
    const startedAt = performance.now();
    for (let left = steps; left > 0;) {
      const length = Math.min(left, this.#blockLength);
      const blockStartedAt = performance.now();
      await this.trainBlock(length);
      left -= length;
      const stepMs = (performance.now() - blockStartedAt) / length;
      this.#blockLength = Math.min(longestBlock, Math.max(1, Math.round(blockMs / stepMs)));
    }
    return performance.now() - startedAt;
  }

  /** Trains so many steps and waits for the backend once, at their end. */
  async trainBlock(steps: number): Promise<void> {
    const first = this.#next;
    this.#next += steps;
    const block = Array.from({ length: steps }, (_, i) =>
      needed(this.#batches[(first + i) % this.#batches.length]),
    );
    await this.#trainer.train(block);
  }

  memory(): TensorMemory {
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, tensorBytes: numBytes, wasmBytes: wasmBytes() };
  }

  dispose(): void {
    this.#trainer.dispose();
  }
}

/** Zero on other backends. */
function wasmBytes(): number {
  const { wasm } = backend() as { wasm?: { HEAPU8: Uint8Array } };
  return wasm?.HEAPU8.byteLength ?? 0;
}
