/**
 * WebGPU makes a program for each kind of kernel and of shape when it is first met, and training waits.
 * In a rehearsal throw-away networks go through everything that a training does, but nothing is
 * computed: programs are only asked for, all are made at the same time, and the first step finds them.
 */
import { backend, env, getBackend, tensor, tidy } from '@tensorflow/tfjs-core';
import type { ChannelStatistics } from '../datasets/statistics.ts';
import { sizeOf } from '../models/shapes.ts';
import { ArmTrainer, type PreparedArm } from './arm-trainer.ts';
import type { Arm } from './protocol.ts';

export interface Rehearsal {
  readonly arms: readonly Arm[];
  /** By arm, where one is `pretrained`; see `prepareArms`. */
  readonly prepared?: readonly (PreparedArm | undefined)[];
  readonly classes: number;
  /** Needed where an arm standardises its images. */
  readonly statistics?: ChannelStatistics | undefined;
  /** All sizes that a batch can have. */
  readonly trainingBatches: readonly number[];
  readonly testBatches: (arm: Arm) => readonly number[];
}

/** The sizes that batches of so many images have: the last one may be smaller. */
export function batchSizes(images: number, batchSize: number): number[] {
  const sizes = [Math.min(batchSize, images), images % batchSize];
  return [...new Set(sizes)].filter((size) => size > 0);
}

/** What of the WebGPU backend is used here; its package is loaded where it is in use only. */
interface Compiling {
  checkCompileCompletionAsync(): Promise<void>;
}

/** Resolves when every program is made; on other backends there is nothing to make. */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  if (getBackend() !== 'webgpu') return;
  env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    for (const [index, arm] of rehearsal.arms.entries())
      rehearseArm(arm, rehearsal, rehearsal.prepared?.[index]);
  } finally {
    env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  await (backend() as unknown as Compiling).checkCompileCompletionAsync();
}

function rehearseArm(arm: Arm, rehearsal: Rehearsal, prepared: PreparedArm | undefined): void {
  const { classes, statistics, trainingBatches, testBatches } = rehearsal;
  const largest = Math.max(...trainingBatches, arm.diagnosis?.images ?? 0);
  const { inputShape } = arm.network;
  const split = {
    images: new Uint8Array(largest * sizeOf(inputShape)),
    labels: new Uint8Array(largest),
    count: largest,
    whenAvailable: () => Promise.resolve(),
  };
  const blind = prepared?.sight && {
    sight: (_: unknown, { length }: ArrayLike<number>) =>
      new Float32Array(length * sizeOf(inputShape)),
  };
  const trainer = new ArmTrainer({
    ...{ arm, seed: 0, totalSteps: 1, split, classes, statistics },
    prepared: prepared && { ...prepared, ...blind },
  });
  try {
    for (const size of trainingBatches) {
      trainer.rehearse({
        indices: Uint32Array.from({ length: size }),
        labels: new Uint8Array(size),
      });
    }
    for (const size of testBatches(arm)) {
      const pixels = new Float32Array(size * sizeOf(inputShape));
      tidy(() =>
        trainer.model.forward(tensor(pixels, [size, ...inputShape]), { kind: 'inference' }),
      );
    }
  } finally {
    trainer.dispose();
  }
}
