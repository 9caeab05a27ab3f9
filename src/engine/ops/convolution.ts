import {
  batchToSpaceND,
  conv2d,
  spaceToBatchND,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { LayerOf, MapShape } from '../../models/spec.ts';
import { windowOf } from '../../models/shapes.ts';

type ConvLayer = LayerOf<'conv'>;

/**
 * Cross-correlation of maps `[batch, height, width, channels]` with a kernel
 * `[k, k, inChannels, filters]`, without bias and activation.
 */
export function convolve(x: Tensor, kernel: Tensor, layer: ConvLayer): Tensor {
  if ((layer.dilation ?? 1) > 1) return convolveDilated(x as Tensor4D, kernel as Tensor4D, layer);
  return conv2d(x as Tensor4D, kernel as Tensor4D, layer.stride ?? 1, layer.padding ?? 'valid');
}

/**
 * TensorFlow.js has no gradient of a dilated convolution. But every d-th row and column form an image
 * on which the kernel is not dilated, so those images are made a larger batch.
 * @throws Error where a stride comes with the dilation, which Keras does not have either
 */
function convolveDilated(x: Tensor4D, kernel: Tensor4D, layer: ConvLayer): Tensor {
  if ((layer.stride ?? 1) !== 1) throw new Error('A dilated convolution has no stride');
  const dilation = layer.dilation ?? 1;
  const [, height, width, channels] = x.shape;
  const mapShape: MapShape = [height, width, channels];
  const edges = [mapShape[0], mapShape[1]].map((size) => edgesOf(layer, size, dilation));
  const paddings = edges.map(({ before, after, filler }) => [before, after + filler]);
  const crops = edges.map(({ filler }) => [0, filler]);
  const block = [dilation, dilation];
  const parts = spaceToBatchND(x, block, paddings);
  return batchToSpaceND(conv2d(parts, kernel, 1, 'valid'), block, crops);
}

/** Padding of one axis, and what fills it up to a multiple of the dilation. */
function edgesOf(layer: ConvLayer, size: number, dilation: number) {
  const [before, after] = windowOf(layer, size).padding;
  const rest = (size + before + after) % dilation;
  return { before, after, filler: rest === 0 ? 0 : dilation - rest };
}
