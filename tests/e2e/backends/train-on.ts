/** A page that trains a small network, step by step, on the backend that a test names. */
import { Random } from '../../../src/datasets/random.ts';
import { ArmTrainer, type Batch } from '../../../src/engine/arm-trainer.ts';
import { browserCandidates } from '../../../src/engine/backends/candidates.ts';
import { registerGradients } from '../../../src/engine/gradients.ts';
import type { Arm, BackendName } from '../../../src/engine/protocol.ts';

declare global {
  /** The mean loss of each of the first steps, from the same seed and on the same images. */
  var trainOn: (backend: BackendName, steps: number) => Promise<number[]>;
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
    learningRate: 1e-3,
    schedule: 'constant',
    inputScaling: 'symmetric',
    initialisation: 'glorot-uniform',
  },
};

globalThis.trainOn = async (backend, steps) => {
  await browserCandidates.find(({ name }) => name === backend)?.use(() => undefined);
  registerGradients();
  const split = noise(steps * batchSize);
  const trainer = new ArmTrainer({
    arm,
    seed: 1,
    totalSteps: steps,
    split,
    classes: 10,
    statistics: undefined,
  });
  const batches = Array.from({ length: steps }, (_, step): Batch => {
    const indices = Uint32Array.from({ length: batchSize }, (__, row) => step * batchSize + row);
    return { indices, labels: Uint8Array.from(indices, (index) => split.labels[index] ?? 0) };
  });
  const judgements = await trainer.train(batches);
  trainer.dispose();
  return judgements.map((step) => step.reduce((sum, { loss }) => sum + loss, 0) / batchSize);
};

function noise(count: number) {
  const random = new Random(1);
  const [height, width, channels] = arm.network.inputShape;
  const images = new Uint8Array(count * height * width * channels).map(() => random.below(256));
  const labels = new Uint8Array(count).map(() => random.below(10));
  return { images, labels, count, whenAvailable: () => Promise.resolve() };
}
