/** Softmax as its formula stands there, in numbers as a computer has them; and with the largest logit taken off first. */
import type { Precision } from './state.ts';

export interface Computation {
  readonly exponentials: readonly number[];
  readonly probabilities: readonly number[];
  /** Minus the logarithm of the true class's probability, by the same way. */
  readonly loss: number;
}

const roundings: Readonly<Record<Precision, (value: number) => number>> = {
  float32: Math.fround,
  float64: (value) => value,
};

/** The formula as it stands: exponentials that overflow, a sum that may be zero, the logarithm of nothing. */
export function carelessly(
  logits: readonly number[],
  label: number,
  precision: Precision,
): Computation {
  const { exponentials, probabilities } = divided(logits, precision);
  return { exponentials, probabilities, loss: -Math.log(probabilities[label] ?? NaN) };
}

/** The same in the same numbers, without harm: no exponential is above one, and the sum is at least one. */
export function carefully(
  logits: readonly number[],
  label: number,
  precision: Precision,
): Computation {
  const round = roundings[precision];
  const largest = Math.max(...logits);
  const lowered = logits.map((logit) => round(logit - largest));
  const { exponentials, sum, probabilities } = divided(lowered, precision);
  return { exponentials, probabilities, loss: round(Math.log(sum) - (lowered[label] ?? NaN)) };
}

function divided(logits: readonly number[], precision: Precision) {
  const round = roundings[precision];
  const exponentials = logits.map((logit) => round(Math.exp(round(logit))));
  const sum = exponentials.reduce((total, one) => round(total + one), 0);
  return { exponentials, sum, probabilities: exponentials.map((one) => round(one / sum)) };
}

/** What has gone wrong, if anything: numbers too large, all of them too small, or the true one alone. */
export type Mishap = 'none' | 'overflow' | 'underflow' | 'zero';

export function mishapOf({ exponentials, loss }: Computation): Mishap {
  if (exponentials.includes(Infinity)) return 'overflow';
  if (exponentials.every((one) => one === 0)) return 'underflow';
  return loss === Infinity ? 'zero' : 'none';
}
