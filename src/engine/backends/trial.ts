/** Two short trainings: one to see whether a backend computes rightly, one to see how fast it is. */
import { networkById } from '../../models/networks.ts';
import type { Network } from '../../models/spec.ts';
import { registerGradients } from '../gradients.ts';
import { noiseTrainer } from '../noise-trainer.ts';
import type { Arm } from '../protocol.ts';
import { rehearse } from '../rehearsal.ts';

/** A little of what networks are made of, small enough for every backend. */
const smallNetwork: Network = {
  id: 'self-test',
  family: 'conv',
  inputShape: [8, 8, 3],
  layers: [
    { kind: 'conv', filters: 8, kernelSize: 3, padding: 'same' },
    { kind: 'batch-norm' },
    { kind: 'activation', activation: 'relu' },
    { kind: 'pool', mode: 'max', size: 2 },
    { kind: 'conv', filters: 8, kernelSize: 3, stride: 2, padding: 'same', activation: 'tanh' },
    { kind: 'pool', mode: 'average', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
};

const selfTestArm: Arm = {
  network: smallNetwork,
  training: { ...networkById('conv-small').training, optimiser: 'sgd', learningRate: 0.1 },
};
const selfTestSteps = 4;

/** Losses of the first steps on the backend in use; every backend should give the same. */
export function selfTestLosses(): Promise<number[]> {
  return lossesOf(selfTestArm, 8, selfTestSteps);
}

const warmUpSteps = 2;
const timedSteps = 5;

/** Mean time in milliseconds of a training step of `conv-small` on the backend in use. */
export async function stepTime(): Promise<number> {
  const trial = await makeTrial(networkById('conv-small'), 32);
  try {
    await trial.run(warmUpSteps);
    const startedAt = performance.now();
    await trial.run(timedSteps);
    return (performance.now() - startedAt) / timedSteps;
  } finally {
    trial.trainer.dispose();
  }
}

async function lossesOf(arm: Arm, batchSize: number, steps: number): Promise<number[]> {
  const trial = await makeTrial(arm, batchSize);
  try {
    const judgements = await trial.run(steps);
    return judgements.map((step) => step.reduce((sum, { loss }) => sum + loss, 0) / batchSize);
  } finally {
    trial.trainer.dispose();
  }
}

/** Trains on one batch of noise, again and again. */
async function makeTrial(arm: Arm, batchSize: number) {
  registerGradients();
  await rehearse({ arms: [arm], classes: 10, trainingBatches: [batchSize], testBatches: () => [] });
  const { trainer, batch } = noiseTrainer(arm, batchSize);
  return {
    trainer,
    run: (steps: number) => trainer.train(Array.from({ length: steps }, () => batch)),
  };
}
