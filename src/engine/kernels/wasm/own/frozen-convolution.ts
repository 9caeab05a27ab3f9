/** Convolutions whose weights do not change: packed once, and with what is added to them in the same pass. */
import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core';
import { type ConvAttrs, convInfo, type Shape4 } from '../conv2d.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import { paddedSize } from './convolution.ts';
import { bytesOf, floorOf } from './layout.ts';
import type { OwnModule } from './module.ts';
import { packedBytes, packFilter, runPass } from './window-pass.ts';

/** A filter `[k, k, inChannels, outChannels]` as `PackedConv2D` of the same strides reads it. */
export const PackFilter = 'PackFilter';
/**
 * `activation(x ∗ filter + bias + addend)`. An addend, which may be absent, needs channels in whole
 * panels of eight and taps that Winograd's way does not take: 1×1, say.
 */
export const PackedConv2D = 'PackedConv2D';

export interface PackedAttrs extends ConvAttrs {
  readonly filterShape: Shape4;
  readonly activation: 'linear' | 'relu';
}

export function registerOwnFrozenConvolution(module: OwnModule): void {
  const { addressOf } = module;
  registerOwnKernel(
    PackFilter,
    ({ inputs, backend, attrs }: KernelCall<'filter', Pick<ConvAttrs, 'strides'>>) => {
      const [height, width, inChannels, outChannels] = inputs.filter.shape as Shape4;
      const stride = pairOf(attrs.strides);
      const extents = { taps: [height, width] as const, stride, inChannels, outChannels };
      const packed = backend.makeOutput([packedBytes(module, extents) / bytesOf(1)], 'float32');
      const tap = inChannels * outChannels;
      const filter = {
        address: addressOf(inputs.filter),
        steps: [width * tap, tap, outChannels] as const,
        outChannelStep: 1,
      };
      packFilter(module, extents, filter, addressOf(packed));
      return packed;
    },
  );

  registerOwnKernel(
    PackedConv2D,
    (call: KernelCall<'x' | 'packed' | 'bias' | 'addend', PackedAttrs>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(inputs.x.shape as Shape4, attrs.filterShape, attrs);
      const out = backend.makeOutput(info.outShape, 'float32');
      convolvePacked(module, call, info, out);
      return out;
    },
  );
}

function convolvePacked(
  module: OwnModule,
  { inputs, attrs }: KernelCall<'x' | 'packed' | 'bias' | 'addend', PackedAttrs>,
  info: backend_util.Conv2DInfo,
  out: TensorInfo,
): void {
  const { addressOf } = module;
  const addend = inputs.addend as TensorInfo | undefined;
  const pixel = bytesOf(info.outChannels);
  runPass(module, {
    images: info.batchSize,
    source: addressOf(inputs.x),
    inSize: [info.inHeight, info.inWidth],
    inChannels: info.inChannels,
    padding: [info.padInfo.top, info.padInfo.left],
    paddedSize: paddedSize(info),
    taps: [info.filterHeight, info.filterWidth],
    stride: [info.strideHeight, info.strideWidth],
    filter: { packed: addressOf(inputs.packed) },
    bias: addressOf(inputs.bias),
    ...(addend && { addend: addressOf(addend) }),
    floor: floorOf(attrs.activation) ?? -Infinity,
    target: addressOf(out),
    outSize: [info.outHeight, info.outWidth],
    outChannels: info.outChannels,
    outSteps: [info.outHeight * info.outWidth * pixel, info.outWidth * pixel, pixel],
  });
}

function pairOf(strides: ConvAttrs['strides']): readonly [number, number] {
  return typeof strides === 'number' ? [strides, strides] : strides;
}
