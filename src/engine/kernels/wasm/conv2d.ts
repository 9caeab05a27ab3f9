import { backend_util, Conv2D, FusedConv2D } from '@tensorflow/tfjs-core';
import { type KernelCall, registerOwnKernel, stockKernel } from './kernel.ts';

export type Shape4 = [number, number, number, number];

export interface ConvAttrs {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dilations?: [number, number] | number;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Sizes, strides and padding of a convolution, as TensorFlow.js works them out. */
export function convInfo(inputShape: Shape4, filterShape: Shape4, attrs: ConvAttrs) {
  return backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    attrs.strides,
    attrs.dilations ?? 1,
    attrs.pad,
    attrs.dimRoundingMode,
    false,
    backend_util.convertConv2DDataFormat(attrs.dataFormat),
  );
}

/**
 * Spells "same" padding out, since XNNPACK's own reading of it goes wrong, and writes past the
 * tensor, where the stride is larger than the kernel.
 */
export function registerConv2D(): void {
  for (const kernelName of [Conv2D, FusedConv2D]) spellPaddingOut(kernelName);
}

function spellPaddingOut(kernelName: string): void {
  const stock = stockKernel(kernelName);
  registerOwnKernel(kernelName, (call: KernelCall<'x' | 'filter', ConvAttrs>) => {
    const { inputs, backend, attrs } = call;
    if (attrs.pad !== 'same') return stock(call);
    const { x, filter } = inputs;
    const { padInfo } = convInfo(x.shape as Shape4, filter.shape as Shape4, attrs);
    const pad: backend_util.ExplicitPadding = [
      [0, 0],
      [padInfo.top, padInfo.bottom],
      [padInfo.left, padInfo.right],
      [0, 0],
    ];
    return stock({ inputs, backend, attrs: { ...attrs, pad } });
  });
}
