/** A whole training as the engine tells it, for tests of what the page makes of it. */
import type { ArmProgress, ArmResult, Event, EpochResult } from '../../../src/engine/protocol.ts';
import type { DatasetInfo } from '../../../src/datasets/dataset.ts';
import { initial, next, type Message, type TrainingState } from '../../../src/ui/training/state.ts';
import { networkById } from '../../../src/models/networks.ts';
import type { ArmLook } from '../../../src/ui/training/arm-look.ts';
import type { Plan } from '../../../src/ui/training/plan.ts';

/** A fully connected and a convolutional network. */
export const twoEpochs: Plan = {
  arms: [networkById('fc-tutorial'), networkById('conv-small')],
  run: { epochs: 2, batchSize: 32, trainingSize: 320, seed: 1 },
  backend: 'auto',
  data: 'cifar10',
};

export const looks: readonly ArmLook[] = [
  { id: 'fc', label: 'Fully connected', short: 'FC', colour: 'var(--fc)' },
  { id: 'conv', label: 'Convolutional', short: 'Conv', colour: 'var(--conv)' },
];

export const sprites: DatasetInfo = {
  id: 'sprites10',
  imageShape: [32, 32, 3],
  classes: ['airplane', 'automobile'],
  trainCount: 50_000,
  testCount: 4,
  provenance: { kind: 'generated', official: false },
};

export const start: Message = { type: 'start', plan: twoEpochs };

export const started = {
  type: 'started',
  id: 1,
  dataset: sprites,
  backend: 'wasm',
} as const satisfies Event;

export function armProgress(epoch: number, step: number, loss: number): ArmProgress {
  return {
    epoch,
    step,
    stepsPerEpoch: 10,
    globalStep: 10 * (epoch - 1) + step,
    train: { loss, accuracy: 0.25 },
    imagesPerSecond: 640,
  };
}

export function progress(epoch: number, step: number): Event {
  const at = epoch - 1 + step / 10;
  return {
    type: 'progress',
    id: 1,
    arms: [armProgress(epoch, step, 2.3), armProgress(epoch, step, 1.5)],
    curves: [
      [{ at, train: { loss: 2.3, accuracy: 0.1 } }],
      [{ at, train: { loss: 1.5, accuracy: 0.5 } }],
    ],
    elapsedMs: 1000 * at,
    remainingMs: 1000 * (2 - at),
    tensors: 12,
  };
}

export function epoch(arm: number, number: number): Event {
  const result: EpochResult = {
    arm,
    epoch: number,
    stepsPerEpoch: 10,
    train: { loss: 1.4337, accuracy: 0.4933 },
    test: { loss: 1.1, accuracy: arm === 0 ? 0.1 : 0.6 },
    trainMs: 4600,
    testMs: 400,
    testSteps: 2,
  };
  return { type: 'epoch', id: 1, result };
}

export function armResult(accuracy: number): ArmResult {
  return {
    test: { loss: 1.0642, accuracy },
    confusion: Uint32Array.from([2, 0, 1, 1]),
    predicted: Uint8Array.from([0, 0, 1, 0]),
    confidence: Float32Array.from([0.9, 0.6, 0.7, 0.8]),
    weights: [],
    activeUnits: [
      { layer: 1, active: 0, units: 10 },
      { layer: 2, active: 3, units: 10 },
    ],
  };
}

export function done(stopped = false): Event {
  return {
    type: 'done',
    id: 1,
    stopped,
    arms: [armResult(0.1), armResult(0.629)],
    testLabels: Uint8Array.from([0, 0, 1, 1]),
    elapsedMs: 2500,
  };
}

export const wholeRun: readonly Message[] = [
  start,
  {
    type: 'data',
    id: 1,
    progress: { split: 'train', imagesReady: 1, imagesTotal: 2, bytesLoaded: 3, bytesTotal: 6 },
  },
  { type: 'backend', id: 1, reports: [{ backend: 'wasm', verdict: 'chosen', stepMs: 6 }] },
  started,
  progress(1, 5),
  progress(1, 10),
  epoch(0, 1),
  epoch(1, 1),
  progress(2, 5),
  progress(2, 10),
  epoch(0, 2),
  epoch(1, 2),
  done(),
];

export function after(...messages: readonly Message[]): TrainingState {
  return messages.reduce(next, initial());
}
