import { Random } from '../../src/datasets/random.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { networkById, networks, type TrainedNetwork } from '../../src/models/networks.ts';

export const modelIds = ['conv', 'fc', 'conv-improved', 'resnet-20'] as const;
export type ModelId = (typeof modelIds)[number];

export const batchSize = 32;
export const classes = 10;
/** So many images are trained on, again and again. */
export const imageCount = 1024;
/** Long enough for a schedule of the learning rate to stay on its way up. */
export const totalSteps = 1_000_000;

/** Wide enough for its matrix products to count; no network of the course has so many weights. */
const wideFc: TrainedNetwork = {
  network: {
    id: 'fc-512-256',
    family: 'fc',
    inputShape: [32, 32, 3],
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', units: 512, activation: 'relu' },
      { kind: 'dense', units: 256, activation: 'relu' },
      { kind: 'dense', units: classes, activation: 'softmax' },
    ],
  },
  training: networkById('conv-tutorial').training,
};

const networkIds = {
  conv: 'conv-tutorial',
  'conv-improved': 'conv-improved',
  'resnet-20': 'resnet-20',
} as const;

/** @throws Error where the course has no such network */
export function benchModel(id: ModelId): TrainedNetwork {
  return id === 'fc' ? wideFc : networkById(networkIds[id]);
}

/** How many numbers are trained. */
export function trainedNumbers(id: ModelId): number {
  return describeNetwork(benchModel(id).network).total.trainable;
}

/** @throws Error where an engine has made something else of a model */
export function checkSize(id: ModelId, numbers: number): void {
  const wanted = trainedNumbers(id);
  if (numbers !== wanted) throw new Error(`${id} has ${numbers} trained numbers, not ${wanted}`);
}

/** Those whose networks there are. */
export const presentModels: readonly ModelId[] = modelIds.filter(
  (id) => id === 'fc' || networks.some(({ network }) => network.id === networkIds[id]),
);

/** Noise in the shape of CIFAR-10: what is in an image does not change how long it takes. */
export function noise() {
  const random = new Random(1);
  const images = new Uint8Array(imageCount * 32 * 32 * 3).map(() => random.below(256));
  const labels = new Uint8Array(imageCount).map(() => random.below(classes));
  return { images, labels, count: imageCount, whenAvailable: () => Promise.resolve() };
}
