/**
 * Probability that a normally distributed number lies at least `z` standard deviations from its mean, on
 * either side: the two-sided p of a difference of `z` standard errors. Good to ten digits.
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2.5 ? 1 - errorFunction(x) : complement(x);
}

/** @see Abramowitz and Stegun (1964), 7.1.6: all terms are positive, so that nothing cancels */
function errorFunction(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** The error function's distance from 1. @see Abramowitz and Stegun (1964), 7.1.14 */
function complement(x: number): number {
  let fraction = x;
  for (let n = 60; n > 0; n -= 1) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
