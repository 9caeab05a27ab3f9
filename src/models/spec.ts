/**
 * What a network is: plain data. The trained model, the shape and cost tables, the drawing and the
 * Keras, PyTorch and TensorFlow.js listings are all read from it, so they cannot disagree.
 */

/** Height, width and channels of one image or map (NHWC without the batch). */
export type MapShape = readonly [height: number, width: number, channels: number];

export type Activation = 'linear' | 'relu' | 'elu' | 'tanh' | 'sigmoid';

/**
 * How the border of a map is treated: `valid` not at all, `same` as Keras does for ⌈size / stride⌉
 * outputs, or so many cells on every side.
 */
export type MapPadding = 'valid' | 'same' | number;

export type Layer = LayerKind & {
  /** Unique in its network; without it the layer is called by its kind and number: `conv1`. */
  readonly name?: string;
};

type LayerKind =
  | {
      readonly kind: 'conv';
      readonly filters: number;
      readonly kernelSize: number;
      readonly stride?: number;
      /** With zeros. */
      readonly padding?: MapPadding;
      readonly dilation?: number;
      readonly bias?: boolean;
      readonly activation?: Activation;
    }
  | {
      readonly kind: 'pool';
      readonly mode: 'max';
      readonly size: number;
      readonly stride?: number;
      /** With what is never the maximum. */
      readonly padding?: MapPadding;
    }
  | {
      readonly kind: 'pool';
      readonly mode: 'average';
      readonly size: number;
      readonly stride?: number;
      /** Takes no part in the mean. */
      readonly padding?: Exclude<MapPadding, number>;
    }
  | { readonly kind: 'global-pool'; readonly mode: 'max' | 'average' }
  | { readonly kind: 'flatten' }
  | {
      readonly kind: 'dense';
      readonly units: number;
      readonly bias?: boolean;
      /** `softmax` only on the last layer; training then works on its logits. */
      readonly activation?: Activation | 'softmax';
    }
  | { readonly kind: 'batch-norm'; readonly momentum?: number; readonly epsilon?: number }
  | {
      readonly kind: 'activation';
      /** `softmax` over the last axis: a hidden one, which training does differentiate. */
      readonly activation: Activation | 'softmax';
    }
  | { readonly kind: 'dropout'; readonly rate: number }
  | {
      /**
       * activation(scale · body(x) + shortcut(x)); He et al. (2016), arXiv 1512.03385, equations 1 and 2,
       * which have no scale.
       */
      readonly kind: 'residual';
      readonly body: readonly Layer[];
      /** Empty for the identity. */
      readonly shortcut: readonly Layer[];
      /** A constant factor of the body; 1 unless told. */
      readonly scale?: number;
      readonly activation?: Activation;
    };

/** The layer of one kind. */
export type LayerOf<Kind extends Layer['kind']> = Extract<Layer, { kind: Kind }>;

export interface Network {
  /** Stable, language-neutral, used in links: never renamed. */
  readonly id: string;
  readonly family: 'fc' | 'conv';
  readonly inputShape: MapShape;
  readonly layers: readonly Layer[];
}

export const optimisers = ['adam', 'momentum', 'rmsprop', 'sgd'] as const;
export type Optimiser = (typeof optimisers)[number];

/** `unit` x/255 · `symmetric` x/127.5−1 · `standard` (x−mean)/sd per channel of the training set · `raw` 0…255. */
export const inputScalings = ['unit', 'symmetric', 'standard', 'raw'] as const;
/**
 * What networks with ImageNet's weights were trained on: `caffe` is blue, green, red less ImageNet's means;
 * `swapped` the same with red and blue exchanged, a slip that is easily made.
 */
export const imagenetScalings = ['caffe', 'swapped'] as const;
export type PlainScaling = (typeof inputScalings)[number];
export type InputScaling = PlainScaling | (typeof imagenetScalings)[number];

/**
 * `unit-normal` is N(0, 1), `small-normal` N(0, 0.01²), `tiny-normal` N(0, 0.001²), `glorot-uniform` the
 * Keras default. Biases start at zero.
 */
export const initialisations = [
  'glorot-uniform',
  'he-normal',
  'unit-normal',
  'small-normal',
  'tiny-normal',
  'zeros',
] as const;
export type Initialisation = (typeof initialisations)[number];

/** `one-cycle`: linear rise over the first quarter of all steps to `learningRate`, then linear fall to 1 % of it. */
export const schedules = ['constant', 'one-cycle'] as const;
export type Schedule = (typeof schedules)[number];

/** `permuted`: one permutation of the pixel places, drawn from the run's seed, for all images. */
export const pixelOrders = ['kept', 'permuted'] as const;
export type PixelOrder = (typeof pixelOrders)[number];

/**
 * How much of ResNet50 stands before a network and never moves: `all` up to its pooled features (2048
 * numbers), `early` up to the end of its fourth stage, the last but one, or `none`.
 */
export const frozenParts = ['all', 'early', 'none'] as const;
export type FrozenPart = (typeof frozenParts)[number];

/**
 * Where the means and variances of batch normalisation come from: `stored` with ImageNet's weights, or `own`,
 * collected anew on the training images before anything is trained.
 */
export const statisticsSources = ['stored', 'own'] as const;
export type StatisticsSource = (typeof statisticsSources)[number];

/**
 * What ImageNet's weights for ResNet50 do in a training. The network of `models/transfer.ts` for the same
 * part is what is trained; its parameters that the published weights know by name and shape begin with those.
 * Batch normalisation works as in inference everywhere, and none of its numbers moves, as the guides to
 * fine-tuning advise: a few batches of other images would spoil its statistics.
 *
 * @see https://keras.io/guides/transfer_learning/
 */
export interface Pretrained {
  readonly frozen: FrozenPart;
  /** What the learning rate is multiplied by for parameters that begin with ImageNet's values; 1 unless told. */
  readonly rateScale?: number;
  /** `stored` unless told. */
  readonly statistics?: StatisticsSource;
}

/** How one network is trained; what both networks of a comparison share is in `RunSettings`. */
export interface TrainingSettings {
  readonly optimiser: Optimiser;
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly inputScaling: InputScaling;
  readonly initialisation: Initialisation;
  /** `kept` unless told. */
  readonly pixelOrder?: PixelOrder;
  /** Where it is told, `inputScaling` says what ResNet50 sees: `caffe` is right, the others but `standard` and `raw` are possible. */
  readonly pretrained?: Pretrained;
}

/** What all networks trained side by side share: they see the same images in the same order. */
export interface RunSettings {
  readonly epochs: number;
  readonly batchSize: number;
  /** How many training images are used (the first so many of the set). */
  readonly trainingSize: number;
  /** Seeds initialisation, shuffling and dropout. */
  readonly seed: number;
}
