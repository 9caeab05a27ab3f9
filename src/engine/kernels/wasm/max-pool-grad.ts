/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import { backend_util, MaxPoolGrad } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';

export interface PoolAttrs {
  readonly filterSize: [number, number] | number;
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

type PoolInfo = backend_util.Conv2DInfo;

/** Sends each `dy` to the first largest input of its window, as the CPU backend does. */
export function registerMaxPoolGrad(): void {
  registerOwnKernel(MaxPoolGrad, (call: KernelCall<'dy' | 'input', PoolAttrs>) => {
    const { inputs, backend, attrs } = call;
    const pool = backend_util.computePool2DInfo(
      inputs.input.shape as [number, number, number, number],
      attrs.filterSize,
      attrs.strides,
      1,
      attrs.pad,
      attrs.dimRoundingMode,
    );
    const out = backend.makeOutput(inputs.input.shape, 'float32');
    const dx = floats(backend, out).fill(0);
    scatterToMaxima(floats(backend, inputs.input), floats(backend, inputs.dy), dx, pool);
    return out;
  });
}

function scatterToMaxima(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  pool: PoolInfo,
): void {
  const { inHeight, inWidth, inChannels: channels, padInfo } = pool;
  const rows = windows(pool.outHeight, pool.strideHeight, padInfo.top, pool.filterHeight, inHeight);
  const columns = windows(pool.outWidth, pool.strideWidth, padInfo.left, pool.filterWidth, inWidth);
  let out = 0;
  for (let image = 0; image < pool.batchSize; image++) {
    for (const { start: top, length: height } of rows) {
      for (const { start: left, length: width } of columns) {
        const first = ((image * inHeight + top) * inWidth + left) * channels;
        if (height === 2 && width === 2) {
          scatterSquare(x, dy, dx, first, inWidth * channels, channels, out);
        } else {
          scatterWindow(x, dy, dx, first, height, width, inWidth, channels, out);
        }
        out += channels;
      }
    }
  }
}

/** What each window along one axis covers of the input, clipped to it. */
function windows(count: number, stride: number, padding: number, size: number, inLength: number) {
  return Array.from({ length: count }, (_, at) => {
    const start = Math.max(0, at * stride - padding);
    return { start, length: Math.min(inLength, at * stride - padding + size) - start };
  });
}

/** The common 2×2 window without an inner loop. */
function scatterSquare(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  first: number,
  rowLength: number,
  channels: number,
  out: number,
): void {
  for (let channel = 0; channel < channels; channel++) {
    const a = first + channel;
    const c = a + rowLength;
    const upper = x[a + channels]! > x[a]! ? a + channels : a;
    const lower = x[c + channels]! > x[c]! ? c + channels : c;
    dx[x[lower]! > x[upper]! ? lower : upper]! += dy[out + channel]!;
  }
}

function scatterWindow(
  x: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  first: number,
  height: number,
  width: number,
  inWidth: number,
  channels: number,
  out: number,
): void {
  for (let channel = 0; channel < channels; channel++) {
    let largest = first + channel;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const index = first + channel + (row * inWidth + column) * channels;
        if (x[index]! > x[largest]!) largest = index;
      }
    }
    dx[largest]! += dy[out + channel]!;
  }
}
