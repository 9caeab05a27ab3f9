import type { Layer, MapShape, Network, RunSettings, TrainingSettings } from './spec.ts';

/** A network and how it is trained; the engine calls it an arm of a comparison. */
export interface TrainedNetwork {
  readonly network: Network;
  readonly training: TrainingSettings;
}

const cifarShape: MapShape = [32, 32, 3];
const relu: Layer = { kind: 'activation', activation: 'relu' };

/** Training as Keras' defaults have it, on pixels from 0 to 1. */
const kerasDefaults: TrainingSettings = {
  optimiser: 'adam',
  learningRate: 1e-3,
  schedule: 'constant',
  inputScaling: 'unit',
  initialisation: 'glorot-uniform',
};

/**
 * Two hidden layers of ten. With Adam and pixels from 0 to 1 all its ReLU units can die within the
 * first epoch, and what is left is a constant answer with the loss ln 10: the fingerprint of the
 * coursework's fully connected run, whose own layers are not known.
 */
const fcNarrow: TrainedNetwork = {
  network: {
    id: 'fc-narrow',
    family: 'fc',
    inputShape: cifarShape,
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', units: 10, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: kerasDefaults,
};

/**
 * Two small convolutions, the simplest network whose loss and accuracy per epoch are near those of
 * the coursework's convolutional run, and with about half the parameters of `fc-narrow`.
 */
const convSmall: TrainedNetwork = {
  network: {
    id: 'conv-small',
    family: 'conv',
    inputShape: cifarShape,
    layers: [
      { kind: 'conv', filters: 16, kernelSize: 3, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 32, kernelSize: 3, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: { ...kerasDefaults, learningRate: 2e-3 },
};

/** One hidden layer, chosen so that it has about twice the parameters of `conv-tutorial`. */
const fcTutorial: TrainedNetwork = {
  network: {
    id: 'fc-tutorial',
    family: 'fc',
    inputShape: cifarShape,
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', units: 80, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: kerasDefaults,
};

/** The network of TensorFlow's tutorial "Convolutional Neural Network (CNN)", on the same images. */
const convTutorial: TrainedNetwork = {
  network: {
    id: 'conv-tutorial',
    family: 'conv',
    inputShape: cifarShape,
    layers: [
      { kind: 'conv', filters: 32, kernelSize: 3, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 64, kernelSize: 3, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 64, kernelSize: 3, activation: 'relu' },
      { kind: 'flatten' },
      { kind: 'dense', units: 64, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: kerasDefaults,
};

/** Two hidden layers wide enough to learn well, on standardised pixels: what plain FC can do here. */
const fcWide: TrainedNetwork = {
  network: {
    id: 'fc-wide',
    family: 'fc',
    inputShape: cifarShape,
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', units: 128, activation: 'relu' },
      { kind: 'dense', units: 128, activation: 'relu' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: { ...kerasDefaults, inputScaling: 'standard' },
};

/** What five epochs can reach: batch normalisation, standardised pixels, a rate that rises and falls. */
const convImproved: TrainedNetwork = {
  network: {
    id: 'conv-improved',
    family: 'conv',
    inputShape: cifarShape,
    layers: [
      ...[32, 64, 128].flatMap(normalisedConv),
      { kind: 'flatten' },
      { kind: 'dropout', rate: 0.3 },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: {
    ...kerasDefaults,
    learningRate: 3e-3,
    schedule: 'one-cycle',
    inputScaling: 'standard',
  },
};

/**
 * ResNet-20 for CIFAR-10, width 16, as He et al. (2016), arXiv 1512.03385, section 4.2, have it, but
 * for the two shortcuts that change the shape: the paper's take every second pixel and fill up with
 * zeros (option A), these are projections (option B), as in the ImageNet networks.
 */
const resnet20: TrainedNetwork = {
  network: {
    id: 'resnet-20',
    family: 'conv',
    inputShape: cifarShape,
    layers: [
      ...normalised(16, 3),
      relu,
      ...[16, 32, 64].flatMap((width, stage) => [
        basicBlock(width, stage === 0 ? 'same shape' : 'half the size'),
        basicBlock(width, 'same shape'),
        basicBlock(width, 'same shape'),
      ]),
      { kind: 'global-pool', mode: 'average' },
      { kind: 'dense', units: 10, activation: 'softmax' },
    ],
  },
  training: {
    optimiser: 'momentum',
    // The paper's 0.1 for batches of 128, in proportion.
    learningRate: 0.025,
    schedule: 'one-cycle',
    inputScaling: 'standard',
    initialisation: 'he-normal',
  },
};

/** Every network of the course that is trained on small images, with its default training. */
export const networks: readonly TrainedNetwork[] = [
  fcNarrow,
  convSmall,
  fcTutorial,
  convTutorial,
  fcWide,
  convImproved,
  resnet20,
];

/** @throws Error that names the id, if no network has it */
export function networkById(id: string): TrainedNetwork {
  const found = networks.find(({ network }) => network.id === id);
  if (!found) throw new Error(`No network "${id}"`);
  return found;
}

/** A fully connected and a convolutional network to be trained side by side. */
export interface Preset {
  /** Stable, used in links. */
  readonly id: string;
  readonly fc: TrainedNetwork;
  readonly conv: TrainedNetwork;
  readonly run: RunSettings;
}

/**
 * The coursework's run: five epochs of batches of 32 (1563 steps). With about every second seed all
 * units of `fc-narrow` die; this is the first seed with which they do.
 */
const courseworkRun: RunSettings = { epochs: 5, batchSize: 32, trainingSize: 50_000, seed: 2 };

/** `fc-narrow` on standardised pixels: nothing else is changed, and its units live. */
const fcNarrowCured: TrainedNetwork = {
  network: fcNarrow.network,
  training: { ...fcNarrow.training, inputScaling: 'standard' },
};

export const presets: readonly Preset[] = [
  { id: 'coursework', fc: fcNarrow, conv: convSmall, run: courseworkRun },
  { id: 'cured', fc: fcNarrowCured, conv: convSmall, run: courseworkRun },
  { id: 'tutorial', fc: fcTutorial, conv: convTutorial, run: courseworkRun },
  { id: 'improved', fc: fcWide, conv: convImproved, run: courseworkRun },
];

function normalisedConv(filters: number): readonly Layer[] {
  return [
    { kind: 'conv', filters, kernelSize: 3, padding: 'same' },
    { kind: 'batch-norm' },
    relu,
    { kind: 'pool', mode: 'max', size: 2 },
  ];
}

/** A convolution of a residual network, padded alike on all sides, and its normalisation. */
function normalised(filters: number, kernelSize: number, stride = 1): readonly Layer[] {
  const padding = (kernelSize - 1) / 2;
  return [
    { kind: 'conv', filters, kernelSize, stride, padding, bias: false },
    { kind: 'batch-norm', momentum: 0.9, epsilon: 1e-5 },
  ];
}

/** Two convolutions and the shortcut around them: a projection where they halve the map's size. */
function basicBlock(width: number, shape: 'same shape' | 'half the size'): Layer {
  const stride = shape === 'same shape' ? 1 : 2;
  return {
    kind: 'residual',
    body: [...normalised(width, 3, stride), relu, ...normalised(width, 3)],
    shortcut: shape === 'same shape' ? [] : normalised(width, 1, stride),
    activation: 'relu',
  };
}
