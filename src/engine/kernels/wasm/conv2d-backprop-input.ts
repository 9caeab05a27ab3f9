/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  type backend_util,
  Conv2D,
  Conv2DBackpropInput,
  Slice,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type ConvAttrs, convInfo, type Shape4 } from './conv2d.ts';
import {
  floats,
  type KernelCall,
  registerOwnKernel,
  type StockKernel,
  stockKernel,
} from './kernel.ts';

/**
 * The gradient by the input as forward convolutions of `dy`, which the stock kernel does not use.
 *
 * Input row `a + s·i` (stride s, 0 ≤ a < s) only meets the filter rows `k ≡ a + padding (mod s)`, so
 * each of the s² phases is one convolution of `dy` with the flipped sub-filter of those rows and
 * columns; with stride 1 there is one phase, the whole filter flipped.
 */
export function registerConv2DBackpropInput(): void {
  const convolve = stockKernel(Conv2D);
  const slice = stockKernel(Slice);
  registerOwnKernel(
    Conv2DBackpropInput,
    (call: KernelCall<'dy' | 'filter', ConvAttrs & { inputShape: Shape4 }>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(attrs.inputShape, inputs.filter.shape as Shape4, attrs);
      const phaseOutput = (rows: Phase, columns: Phase) =>
        convolvePhase({ convolve, slice, backend, ...inputs, rows, columns, info });
      if (info.strideHeight === 1 && info.strideWidth === 1) {
        const whole = phaseOutput(rowPhase(info, 0), columnPhase(info, 0));
        if (whole) return whole;
      }
      return scatterPhases(backend, info, phaseOutput);
    },
  );
}

/** One phase along one axis: which input rows, which filter taps, and how `dy` must be padded. */
interface Phase {
  readonly offset: number;
  readonly stride: number;
  /** Filter taps, flipped. */
  readonly taps: readonly number[];
  /** How many input rows the phase has. */
  readonly length: number;
  /** Padding of `dy`; negative where it must be cropped. */
  readonly before: number;
  readonly after: number;
  readonly dyLength: number;
}

function phase(
  offset: number,
  stride: number,
  kernel: number,
  padding: number,
  inLength: number,
  dyLength: number,
): Phase {
  const firstTap = (offset + padding) % stride;
  const taps: number[] = [];
  for (let tap = firstTap; tap < kernel; tap += stride) taps.unshift(tap);
  const length = Math.ceil((inLength - offset) / stride);
  const before = taps.length - 1 - Math.floor((offset + padding) / stride);
  const after = length + taps.length - 1 - dyLength - before;
  return { offset, stride, taps, length, before, after, dyLength };
}

type ConvInfo = backend_util.Conv2DInfo;

function rowPhase(info: ConvInfo, offset: number): Phase {
  const { strideHeight, filterHeight, padInfo, inHeight, outHeight } = info;
  return phase(offset, strideHeight, filterHeight, padInfo.top, inHeight, outHeight);
}

function columnPhase(info: ConvInfo, offset: number): Phase {
  const { strideWidth, filterWidth, padInfo, inWidth, outWidth } = info;
  return phase(offset, strideWidth, filterWidth, padInfo.left, inWidth, outWidth);
}

interface PhaseConvolution {
  readonly convolve: StockKernel;
  readonly slice: StockKernel;
  readonly backend: BackendWasm;
  readonly dy: TensorInfo;
  readonly filter: TensorInfo;
  readonly rows: Phase;
  readonly columns: Phase;
  readonly info: ConvInfo;
}

/** The phase's part of the gradient, `[batch, rows.length, columns.length, inChannels]`; nothing where it is all zero. */
function convolvePhase(work: PhaseConvolution): TensorInfo | undefined {
  const { backend, dy, rows, columns } = work;
  if (isEmpty(rows) || isEmpty(columns)) return undefined;
  const cropped = cropped4(work);
  const filter = flippedSubFilter(work);
  const out = work.convolve({
    inputs: { x: cropped, filter },
    backend,
    attrs: { strides: 1, pad: paddingOf(rows, columns), dilations: 1, dataFormat: 'NHWC' },
  });
  backend.disposeData(filter.dataId);
  if (cropped !== dy) backend.disposeData(cropped.dataId);
  return out;
}

