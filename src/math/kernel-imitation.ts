import { leastSquares, type LeastSquares, type Vector } from './least-squares.ts';

/**
 * Which kernels a stack of two convolutions can imitate where nothing non-linear stands between them:
 * the filters of the first layer are given, the weights of the second are free. A kernel is its
 * weights in the order row, column, channel.
 */
export interface Imitated {
  readonly channels: number;
  /** The kernel of the one large layer, `[large, large, channels]`. */
  readonly target: Vector;
  /** The filters of the first small layer, each `[small, small, channels]`. */
  readonly filters: readonly Vector[];
}

const small = 3;
/** What two small kernels reach together. */
const large = small + small - 1;

/** Weights of a 5×5 kernel on so many channels: what there is to imitate. */
export const kernelWeights = (channels: number): number => large * large * channels;

/** A kernel to imitate and `filters` first filters, all weights drawn from −1 to 1 by `uniform`. */
export function drawImitated(channels: number, filters: number, uniform: () => number): Imitated {
  const kernel = (size: number) =>
    Array.from({ length: size * size * channels }, () => 2 * uniform() - 1);
  return {
    channels,
    target: kernel(large),
    filters: Array.from({ length: filters }, () => kernel(small)),
  };
}

/** How near the stack comes with its first `filters` filters; coefficients are the second layer's. */
export function imitation(imitated: Imitated, filters: number): LeastSquares {
  const { channels, target } = imitated;
  const columns = imitated.filters.slice(0, filters).flatMap((filter) => shifts(filter, channels));
  return leastSquares(columns, target);
}

/** What each single weight of the second layer adds to the whole: the filter, shifted. */
function shifts(filter: Vector, channels: number): number[][] {
  return Array.from({ length: small * small }, (_weight, place) =>
    shifted(filter, channels, Math.floor(place / small), place % small),
  );
}

function shifted(filter: Vector, channels: number, down: number, right: number): number[] {
  const whole = new Array<number>(kernelWeights(channels)).fill(0);
  filter.forEach((weight, index) => {
    const [pixel, channel] = [Math.floor(index / channels), index % channels];
    const [row, column] = [Math.floor(pixel / small) + down, (pixel % small) + right];
    whole[(row * large + column) * channels + channel] = weight;
  });
  return whole;
}
