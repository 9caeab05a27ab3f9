/** Convolutions in all three directions, straight from and to the tensors, without patch matrices. */
import {
  type backend_util,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type ConvAttrs, convInfo, type Shape4 } from '../conv2d.ts';
import { floats, type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import { bytesOf, paddedTo8, floorOf } from './layout.ts';
import type { OwnModule } from './module.ts';
import { inputPhases, type Phase } from './phases.ts';

type ConvInfo = backend_util.Conv2DInfo;

/** Dilated and empty convolutions are left to the kernels that were there before. */
function isOurs(info: ConvInfo): boolean {
  const { dilationHeight, dilationWidth, dataFormat, inShape, outShape } = info;
  const isPlain = dilationHeight === 1 && dilationWidth === 1 && dataFormat === 'channelsLast';
  return isPlain && ![...inShape, ...outShape].includes(0);
}

export function registerOwnConvolutions(module: OwnModule): void {
  registerForward(module);
  registerFused(module);
  registerFilterGradient(module);
  registerInputGradient(module);
}

function registerForward(module: OwnModule): void {
  const composed = stockKernel(Conv2D);
  registerOwnKernel(Conv2D, (call: KernelCall<'x' | 'filter', ConvAttrs>) => {
    const { inputs, backend, attrs } = call;
    const info = convInfo(inputs.x.shape as Shape4, inputs.filter.shape as Shape4, attrs);
    if (!isOurs(info)) return composed(call);
    return convolve(module, backend, inputs.x, inputs.filter, info);
  });
}

interface FusedAttrs extends ConvAttrs {
  readonly activation: string;
}

function registerFused(module: OwnModule): void {
  const stock = stockKernel(FusedConv2D);
  registerOwnKernel(
    FusedConv2D,
    (call: KernelCall<'x' | 'filter' | 'bias' | 'preluActivationWeights', FusedAttrs>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(inputs.x.shape as Shape4, inputs.filter.shape as Shape4, attrs);
      const floor = floorOf(attrs.activation);
      const bias = inputs.bias as TensorInfo | undefined;
      const isVector = !bias || bias.shape.length === 1;
      if (!isOurs(info) || floor === undefined || !isVector) return stock(call);
      return convolve(module, backend, inputs.x, inputs.filter, info, bias, floor);
    },
  );
}

/** Height and width that the windows need, with padding; the input's own where none is needed. */
function paddedSize(info: ConvInfo): [height: number, width: number] {
  const { padInfo, inHeight, inWidth } = info;
  const height = (info.outHeight - 1) * info.strideHeight + info.filterHeight;
  const width = (info.outWidth - 1) * info.strideWidth + info.filterWidth;
  const fits = padInfo.top === 0 && padInfo.left === 0 && height <= inHeight && width <= inWidth;
  return fits ? [inHeight, inWidth] : [height, width];
}

function convolve(
  module: OwnModule,
  backend: BackendWasm,
  x: TensorInfo,
  filter: TensorInfo,
  info: ConvInfo,
  bias?: TensorInfo,
  floor = -Infinity,
): TensorInfo {
  const { run, addressOf, room } = module;
  const { inChannels, outChannels, outHeight, outWidth, filterHeight, filterWidth } = info;
  const depth = filterHeight * filterWidth * inChannels;
  const padded = paddedSize(info);
  const out = backend.makeOutput(info.outShape, 'float32');
  const [panels = 0, biases = 0, scratch = 0] = room(
    bytesOf(depth, paddedTo8(outChannels)),
    bytesOf(paddedTo8(outChannels)),
    run.convolveScratch(...padded, inChannels),
  );
  run.packBias(bias ? addressOf(bias) : 0, outChannels, biases);
  run.packPanels(
    addressOf(filter),
    ...[1, 0, 1, 0, depth, outChannels],
    ...[outChannels, 1, panels],
  );
  const pixel = bytesOf(outChannels);
  run.convolve(
    ...[addressOf(x), info.inHeight, info.inWidth, inChannels],
    ...[info.padInfo.top, info.padInfo.left, ...padded],
    ...[filterHeight, filterWidth, info.strideHeight, info.strideWidth],
    ...[panels, biases, floor],
    ...[addressOf(out), outHeight * outWidth * pixel, outWidth * pixel, pixel],
    ...[outHeight, outWidth, outChannels],
    ...[scratch, 0, info.batchSize],
  );
  return out;
}

function registerFilterGradient(module: OwnModule): void {
  const composed = stockKernel(Conv2DBackpropFilter);
  registerOwnKernel(
    Conv2DBackpropFilter,
    (call: KernelCall<'x' | 'dy', ConvAttrs & { filterShape: Shape4 }>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(inputs.x.shape as Shape4, attrs.filterShape, attrs);
      if (!isOurs(info)) return composed(call);
      return filterGradient(module, backend, inputs.x, inputs.dy, info);
    },
  );
}

function filterGradient(
  { run, addressOf, room }: OwnModule,
  backend: BackendWasm,
  x: TensorInfo,
  dy: TensorInfo,
  info: ConvInfo,
): TensorInfo {
  const { inChannels, outChannels, filterWidth, outHeight, outWidth } = info;
  const padded = paddedSize(info);
  const out = backend.makeOutput(info.filterShape, 'float32');
  floats(backend, out).fill(0);
  const [scratch = 0] = room(
    run.filterGradientScratch(
      ...[...padded, inChannels, filterWidth, outHeight, outWidth, outChannels],
    ),
  );
  run.filterGradient(
    ...[addressOf(x), info.inHeight, info.inWidth, inChannels],
    ...[info.padInfo.top, info.padInfo.left, ...padded],
    ...[info.filterHeight, filterWidth, info.strideHeight, info.strideWidth],
    ...[addressOf(dy), outHeight, outWidth, outChannels],
    ...[addressOf(out), scratch, 0, info.batchSize],
  );
  return out;
}

function registerInputGradient(module: OwnModule): void {
  const composed = stockKernel(Conv2DBackpropInput);
  registerOwnKernel(
    Conv2DBackpropInput,
    (call: KernelCall<'dy' | 'filter', ConvAttrs & { inputShape: Shape4 }>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(attrs.inputShape, inputs.filter.shape as Shape4, attrs);
      if (!isOurs(info)) return composed(call);
      return inputGradient(module, backend, inputs.dy, inputs.filter, info);
    },
  );
}

function inputGradient(
  module: OwnModule,
  backend: BackendWasm,
  dy: TensorInfo,
  filter: TensorInfo,
  info: ConvInfo,
): TensorInfo {
  const dx = backend.makeOutput(info.inShape, 'float32');
  const [rowPhases, columnPhases] = inputPhases(info);
  const isCovered = [...rowPhases, ...columnPhases].every(({ taps }) => taps > 0);
  if (!isCovered) floats(backend, dx).fill(0);
  for (const rows of rowPhases) {
    for (const columns of columnPhases) {
      if (rows.taps > 0 && columns.taps > 0) {
        convolvePhase(module, dy, filter, dx, info, rows, columns);
      }
    }
  }
  return dx;
}

/** One phase of the input gradient: `dy`, padded, with the flipped taps of that phase. */
function convolvePhase(
  { run, addressOf, room }: OwnModule,
  dy: TensorInfo,
  filter: TensorInfo,
  dx: TensorInfo,
  info: ConvInfo,
  rows: Phase,
  columns: Phase,
): void {
  const { inChannels, outChannels, inHeight, inWidth } = info;
  const padded = [rows.length + rows.taps - 1, columns.length + columns.taps - 1];
  const [panels = 0, biases = 0, scratch = 0] = room(
    bytesOf(rows.taps * columns.taps * outChannels, paddedTo8(inChannels)),
    bytesOf(paddedTo8(inChannels)),
    run.convolveScratch(...padded, outChannels),
  );
  const tap = inChannels * outChannels;
  run.packBias(0, inChannels, biases);
  run.packPanels(
    addressOf(filter) + bytesOf(rows.lastTap * info.filterWidth + columns.lastTap, tap),
    ...[rows.taps, -info.strideHeight * info.filterWidth * tap],
    ...[columns.taps, -info.strideWidth * tap],
    ...[outChannels, 1, inChannels, outChannels, panels],
  );
  const pixel = bytesOf(inChannels);
  run.convolve(
    ...[addressOf(dy), info.outHeight, info.outWidth, outChannels],
    ...[rows.before, columns.before, ...padded],
    ...[rows.taps, columns.taps, 1, 1],
    ...[panels, biases, -Infinity],
    addressOf(dx) + (rows.offset * inWidth + columns.offset) * pixel,
    ...[inHeight * inWidth * pixel, info.strideHeight * inWidth * pixel],
    ...[info.strideWidth * pixel, rows.length, columns.length, inChannels],
    ...[scratch, 0, info.batchSize],
  );
}