function isEmpty({ taps, length, dyLength, before, after }: Phase): boolean {
  const remaining = dyLength + Math.min(before, 0) + Math.min(after, 0);
  return taps.length === 0 || length <= 0 || remaining <= 0;
}

function paddingOf(rows: Phase, columns: Phase): backend_util.ExplicitPadding {
  const [top, bottom] = [Math.max(rows.before, 0), Math.max(rows.after, 0)];
  const [left, right] = [Math.max(columns.before, 0), Math.max(columns.after, 0)];
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

/** `dy` without the rows and columns that negative padding crops; `dy` itself where there are none. */
function cropped4({ slice, backend, dy, rows, columns }: PhaseConvolution): TensorInfo {
  if ([rows.before, rows.after, columns.before, columns.after].every((amount) => amount >= 0)) {
    return dy;
  }
  const [batch = 0, height = 0, width = 0, channels = 0] = dy.shape;
  const top = Math.max(-rows.before, 0);
  const left = Math.max(-columns.before, 0);
  const bottom = Math.max(-rows.after, 0);
  const right = Math.max(-columns.after, 0);
  const begin = [0, top, left, 0];
  const size = [batch, height - top - bottom, width - left - right, channels];
  return slice({ inputs: { x: dy }, backend, attrs: { begin, size } });
}

/** The phase's taps of the filter, flipped, with input and output channels exchanged. */
function flippedSubFilter({ backend, filter, rows, columns }: PhaseConvolution): TensorInfo {
  const [, width = 0, inChannels = 0, outChannels = 0] = filter.shape;
  const shape = [rows.taps.length, columns.taps.length, outChannels, inChannels];
  const out = backend.makeOutput(shape, 'float32');
  const source = floats(backend, filter);
  const target = floats(backend, out);
  let at = 0;
  for (const row of rows.taps) {
    for (const column of columns.taps) {
      const tap = (row * width + column) * inChannels * outChannels;
      for (let to = 0; to < outChannels; to++) {
        for (let from = 0; from < inChannels; from++) {
          target[at++] = source[tap + from * outChannels + to]!;
        }
      }
    }
  }
  return out;
}

/** Puts every phase's rows and columns at their places in a gradient that is zero elsewhere. */
function scatterPhases(
  backend: BackendWasm,
  info: ConvInfo,
  phaseOutput: (rows: Phase, columns: Phase) => TensorInfo | undefined,
): TensorInfo {
  const dx = backend.makeOutput(info.inShape, 'float32');
  floats(backend, dx).fill(0);
  for (let a = 0; a < info.strideHeight; a++) {
    for (let b = 0; b < info.strideWidth; b++) {
      const [rows, columns] = [rowPhase(info, a), columnPhase(info, b)];
      const part = phaseOutput(rows, columns);
      if (!part) continue;
      scatter(floats(backend, part), floats(backend, dx), rows, columns, info);
      backend.disposeData(part.dataId);
    }
  }
  return dx;
}

function scatter(
  part: Float32Array,
  dx: Float32Array,
  rows: Phase,
  columns: Phase,
  { batchSize, inHeight, inWidth, inChannels }: ConvInfo,
): void {
  let from = 0;
  for (let image = 0; image < batchSize; image++) {
    for (let i = 0; i < rows.length; i++) {
      const row = image * inHeight + rows.offset + rows.stride * i;
      for (let j = 0; j < columns.length; j++) {
        const to = (row * inWidth + columns.offset + columns.stride * j) * inChannels;
        for (let channel = 0; channel < inChannels; channel++) dx[to + channel] = part[from++]!;
      }
    }
  }
}
