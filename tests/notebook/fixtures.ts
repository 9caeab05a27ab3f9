/** Runs as the notebook keeps them, for tests. */
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { networkById } from '../../src/models/networks.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import type { Marks, Run, RunArm } from '../../src/notebook/run.ts';
import type { Network } from '../../src/models/spec.ts';
import { noMarks, runVersion } from '../../src/notebook/run.ts';
import type { StoredRun } from '../../src/notebook/store.ts';
import { trainedVersion, type Trained } from '../../src/notebook/trained.ts';
import { Random } from '../../src/datasets/random.ts';

const classes = ['airplane', 'automobile'];

export function armWith(networkId: string, accuracy: number): RunArm {
  const { network, training } = networkById(networkId);
  const score = { loss: 1.5, accuracy };
  return {
    ...{ id: network.family, family: network.family, network, training },
    curve: [0.25, 0.75, 1.25, 1.75].map((at) => ({ at, loss: 2 - at / 2, accuracy: at / 4 })),
    epochs: [1, 2].map((epoch) => ({
      ...{ epoch, stepsPerEpoch: 10, train: { loss: 1.6, accuracy: 0.5 }, test: score },
      ...{ trainMs: 4600, testMs: 400 },
    })),
    test: score,
    testTime: { ms: 400, steps: 2 },
    confusion: [2, 0, 1, 1],
    activeUnits: [{ layer: 1, active: 3, units: 10 }],
  };
}

export function runWith(changes: Partial<Run> = {}): Run {
  return {
    version: runVersion,
    id: 'run-1',
    origin: 'here',
    endedAt: 1_760_000_000_000,
    ended: 'finished',
    place: { page: 'q2', demo: 'cifar10', query: 'epochs:2,seed:7' },
    settings: { epochs: 2, batchSize: 32, trainingSize: 320, seed: 7 },
    dataset: {
      ...{ id: 'sprites10', kind: 'generated', official: false, classes },
      ...{ trainCount: 50_000, testCount: 4 },
    },
    backend: 'wasm',
    threads: 2,
    machine: 'A browser on a machine',
    software: 'Pichesh 0.1.0',
    elapsedMs: 9200,
    arms: [armWith('fc-narrow', 0.1), armWith('conv-small', 0.75)],
    ...changes,
  };
}

/** A run of one network so small that its weights are a line of text. */
export function tinyRun(): Run {
  const [arm] = [armWith('conv-small', 0.5)];
  const network: Network = {
    ...{ id: 'tiny', family: 'conv', inputShape: [4, 4, 1] },
    layers: [
      { kind: 'conv', filters: 1, kernelSize: 3, padding: 'same', activation: 'relu' },
      { kind: 'residual', body: [{ kind: 'batch-norm' }], shortcut: [], activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 2, activation: 'softmax' },
    ],
  };
  return runWith({ id: 'tiny', arms: [{ ...arm, network }] });
}

/** Weights that tell themselves from others. */
export function trainedFor(run: Run, seed = 1): Trained {
  const random = new Random(seed);
  return {
    version: trainedVersion,
    arms: run.arms.map(({ network }) => ({
      weights: (network ? parameterShapes(network) : []).map(({ shape }) =>
        Float32Array.from({ length: sizeOf(shape) }, () => random.between(-1, 1)),
      ),
      predicted: Uint8Array.from([0, 0, 1, 0]),
      confidence: Float32Array.from([0.9, 0.6, 0.7, 0.8]),
    })),
    testLabels: Uint8Array.from([0, 1, 1, 0]),
  };
}

export function storedWith(changes: Partial<Run> = {}, marks: Partial<Marks> = {}): StoredRun {
  return { run: runWith(changes), marks: { ...noMarks, ...marks } };
}
