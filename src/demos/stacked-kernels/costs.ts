/** What a stack costs, beside one layer whose kernel sees as far, on the coursework's 32×32 input. */
import { convMacs, convParameters, convWeights } from '../../math/cost.ts';
import { outputSize } from '../../math/output-size.ts';
import { lastField, type Stack, type StackLayer } from './stack.ts';

export const inputSize = 32;
/** Filters of the one large layer, as the coursework has it. */
export const askedFilters = 3;
/** The width at which the demonstration looks for the place where the stack turns cheaper. */
export const widths = { min: 1, max: 12 } as const;

/**
 * `asked`: the one layer makes three channels of the image's own, the stack's layers as many as the
 * width says. `equal`: image, one layer and stack all have as many channels as the width says.
 */
export const comparisons = ['asked', 'equal'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Widths {
  readonly comparison: Comparison;
  /** Channels of the image: grey or colour. */
  readonly channels: number;
  readonly width: number;
}

/** Costs of some layers, one after the other, and what comes out. */
export interface Cost {
  /** Height and channels of every map, the input's first. */
  readonly maps: readonly (readonly [size: number, channels: number])[];
  readonly weights: number;
  readonly parameters: number;
  readonly macs: number;
}

export const measures = ['weights', 'parameters', 'macs'] as const;
export type Measure = (typeof measures)[number];

/** The stack's cost and that of the one layer with its receptive field and effective stride. */
export function costs(
  stack: Stack,
  widths: Widths,
): { readonly single: Cost; readonly stack: Cost } {
  const { size, jump } = lastField(stack);
  const single = { kernelSize: size, stride: jump, dilation: 1 };
  const { comparison, width } = widths;
  const channels = comparison === 'equal' ? width : widths.channels;
  return {
    single: costOf([single], channels, comparison === 'equal' ? width : askedFilters),
    stack: costOf(stack, channels, width),
  };
}

function costOf(layers: readonly StackLayer[], channels: number, filters: number): Cost {
  let cost: Cost = { maps: [[inputSize, channels]], weights: 0, parameters: 0, macs: 0 };
  for (const window of layers) {
    const [before, inChannels] = cost.maps.at(-1) ?? [inputSize, channels];
    const size = outputSize(before, window);
    const conv = { kernelSize: window.kernelSize, inChannels, outChannels: filters };
    cost = {
      maps: [...cost.maps, [size, filters]],
      weights: cost.weights + convWeights(conv),
      parameters: cost.parameters + convParameters(conv),
      macs: cost.macs + convMacs(conv, size, size),
    };
  }
  return cost;
}

/** What both cost at every width of the demonstration. */
export function costsByWidth(stack: Stack, given: Widths) {
  const count = widths.max - widths.min + 1;
  return Array.from({ length: count }, (_value, index) => {
    const width = widths.min + index;
    return { width, ...costs(stack, { ...given, width }) };
  });
}

/** The largest width at which the stack has fewer weights than the one layer; 0 where none has. */
export function cheaperUpTo(stack: Stack, given: Widths): number {
  const cheaper = costsByWidth(stack, given).filter((at) => at.stack.weights < at.single.weights);
  return cheaper.at(-1)?.width ?? 0;
}
