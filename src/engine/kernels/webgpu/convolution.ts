import { backend_util } from '@tensorflow/tfjs-core';

export type Shape4 = [number, number, number, number];

/** What a gradient of a convolution is called with. */
export interface ConvAttrs {
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dilations?: number | [number, number];
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Whether our shaders have this order of axes and no holes in the kernel. */
export function isOurs({ dataFormat, dilations = 1 }: ConvAttrs): boolean {
  return dataFormat === 'NHWC' && [dilations].flat().every((dilation) => dilation === 1);
}

export function convInfo(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dimRoundingMode }: ConvAttrs,
): backend_util.Conv2DInfo {
  return backend_util.computeConv2DInfo(
    inputShape as Shape4,
    filterShape as Shape4,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}

/** What a shader knows of a convolution; the number of images is not among it. */
export function convConstants(info: backend_util.Conv2DInfo): Record<string, number> {
  return {
    in_height: info.inHeight,
    in_width: info.inWidth,
    in_channels: info.inChannels,
    out_height: info.outHeight,
    out_width: info.outWidth,
    out_channels: info.outChannels,
    kernel_height: info.filterHeight,
    kernel_width: info.filterWidth,
    stride_y: info.strideHeight,
    stride_x: info.strideWidth,
    pad_top: info.padInfo.top,
    pad_left: info.padInfo.left,
  };
}
