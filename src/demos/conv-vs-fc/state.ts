/** What a reader can set, and what follows from it for the two layers. */
import { permutedPlaces } from '../../datasets/pixel-order.ts';
import type { Direction } from '../../math/correlation.ts';
import { convMacs, convWeights, denseWeights } from '../../math/cost.ts';
import { outputSize, samePadding, type Window } from '../../math/output-size.ts';
import { permutation } from '../../models/experiments/permutation.ts';
import { settingsFor, type ExperimentSettings } from '../../ui/training/experiment.ts';

export const parts = ['cost', 'matrix', 'neighbours', 'permutation'] as const;
export const paddings = ['valid', 'same'] as const;
export const pixelOrders = ['kept', 'permuted'] as const;
export const directions = ['across', 'down'] as const satisfies readonly Direction[];

/** The shapes of the layers that are compared. */
export interface Shapes {
  readonly inputSize: number;
  readonly inChannels: number;
  readonly kernelSize: number;
  readonly filters: number;
  readonly padding: (typeof paddings)[number];
}

export interface ConvVsFcState extends Shapes {
  /** What of the demo is shown. */
  readonly part: (typeof parts)[number];
  /** Side of the small image whose matrix is drawn. */
  readonly matrixSize: number;
  /** Whether the pixels of that image stand in their order. */
  readonly pixels: (typeof pixelOrders)[number];
  /** Which neighbours are compared. */
  readonly direction: Direction;
  /** The experiment with shuffled pixels. Its seed draws all permutations. */
  readonly training: ExperimentSettings;
}

/** Within them every count is a whole number that a double holds exactly. */
export const limits = {
  inputSize: { min: 1, max: 224 },
  inChannels: { min: 1, max: 512 },
  filters: { min: 1, max: 4096 },
  kernelSize: { min: 1, max: 15 },
  matrixSize: { min: 4, max: 6 },
} as const;

/** The coursework's own shapes first; the last two are VGG16's conv1_2 and its first FC layer. */
export const presets = {
  colour: { inputSize: 32, inChannels: 3, kernelSize: 5, filters: 3, padding: 'valid' },
  grey: { inputSize: 16, inChannels: 1, kernelSize: 5, filters: 16, padding: 'same' },
  vgg: { inputSize: 224, inChannels: 64, kernelSize: 3, filters: 64, padding: 'same' },
  whole: { inputSize: 7, inChannels: 512, kernelSize: 7, filters: 4096, padding: 'valid' },
} as const satisfies Record<string, Shapes>;
export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as PresetId[];

export const initial: ConvVsFcState = {
  ...presets.colour,
  part: 'cost',
  matrixSize: 5,
  pixels: 'kept',
  direction: 'across',
  training: settingsFor(permutation),
};

/** The preset that these shapes are, if they are one. */
export function presetOf(shapes: Shapes): PresetId | undefined {
  return presetIds.find((id) =>
    (Object.keys(presets[id]) as (keyof Shapes)[]).every((key) => presets[id][key] === shapes[key]),
  );
}

/** Three layers between the same shapes; weights without biases. */
export interface Comparison {
  readonly outputSize: number;
  readonly inputs: number;
  readonly outputs: number;
  /** How many inputs one output of the convolution sees. */
  readonly windowInputs: number;
  /** How many places the kernel has, each with the same weights. */
  readonly places: number;
  readonly dense: Cost;
  /** Every output sees its window only, but with weights of its own. */
  readonly local: Cost;
  readonly conv: Cost;
}

export interface Cost {
  readonly weights: number;
  readonly macs: number;
}

/** Undefined where the kernel is larger than the image, so that there is no output. */
export function compare(shapes: Shapes): Comparison | undefined {
  const { inputSize, inChannels, kernelSize, filters } = shapes;
  const outSize = outputSize(inputSize, windowOf(shapes));
  if (outSize === 0) return undefined;
  const places = outSize ** 2;
  const [inputs, outputs] = [inputSize ** 2 * inChannels, places * filters];
  const cost = { kernelSize, inChannels, outChannels: filters };
  const dense = denseWeights(inputs, outputs);
  const macs = convMacs(cost, outSize, outSize);
  return {
    outputSize: outSize,
    inputs,
    outputs,
    windowInputs: kernelSize ** 2 * inChannels,
    places,
    dense: { weights: dense, macs: dense },
    local: { weights: macs, macs },
    conv: { weights: convWeights(cost), macs },
  };
}

export function windowOf({
  inputSize,
  kernelSize,
  padding,
}: Pick<Shapes, 'inputSize' | 'kernelSize' | 'padding'>): Window {
  if (padding === 'valid') return { kernelSize };
  return { kernelSize, padding: samePadding(inputSize, { kernelSize }) };
}

/** Where each place of an image of `places` takes its pixel from. */
export function pixelPlaces(
  { pixels, training }: Pick<ConvVsFcState, 'pixels' | 'training'>,
  places: number,
): readonly number[] {
  if (pixels === 'permuted') return [...permutedPlaces(training.run.seed, places)];
  return Array.from({ length: places }, (_, place) => place);
}
