/** A page that trains a small network, step by step, on the backend that a test names. */
import { getBackend } from '@tensorflow/tfjs-core';
import { Random } from '../../../src/datasets/random.ts';
import { ArmTrainer, type Batch } from '../../../src/engine/arm-trainer.ts';
import { browserCandidates } from '../../../src/engine/backends/candidates.ts';
import { registerGradients } from '../../../src/engine/gradients.ts';
import type { Arm, BackendName } from '../../../src/engine/protocol.ts';

/** The mean loss of each of the first steps, and the backend that was really in use. */
export interface Trained {
  readonly backend: string;
  readonly losses: readonly number[];
}

declare global {
  var trainOn: (backend: BackendName, steps: number) => Promise<Trained>;
}

const batchSize = 8;

const arm: Arm = {
  network: {
    id: 'small',
    family: 'conv',
    inputShape: [12, 12, 3],
    layers: [
      { kind: 'conv', filters: 8, kernelSize: 3, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 8, kernelSize: 3, padding: 'same' },
      { kind: 'batch-norm' },
      { kind: 'activation', activation: 'relu' },
      { kind: 'global-pool', mode: 'average' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: {
    optimiser: 'adam',
    learningRate: 1e-2,
    schedule: 'constant',
    inputScaling: 'symmetric',
    initialisation: 'glorot-uniform',
  },
};

globalThis.trainOn = async (backend, steps) => {
  await browserCandidates.find(({ name }) => name === backend)?.use(() => undefined);
  registerGradients();
  const split = noise(batchSize);
  const trainer = new ArmTrainer({
    arm,
    seed: 1,
    totalSteps: steps,
    split,
    classes: 10,
    statistics: undefined,
  });
  // The same images again and again, so that the loss falls as fast as the gradients are right.
  const batch: Batch = { indices: Uint32Array.from(split.labels.keys()), labels: split.labels };
  const judgements = await trainer.train(Array.from({ length: steps }, () => batch));
  trainer.dispose();
  const mean = (step: readonly { loss: number }[]) =>
    step.reduce((sum, { loss }) => sum + loss, 0) / batchSize;
  return { backend: getBackend(), losses: judgements.map(mean) };
};

function noise(count: number) {
  const random = new Random(1);
  const [height, width, channels] = arm.network.inputShape;
  const images = new Uint8Array(count * height * width * channels).map(() => random.below(256));
  const labels = new Uint8Array(count).map(() => random.below(10));
  return { images, labels, count, whenAvailable: () => Promise.resolve() };
}
