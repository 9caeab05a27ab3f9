import { Random } from '../datasets/random.ts';
import { shapedLayers, sizeOf } from '../models/shapes.ts';
import { ArmTrainer, type Batch } from './arm-trainer.ts';
import type { Arm } from './protocol.ts';

/** A network that is trained on one batch of noise again and again, to see what a step costs. */
export function noiseTrainer(
  arm: Arm,
  batchSize: number,
): { readonly trainer: ArmTrainer; readonly batch: Batch } {
  const random = new Random(1);
  const classes = sizeOf(shapedLayers(arm.network).at(-1)?.outputShape ?? []);
  const pixels = batchSize * sizeOf(arm.network.inputShape);
  const images = new Uint8Array(pixels).map(() => random.below(256));
  const labels = new Uint8Array(batchSize).map((_, image) => image % classes);
  const split = { images, labels, count: batchSize, whenAvailable: () => Promise.resolve() };
  const options = { arm, seed: 1, totalSteps: 100, split, classes, statistics: undefined };
  return {
    trainer: new ArmTrainer(options),
    batch: { indices: Uint32Array.from(labels.keys()), labels },
  };
}
