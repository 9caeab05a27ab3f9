import { expect, it } from 'vitest';
import { foldBatchNorm } from '../../src/math/fold-batch-norm.ts';

it('makes one of a product and the normalisation behind it', () => {
  const kernel = new Float32Array([1, -2, 3, 0.5]);
  const bias = new Float32Array([0.25, -1]);
  const normalisation = {
    gamma: new Float32Array([2, -1]),
    beta: new Float32Array([1, 3]),
    mean: new Float32Array([0.5, -0.5]),
    variance: new Float32Array([4, 0.25]),
    epsilon: 1e-3,
  };
  const x = [0.7, -1.3];
  const expected = [0, 1].map((c) => {
    const sum = (bias[c] ?? 0) + x.reduce((s, v, i) => s + v * (kernel[2 * i + c] ?? 0), 0);
    const { gamma, beta, mean, variance, epsilon } = normalisation;
    const deviation = Math.sqrt((variance[c] ?? 0) + epsilon);
    return ((gamma[c] ?? 0) * (sum - (mean[c] ?? 0))) / deviation + (beta[c] ?? 0);
  });
  const folded = foldBatchNorm(kernel.slice(), bias, normalisation);
  for (const [c, value] of expected.entries()) {
    const sum = x.reduce((s, v, i) => s + v * (folded.kernel[2 * i + c] ?? 0), 0);
    expect(sum + (folded.bias[c] ?? 0)).toBeCloseTo(value, 5);
  }
});
