import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { BatchNormTraining, BatchNormTrainingGrad } from '../batch-norm.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import { bytesOf } from './layout.ts';
import type { OwnModule } from './module.ts';

interface Attrs {
  readonly epsilon: number;
}

/** Batch normalisation in training: two passes over the map forward, three backward. */
export function registerOwnBatchNorm(module: OwnModule): void {
  registerOwnKernel(BatchNormTraining, (call: KernelCall<'x' | 'gamma' | 'beta', Attrs>) =>
    forward(module, call),
  );
  registerOwnKernel(BatchNormTrainingGrad, (call: KernelCall<BackwardInputs, Attrs>) =>
    backward(module, call),
  );
}

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

/** Rows and channels of a map seen as a matrix. */
function matrixOf(x: TensorInfo): [rows: number, channels: number] {
  const channels = x.shape.at(-1) ?? 1;
  return [util.sizeFromShape(x.shape) / channels, channels];
}

function forward(
  { run, addressOf, room, vectorAt }: OwnModule,
  { inputs, backend, attrs }: KernelCall<'x' | 'gamma' | 'beta', Attrs>,
): TensorInfo[] {
  const outputs = makeOutputs(backend, inputs.x, inputs.gamma);
  const [y, mean, variance] = outputs.map(addressOf) as [number, number, number];
  const [x, gamma, beta] = [inputs.x, inputs.gamma, inputs.beta].map(addressOf) as Three;
  const [rows, channels] = matrixOf(inputs.x);
  const [scale = 0, shift = 0] = room(bytesOf(channels), bytesOf(channels));
  const vector = (address: number) => vectorAt(address, channels);

  run.sumRows(x, rows, channels, mean);
  divideBy(rows, vector(mean));
  run.sumProducts(0, x, mean, rows, channels, variance);
  divideBy(rows, vector(variance));
  const [scales, means, variances] = [vector(scale), vector(mean), vector(variance)];
  scales.set(vector(gamma).map((g, c) => g / Math.sqrt(at(variances, c) + attrs.epsilon)));
  vector(shift).set(vector(beta).map((b, c) => b - at(means, c) * at(scales, c)));
  run.applyLine(x, scale, shift, rows, channels, y);
  return outputs;
}

type Three = [number, number, number];
type BackwardInputs = 'dy' | 'x' | 'gamma' | 'mean' | 'variance';

function backward(
  { run, addressOf, room, vectorAt }: OwnModule,
  { inputs, backend, attrs }: KernelCall<BackwardInputs, Attrs>,
): TensorInfo[] {
  const outputs = makeOutputs(backend, inputs.x, inputs.gamma);
  const [dx, dGamma, dBeta] = outputs.map(addressOf) as Three;
  const [dy, x, mean] = [inputs.dy, inputs.x, inputs.mean].map(addressOf) as Three;
  const [rows, channels] = matrixOf(inputs.x);
  const size = bytesOf(channels);
  const [factor = 0, slope = 0, offset = 0] = room(size, size, size);
  const vector = (address: number) => vectorAt(address, channels);

  run.sumRows(dy, rows, channels, dBeta);
  run.sumProducts(dy, x, mean, rows, channels, dGamma);
  const rate = vector(addressOf(inputs.variance)).map((v) => 1 / Math.sqrt(v + attrs.epsilon));
  const gammaSums = vector(dGamma);
  gammaSums.set(gammaSums.map((sum, c) => sum * at(rate, c)));

  // dx = γ·rate · (dy − dβ/N − (x − mean)·rate·dγ/N), gathered into one plane per channel.
  const factors = vector(addressOf(inputs.gamma)).map((g, c) => g * at(rate, c));
  const slopes = factors.map((f, c) => (-f * at(rate, c) * at(gammaSums, c)) / rows);
  const [betaSums, means] = [vector(dBeta), vector(mean)];
  vector(factor).set(factors);
  vector(slope).set(slopes);
  vector(offset).set(
    factors.map((f, c) => (-f * at(betaSums, c)) / rows - at(slopes, c) * at(means, c)),
  );
  run.applyPlane(dy, factor, x, slope, offset, rows, channels, dx);
  return outputs;
}

function divideBy(count: number, values: Float32Array): void {
  values.set(values.map((value) => value / count));
}

function at(values: Float32Array, channel: number): number {
  return values[channel] ?? NaN;
}
