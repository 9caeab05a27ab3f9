import { mean } from './spread.ts';

/**
 * Standard deviation of a population, estimated from a sample of it (divided by n − 1). A sample of one
 * says nothing of it: NaN.
 */
export function sampleDeviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
