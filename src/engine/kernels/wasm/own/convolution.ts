/** Convolutions in all three directions, straight from and to the tensors, without patch matrices. */
import {
  type backend_util,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type ConvAttrs, convInfo, type Shape4 } from '../conv2d.ts';
import { floats, type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import { bytesOf, floorOf, ownLines } from './layout.ts';
import type { OwnModule } from './module.ts';
import { addUp, partsBytes, partsOf } from './parts.ts';
import { inputPhases, type Phase } from './phases.ts';
import { goodTiles, runPass, suitsWinograd, tilesOf, type WindowPass } from './window-pass.ts';

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
export function paddedSize(info: ConvInfo): [height: number, width: number] {
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
  const { addressOf } = module;
  const { inChannels, outChannels, outHeight, outWidth, filterWidth } = info;
  const out = backend.makeOutput(info.outShape, 'float32');
  const pixel = bytesOf(outChannels);
  const tap = inChannels * outChannels;
  runPass(module, {
    images: info.batchSize,
    source: addressOf(x),
    inSize: [info.inHeight, info.inWidth],
    inChannels,
    padding: [info.padInfo.top, info.padInfo.left],
    paddedSize: paddedSize(info),
    taps: [info.filterHeight, filterWidth],
    stride: [info.strideHeight, info.strideWidth],
    filter: {
      address: addressOf(filter),
      steps: [filterWidth * tap, tap, outChannels],
      outChannelStep: 1,
    },
    ...(bias && { bias: addressOf(bias) }),
    floor,
    target: addressOf(out),
    outSize: [outHeight, outWidth],
    outChannels,
    outSteps: [outHeight * outWidth * pixel, outWidth * pixel, pixel],
  });
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
  module: OwnModule,
  backend: BackendWasm,
  x: TensorInfo,
  dy: TensorInfo,
  info: ConvInfo,
): TensorInfo {
  const out = backend.makeOutput(info.filterShape, 'float32');
  const taps = [info.filterHeight, info.filterWidth] as const;
  const stride = [info.strideHeight, info.strideWidth] as const;
  const isWinograd = suitsWinograd(taps, stride, info.inChannels, info.outChannels);
  (isWinograd ? winogradFilterGradient : directFilterGradient)(module, x, dy, out, info);
  return out;
}

function directFilterGradient(
  module: OwnModule,
  x: TensorInfo,
  dy: TensorInfo,
  out: TensorInfo,
  info: ConvInfo,
): void {
  const { inChannels, outChannels, filterWidth, outHeight, outWidth } = info;
  const { run, addressOf } = module;
  const padded = paddedSize(info);
  const scratch = run.filterGradientScratch(
    ...[...padded, inChannels, filterWidth, outHeight, outWidth, outChannels],
  );
  gradientInParts(module, 'filterGradient', out, info, info.batchSize, scratch, [
    ...[addressOf(x), info.inHeight, info.inWidth, inChannels],
    ...[info.padInfo.top, info.padInfo.left, ...padded],
    ...[info.filterHeight, filterWidth, info.strideHeight, info.strideWidth],
    ...[addressOf(dy), outHeight, outWidth, outChannels],
  ]);
}

/** Shares of the batch, each with a filter gradient of its own, and their sum. */
function gradientInParts(
  module: OwnModule,
  kernel: 'filterGradient' | 'winogradFilterGradient',
  out: TensorInfo,
  { batchSize, filterShape }: ConvInfo,
  mostParts: number,
  scratchBytes: number,
  args: readonly number[],
): void {
  const floats = util.sizeFromShape(filterShape);
  const parts = partsOf(mostParts, floats);
  const bytes = ownLines(scratchBytes);
  const [sums = 0, address = 0] = module.room(
    partsBytes(parts, floats),
    bytes * module.crew.threads,
  );
  addUp(module, floats, parts, sums, module.addressOf(out), (target) => {
    module.share(kernel, [...args, batchSize, target, bytesOf(floats), parts], {
      items: parts,
      scratch: { address, bytes },
    });
  });
}

function winogradFilterGradient(
  module: OwnModule,
  x: TensorInfo,
  dy: TensorInfo,
  out: TensorInfo,
  info: ConvInfo,
): void {
  const { inChannels, outChannels, outHeight, outWidth } = info;
  const { run, addressOf } = module;
  const scratch = run.winogradFilterGradientScratch(inChannels, outHeight, outWidth, outChannels);
  const tiles = info.batchSize * tilesOf([outHeight, outWidth]);
  const mostParts = Math.min(info.batchSize, Math.floor(tiles / goodTiles / 2));
  gradientInParts(module, 'winogradFilterGradient', out, info, mostParts, scratch, [
    ...[addressOf(x), info.inHeight, info.inWidth, inChannels],
    ...[info.padInfo.top, info.padInfo.left],
    ...[addressOf(dy), outHeight, outWidth, outChannels],
  ]);
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
        runPass(module, phasePass(module, dy, filter, dx, info, rows, columns));
      }
    }
  }
  return dx;
}

/** One phase of the input gradient: `dy`, padded, with the flipped taps of that phase. */
function phasePass(
  { addressOf }: OwnModule,
  dy: TensorInfo,
  filter: TensorInfo,
  dx: TensorInfo,
  info: ConvInfo,
  rows: Phase,
  columns: Phase,
): WindowPass {
  const { inChannels, outChannels, inHeight, inWidth, strideHeight, strideWidth } = info;
  const pixel = bytesOf(inChannels);
  const tap = inChannels * outChannels;
  const lastTap = rows.lastTap * info.filterWidth + columns.lastTap;
  return {
    images: info.batchSize,
    source: addressOf(dy),
    inSize: [info.outHeight, info.outWidth],
    inChannels: outChannels,
    padding: [rows.before, columns.before],
    paddedSize: [rows.length + rows.taps - 1, columns.length + columns.taps - 1],
    taps: [rows.taps, columns.taps],
    stride: [1, 1],
    filter: {
      address: addressOf(filter) + bytesOf(lastTap, tap),
      steps: [-strideHeight * info.filterWidth * tap, -strideWidth * tap, 1],
      outChannelStep: outChannels,
    },
    floor: -Infinity,
    target: addressOf(dx) + (rows.offset * inWidth + columns.offset) * pixel,
    outSize: [rows.length, columns.length],
    outChannels: inChannels,
    outSteps: [inHeight * inWidth * pixel, strideHeight * inWidth * pixel, strideWidth * pixel],
  };
}
