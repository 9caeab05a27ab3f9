/** What batch normalisation with given statistics does to a channel: `γ·(x − mean)/√(variance + ε) + β`. */
export interface ChannelNormalisation {
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  readonly epsilon: number;
}

/**
 * A convolution and the normalisation behind it as one convolution: `w′ = w·γ/√(variance + ε)` and
 * `b′ = (b − mean)·γ/√(variance + ε) + β`. `kernel` has its output channels on the last axis; its numbers
 * are changed in place, to save the memory of a copy.
 */
export function foldBatchNorm(
  kernel: Float32Array,
  bias: Float32Array | undefined,
  { gamma, beta, mean, variance, epsilon }: ChannelNormalisation,
): { readonly kernel: Float32Array; readonly bias: Float32Array } {
  const factors = gamma.map((value, c) => value / Math.sqrt((variance[c] ?? 0) + epsilon));
  const channels = factors.length;
  for (let row = 0; row < kernel.length; row += channels) {
    for (let c = 0; c < channels; c++) kernel[row + c] = (kernel[row + c] ?? 0) * (factors[c] ?? 0);
  }
  const folded = beta.map(
    (value, c) => value + ((bias?.[c] ?? 0) - (mean[c] ?? 0)) * (factors[c] ?? 0),
  );
  return { kernel, bias: folded };
}
