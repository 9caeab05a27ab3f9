/** Student's t: how far a mean of few values may lie from the truth. */

/**
 * Probability that t with `freedom` degrees of freedom lies within ±`t`.
 * @see Abramowitz and Stegun (1964), 26.7.3 and 26.7.4
 */
export function withinStudent(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine ** 2 * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/** The t within which it lies with this probability. `freedom` is a whole number from 1. */
export function studentQuantile(probability: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (withinStudent(high, freedom) < probability) high *= 2;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (withinStudent(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return high;
}
