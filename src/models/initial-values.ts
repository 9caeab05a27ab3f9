import type { Initialisation } from './spec.ts';
import { initialDeviations } from './training-constants.ts';

/** What the weights of a layer are drawn from before training. */
export type Distribution =
  | { readonly kind: 'uniform'; readonly limit: number }
  | { readonly kind: 'normal'; readonly deviation: number }
  | { readonly kind: 'zeros' };

/**
 * The distribution of a convolution's or dense layer's weights, centred on zero; biases start at
 * zero. The normal ones are not truncated.
 *
 * @see Glorot & Bengio (2010), equation 16; He et al. (2015), arXiv 1502.01852, equation 10
 */
export function initialDistribution(
  initialisation: Initialisation,
  fanIn: number,
  fanOut: number,
): Distribution {
  switch (initialisation) {
    case 'glorot-uniform':
      return { kind: 'uniform', limit: Math.sqrt(6 / (fanIn + fanOut)) };
    case 'he-normal':
      return { kind: 'normal', deviation: Math.sqrt(2 / fanIn) };
    case 'unit-normal':
    case 'small-normal':
    case 'tiny-normal':
      return { kind: 'normal', deviation: initialDeviations[initialisation] };
    case 'zeros':
      return { kind: 'zeros' };
  }
}
