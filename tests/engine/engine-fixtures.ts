import type { Dataset, Split } from '../../src/datasets/dataset.ts';
import { Random } from '../../src/datasets/random.ts';
import { Control } from '../../src/engine/control.ts';
import type { Arm } from '../../src/engine/protocol.ts';
import { train, type TrainEvent, type TrainOptions } from '../../src/engine/train.ts';
import type { Layer, Network, RunSettings, TrainingSettings } from '../../src/models/spec.ts';

export const imageShape = [8, 8, 3] as const;
const valuesPerImage = 8 * 8 * 3;
const classCount = 4;

/** Images whose class shows in the brightness of a quarter, under noise: learnable, and the same every time. */
function split(count: number, seed: number): Split {
  const random = new Random(seed);
  const labels = Uint8Array.from({ length: count }, () => random.below(classCount));
  const images = Uint8Array.from({ length: count * valuesPerImage }, (_, at) => {
    const label = labels[Math.floor(at / valuesPerImage)] ?? 0;
    const pixel = Math.floor((at % valuesPerImage) / 3);
    const quarter = Math.floor(pixel / 32) * 2 + Math.floor((pixel % 8) / 4);
    return (quarter === label ? 90 : 30) + random.below(120);
  });
  return { images, labels, count, whenAvailable: () => Promise.resolve() };
}

export function smallDataset(trainCount = 100, testCount = 40): Dataset {
  return {
    info: {
      id: 'sprites10',
      imageShape,
      classes: ['a', 'b', 'c', 'd'],
      trainCount,
      testCount,
      provenance: { kind: 'generated', official: false },
    },
    train: split(trainCount, 1),
    test: split(testCount, 2),
  };
}

export function networkOf(...layers: Layer[]): Network {
  return { id: 'small', family: 'conv', inputShape: imageShape, layers };
}

/** A little of every kind of layer. */
export const mixedNetwork = networkOf(
  { kind: 'conv', filters: 6, kernelSize: 3, padding: 'same' },
  { kind: 'batch-norm' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'conv', filters: 8, kernelSize: 3, activation: 'elu', stride: 2, padding: 'same' },
  { kind: 'conv', filters: 5, kernelSize: 2, dilation: 1, activation: 'tanh' },
  { kind: 'flatten' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'dense', units: 7, activation: 'sigmoid' },
  { kind: 'dense', units: classCount, activation: 'softmax' },
);

export const smallConv = networkOf(
  { kind: 'conv', filters: 4, kernelSize: 3, activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'flatten' },
  { kind: 'dense', units: classCount, activation: 'softmax' },
);

/** Vectors with a shortcut around a part that counts a twentieth. */
export const scaledResidual = networkOf(
  { kind: 'flatten' },
  { kind: 'dense', units: 6, activation: 'relu' },
  {
    kind: 'residual',
    body: [{ kind: 'dense', units: 6, activation: 'relu' }],
    shortcut: [],
    scale: 1 / 20,
  },
  { kind: 'dense', units: classCount, activation: 'softmax' },
);

export const plainTraining: TrainingSettings = {
  optimiser: 'adam',
  learningRate: 3e-3,
  schedule: 'constant',
  inputScaling: 'unit',
  initialisation: 'glorot-uniform',
};

export function arm(network: Network, training: Partial<TrainingSettings> = {}): Arm {
  return { network, training: { ...plainTraining, ...training } };
}

export const smallRun: RunSettings = { epochs: 1, batchSize: 16, trainingSize: 100, seed: 1 };

/** Trains to the end and gives all events. */
export async function eventsOf(options: Partial<TrainOptions>): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  await train({
    dataset: smallDataset(),
    run: smallRun,
    arms: [arm(smallConv)],
    control: new Control(),
    ...options,
    onEvent: (event) => {
      events.push(event);
      options.onEvent?.(event);
    },
  });
  return events;
}

export function ofType<Type extends TrainEvent['type']>(
  events: readonly TrainEvent[],
  type: Type,
): Extract<TrainEvent, { type: Type }>[] {
  return events.filter(
    (event): event is Extract<TrainEvent, { type: Type }> => event.type === type,
  );
}

/** One arm's losses over the run, a number per step as long as an epoch has fewer than 200. */
export function lossesOf(events: readonly TrainEvent[], arm = 0): number[] {
  return ofType(events, 'progress').flatMap(({ curves }) =>
    (curves[arm] ?? []).map((point) => point.train.loss),
  );
}
