/**
 * What a layer costs. One MAC is one multiplication and one addition; biases, normalisation,
 * activations and pooling are not counted.
 */

export interface ConvCost {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
}

/** Weights of a convolution, `k·k·C_in·C_out`; independent of the input's height and width. */
export function convWeights({ kernelSize, inChannels, outChannels }: ConvCost): number {
  return kernelSize * kernelSize * inChannels * outChannels;
}

/** Weights and biases of a convolution. */
export function convParameters(cost: ConvCost): number {
  return convWeights(cost) + cost.outChannels;
}

/** MACs of a convolution: every weight is used once per output position. */
export function convMacs(cost: ConvCost, outHeight: number, outWidth: number): number {
  return convWeights(cost) * outHeight * outWidth;
}

/** Weights of a fully connected layer, which are also its MACs: every weight is used once. */
export function denseWeights(inputs: number, outputs: number): number {
  return inputs * outputs;
}

/** Weights and biases of a fully connected layer. */
export function denseParameters(inputs: number, outputs: number): number {
  return denseWeights(inputs, outputs) + outputs;
}
