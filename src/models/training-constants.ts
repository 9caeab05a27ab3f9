import type { Optimiser } from './spec.ts';

/**
 * What the readers of a network's training must agree on to the last digit: the engine trains with
 * these numbers and the listings print them.
 *
 * - `adam`: w −= rate · m̂ / (√v̂ + ε), both moments corrected for their start at zero.
 * - `momentum`: v = μ·v + g, w −= rate · v.
 * - `rmsprop`: v = ρ·v + (1 − ρ)·g², w −= rate · g / √(v + ε).
 */
export const optimiserConstants = {
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  momentum: { momentum: 0.9 },
  rmsprop: { rho: 0.9, epsilon: 1e-7 },
  sgd: {},
} as const satisfies Record<Optimiser, Readonly<Record<string, number>>>;

/** moving = momentum · moving + (1 − momentum) · batch; ε stands under the root beside the variance. */
export const batchNormConstants = { momentum: 0.99, epsilon: 1e-3 } as const;

/** Share of all steps in which the rate rises, and share of the peak that is left at the end. */
export const oneCycleConstants = { warmUp: 0.25, final: 0.01 } as const;

/** Standard deviations of initial weights that are deliberately too large or too small. */
export const initialDeviations = {
  'unit-normal': 1,
  'small-normal': 0.01,
  'tiny-normal': 0.001,
} as const;
