/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  type backend_util,
  BatchMatMul,
  Conv2DBackpropFilter,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type ConvAttrs, convInfo, type Shape4 } from './conv2d.ts';
import {
  floats,
  type KernelCall,
  registerOwnKernel,
  type StockKernel,
  stockKernel,
  viewAs,
} from './kernel.ts';
import { transposeInto } from './transpose.ts';

type ConvInfo = backend_util.Conv2DInfo;

/** Patches of more images than fit are made and multiplied in parts. */
const maxPatchValues = 4 * 1024 * 1024;

/**
 * The gradient by the filter, which stock TensorFlow.js lacks on WASM:
 * `dW[(kh,kw,ci), co] = Σ patch[(kh,kw,ci), (n,oh,ow)] · dy[(n,oh,ow), co]`, one matrix product.
 */
export function registerConv2DBackpropFilter(): void {
  const multiply = stockKernel(BatchMatMul);
  registerOwnKernel(
    Conv2DBackpropFilter,
    (call: KernelCall<'x' | 'dy', ConvAttrs & { filterShape: Shape4 }>) => {
      const { inputs, backend, attrs } = call;
      const info = convInfo(inputs.x.shape as Shape4, attrs.filterShape, attrs);
      const gradient = filterGradient({ multiply, backend, ...inputs, info });
      return viewAs(gradient, attrs.filterShape);
    },
  );
}

interface FilterGradient {
  readonly multiply: StockKernel;
  readonly backend: BackendWasm;
  readonly x: TensorInfo;
  readonly dy: TensorInfo;
  readonly info: ConvInfo;
}

function filterGradient(work: FilterGradient): TensorInfo {
  const { info, backend } = work;
  const perImage = patchRows(info) * info.outHeight * info.outWidth;
  const images = Math.max(1, Math.min(info.batchSize, Math.floor(maxPatchValues / perImage)));
  const gradient = partialGradient(work, 0, images);
  for (let first = images; first < info.batchSize; first += images) {
    const part = partialGradient(work, first, Math.min(images, info.batchSize - first));
    addInto(floats(backend, gradient), floats(backend, part));
    backend.disposeData(part.dataId);
  }
  return gradient;
}

function patchRows({ filterHeight, filterWidth, inChannels }: ConvInfo): number {
  return filterHeight * filterWidth * inChannels;
}

function addInto(sums: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += values[i]!;
}

/** The part of the gradient that `count` images from `first` on give, `[kh·kw·ci, co]`. */
function partialGradient(work: FilterGradient, first: number, count: number): TensorInfo {
  const { multiply, backend, x, dy, info } = work;
  const columns = count * info.outHeight * info.outWidth;
  const patches = backend.makeOutput([1, patchRows(info), columns], 'float32');
  const someDy = imagesOf(backend, dy, first, count);
  const inputSize = info.inHeight * info.inWidth * info.inChannels;
  const images = floats(backend, x).subarray(first * inputSize, (first + count) * inputSize);
  fillPatches(images, floats(backend, patches), count, info);
  const out = multiply({
    inputs: { a: patches, b: viewAs(someDy, [1, columns, info.outChannels]) },
    backend,
    attrs: { transposeA: false, transposeB: false },
  });
  backend.disposeData(patches.dataId);
  if (someDy !== dy) backend.disposeData(someDy.dataId);
  return out;
}

function imagesOf(backend: BackendWasm, dy: TensorInfo, first: number, count: number): TensorInfo {
  const [batch = 0, ...rest] = dy.shape;
  if (count === batch) return dy;
  const out = backend.makeOutput([count, ...rest], 'float32');
  const target = floats(backend, out);
  const size = target.length / count;
  target.set(floats(backend, dy).subarray(first * size, (first + count) * size));
  return out;
}

/** Writes `patch[(kh,kw,ci), (n,oh,ow)] = x[n, oh·s+kh−top, ow·s+kw−left, ci]`, 0 outside the image. */
function fillPatches(x: Float32Array, patches: Float32Array, count: number, info: ConvInfo): void {
  const { inHeight, inWidth, inChannels, filterHeight, filterWidth } = info;
  const planes = new Float32Array(x.length);
  transposeInto(x, count * inHeight * inWidth, inChannels, planes);
  const planeSize = count * inHeight * inWidth;
  const rowLength = count * info.outHeight * info.outWidth;
  let row = 0;
  for (let kh = 0; kh < filterHeight; kh++) {
    for (let kw = 0; kw < filterWidth; kw++) {
      for (let channel = 0; channel < inChannels; channel++) {
        const plane = planes.subarray(channel * planeSize, (channel + 1) * planeSize);
        shiftPlane(plane, patches, row * rowLength, count, kh, kw, info);
        row++;
      }
    }
  }
}

/** Writes what filter tap (kh, kw) sees of one channel of all images. */
function shiftPlane(
  plane: Float32Array,
  patches: Float32Array,
  start: number,
  count: number,
  kh: number,
  kw: number,
  info: ConvInfo,
): void {
  const { inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, padInfo } = info;
  const firstColumn = kw - padInfo.left;
  // Output columns whose input column lies inside the image: [from, to).
  const from = Math.min(outWidth, Math.max(0, Math.ceil(-firstColumn / strideWidth)));
  const to = Math.max(from, Math.min(outWidth, Math.ceil((inWidth - firstColumn) / strideWidth)));
  let at = start;
  for (let image = 0; image < count; image++) {
    for (let oh = 0; oh < outHeight; oh++, at += outWidth) {
      const ih = oh * strideHeight + kh - padInfo.top;
      if (ih < 0 || ih >= inHeight) {
        patches.fill(0, at, at + outWidth);
        continue;
      }
      const source = (image * inHeight + ih) * inWidth + firstColumn;
      for (let ow = 0; ow < from; ow++) patches[at + ow] = 0;
      for (let ow = from; ow < to; ow++) patches[at + ow] = plane[source + ow * strideWidth]!;
      for (let ow = to; ow < outWidth; ow++) patches[at + ow] = 0;
    }
  }
}
