/**
 * Product, bias and ReLU as one kernel, which every backend has; half the passes over a map. The
 * gradients of these kernels are in `gradients.ts`.
 */
import {
  _FusedMatMul,
  engine,
  FusedConv2D,
  type NamedTensorMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Activation, LayerOf } from '../../models/spec.ts';

/** What a fused kernel can apply here. */
export type FusedActivation = Extract<Activation, 'linear' | 'relu'>;

function inputsWith(inputs: NamedTensorMap, bias: Tensor | undefined): NamedTensorMap {
  return bias ? { ...inputs, bias } : inputs;
}

/** A convolution without dilation of `[batch, height, width, channels]` by `[k, k, inChannels, filters]`. */
export function fusedConvolution(
  x: Tensor,
  filter: Tensor,
  bias: Tensor | undefined,
  layer: LayerOf<'conv'>,
  activation: FusedActivation,
): Tensor {
  const { stride = 1, padding = 'valid' } = layer;
  return engine().runKernel(FusedConv2D, inputsWith({ x, filter }, bias), {
    strides: [stride, stride],
    pad: padding,
    dataFormat: 'NHWC',
    dilations: [1, 1],
    activation,
  });
}

/** `[batch, inputs]` by `[inputs, units]`. */
export function fusedDense(
  a: Tensor,
  b: Tensor,
  bias: Tensor | undefined,
  activation: FusedActivation,
): Tensor {
  const attrs = { transposeA: false, transposeB: false, activation };
  return engine().runKernel(_FusedMatMul, inputsWith({ a, b }, bias), attrs);
}
