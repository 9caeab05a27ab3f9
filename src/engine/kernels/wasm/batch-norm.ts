/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';
import { addRows } from './sum.ts';

/** Outputs: the normalised `x`, and the batch's mean and variance per channel. */
export const BatchNormTraining = 'BatchNormTraining';
/** Outputs: the gradients by `x`, gamma and beta. */
export const BatchNormTrainingGrad = 'BatchNormTrainingGrad';

interface Attrs {
  readonly epsilon: number;
}

/**
 * What inference will use, moved towards a batch's: inputs `mean`, `variance` (moving), `batchMean`,
 * `batchVariance`; outputs the new moving ones. Six stock kernels on a few numbers.
 */
export const FollowStatistics = 'FollowStatistics';

/** Batch normalisation in training; composed of stock kernels it would read the map a dozen times. */
export function registerBatchNorm(): void {
  registerOwnKernel(BatchNormTraining, forward);
  registerOwnKernel(BatchNormTrainingGrad, backward);
  registerOwnKernel(FollowStatistics, follow);
}

type Followed = 'mean' | 'variance' | 'batchMean' | 'batchVariance';

function follow({ inputs, backend, attrs }: KernelCall<Followed, { readonly momentum: number }>) {
  const { momentum } = attrs;
  const moved = (moving: TensorInfo, batch: TensorInfo) => {
    const out = backend.makeOutput(moving.shape, 'float32');
    const target = floats(backend, batch);
    const values = floats(backend, moving).map(
      (old, c) => momentum * old + (1 - momentum) * target[c]!,
    );
    floats(backend, out).set(values);
    return out;
  };
  return [moved(inputs.mean, inputs.batchMean), moved(inputs.variance, inputs.batchVariance)];
}

function forward(call: KernelCall<'x' | 'gamma' | 'beta', Attrs>): TensorInfo[] {
  const { inputs, backend, attrs } = call;
  const [y, mean, variance] = makeOutputs(backend, inputs.x, inputs.gamma);
  const x = floats(backend, inputs.x);
  const gamma = floats(backend, inputs.gamma);
  const channels = gamma.length;
  const count = x.length / channels;
  const means = addRows(x, channels).map((sum) => sum / count);
  const variances = sumSquares(x, means).map((sum) => sum / count);
  const scale = gamma.map((value, c) => value / Math.sqrt(variances[c]! + attrs.epsilon));
  const shift = floats(backend, inputs.beta).map((value, c) => value - means[c]! * scale[c]!);
  floats(backend, mean).set(means);
  floats(backend, variance).set(variances);
  scaleAndShift(x, scale, shift, floats(backend, y));
  return [y, mean, variance];
}

/** One output like `x` and two vectors. */
function makeOutputs(
  backend: BackendWasm,
  x: TensorInfo,
  vector: TensorInfo,
): [TensorInfo, TensorInfo, TensorInfo] {
  return [
    backend.makeOutput(x.shape, 'float32'),
    backend.makeOutput(vector.shape, 'float32'),
    backend.makeOutput(vector.shape, 'float32'),
  ];
}

function sumSquares(x: Float32Array, means: Float64Array): Float64Array {
  const channels = means.length;
  const sums = new Float64Array(channels);
  for (let row = 0; row < x.length; row += channels) {
    for (let c = 0; c < channels; c++) {
      const deviation = x[row + c]! - means[c]!;
      sums[c]! += deviation * deviation;
    }
  }
  return sums;
}

function scaleAndShift(
  x: Float32Array,
  scale: Float32Array,
  shift: Float32Array,
  y: Float32Array,
): void {
  const channels = scale.length;
  for (let row = 0; row < x.length; row += channels) {
    for (let c = 0; c < channels; c++) y[row + c] = x[row + c]! * scale[c]! + shift[c]!;
  }
}

type BackwardInputs = 'dy' | 'x' | 'gamma' | 'mean' | 'variance';

function backward({ inputs, backend, attrs }: KernelCall<BackwardInputs, Attrs>): TensorInfo[] {
  const [dx, dGamma, dBeta] = makeOutputs(backend, inputs.x, inputs.gamma);
  const [dy, x] = [floats(backend, inputs.dy), floats(backend, inputs.x)];
  const mean = floats(backend, inputs.mean);
  const channels = mean.length;
  const count = x.length / channels;
  const rate = floats(backend, inputs.variance).map(
    (value) => 1 / Math.sqrt(value + attrs.epsilon),
  );
  const betaSums = addRows(dy, channels);
  const gammaSums = sumProducts(dy, x, mean).map((sum, c) => sum * rate[c]!);
  floats(backend, dBeta).set(betaSums);
  floats(backend, dGamma).set(gammaSums);

  // dx = γ·rate · (dy − dβ/N − (x − mean)·rate·dγ/N), gathered into one line per channel.
  const factor = floats(backend, inputs.gamma).map((value, c) => value * rate[c]!);
  const slope = factor.map((value, c) => (-value * rate[c]! * gammaSums[c]!) / count);
  const offset = factor.map((value, c) => (-value * betaSums[c]!) / count - slope[c]! * mean[c]!);
  combine(dy, x, factor, slope, offset, floats(backend, dx));
  return [dx, dGamma, dBeta];
}

function sumProducts(dy: Float32Array, x: Float32Array, mean: Float32Array): Float64Array {
  const channels = mean.length;
  const sums = new Float64Array(channels);
  for (let row = 0; row < x.length; row += channels) {
    for (let c = 0; c < channels; c++) sums[c]! += dy[row + c]! * (x[row + c]! - mean[c]!);
  }
  return sums;
}

function combine(
  dy: Float32Array,
  x: Float32Array,
  factor: Float32Array,
  slope: Float32Array,
  offset: Float32Array,
  dx: Float32Array,
): void {
  const channels = factor.length;
  for (let row = 0; row < x.length; row += channels) {
    for (let c = 0; c < channels; c++) {
      dx[row + c] = dy[row + c]! * factor[c]! + x[row + c]! * slope[c]! + offset[c]!;
    }
  }
}
