import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { BatchNormTraining, BatchNormTrainingGrad } from '../batch-norm.ts';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import { matrixOf } from './gradients.ts';
import { bytesOf, worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';
import { addUp, partsBytes, rowParts } from './parts.ts';

/** Batch normalisation in training with a ReLU behind it. Inputs and outputs are as without. */
export const BatchNormReluTraining = 'BatchNormReluTraining';
/** Takes `beta` too: with it, what the ReLU was given need not be kept. */
export const BatchNormReluTrainingGrad = 'BatchNormReluTrainingGrad';

interface Attrs {
  readonly epsilon: number;
}

type ForwardCall = KernelCall<'x' | 'gamma' | 'beta', Attrs>;
type BackwardCall = KernelCall<'dy' | 'x' | 'gamma' | 'mean' | 'variance', Attrs>;

/** Two passes over the map forward, two backward. */
export function registerOwnBatchNorm(module: OwnModule): void {
  registerOwnKernel(BatchNormTraining, (call: ForwardCall) => forward(module, call, -Infinity));
  registerOwnKernel(BatchNormReluTraining, (call: ForwardCall) => forward(module, call, 0));
  registerOwnKernel(BatchNormTrainingGrad, (call: BackwardCall) =>
    backward(module, call, -Infinity),
  );
  registerOwnKernel(
    BatchNormReluTrainingGrad,
    (call: KernelCall<keyof BackwardCall['inputs'] | 'beta', Attrs>) =>
      backward(module, call, 0, call.inputs.beta),
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

function forward(
  module: OwnModule,
  { inputs, backend, attrs }: ForwardCall,
  floor: number,
): TensorInfo[] {
  const { addressOf, share, room, vectorAt } = module;
  const outputs = makeOutputs(backend, inputs.x, inputs.gamma);
  const [y, mean, variance] = outputs.map(addressOf) as Three;
  const [x, gamma, beta] = [inputs.x, inputs.gamma, inputs.beta].map(addressOf) as Three;
  const [rows, channels] = matrixOf(inputs.x);
  const parts = rowParts(rows, 2 * channels);
  const size = bytesOf(channels);
  const [slope = 0, offset = 0, totals = 0, sums = 0] = room(
    ...[size, size, 2 * size, partsBytes(parts, 2 * channels)],
  );
  const vector = (address: number) => vectorAt(address, channels);

  // The first row serves for a centre.
  addUp(module, 2 * channels, parts, sums, totals, (target) => {
    share('sumMoments', [x, x, rows, channels, target, parts], { items: parts });
  });
  const [first, second, centre] = [vector(totals), vector(totals + size), vector(x)];
  const away = first.map((sum) => sum / rows);
  const [means, variances] = [vector(mean), vector(variance)];
  means.set(away.map((distance, c) => at(centre, c) + distance));
  variances.set(second.map((sum, c) => Math.max(0, sum / rows - at(away, c) ** 2)));

  setLine(vector, { slope, offset }, { gamma, beta, mean, variance }, attrs.epsilon);
  const grain = worthwhile(channels);
  share('applyLine', [x, slope, offset, floor, channels, y], { items: rows, grain });
  return outputs;
}

type Three = [number, number, number];

/** Normalisation, scale and shift of a channel as one line: `x·slope + offset`. */
function setLine(
  vector: (address: number) => Float32Array,
  line: { readonly slope: number; readonly offset: number },
  from: {
    readonly gamma: number;
    readonly beta: number;
    readonly mean: number;
    readonly variance: number;
  },
  epsilon: number,
): void {
  const [slopes, means, variances] = [line.slope, from.mean, from.variance].map(vector) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  slopes.set(vector(from.gamma).map((g, c) => g / Math.sqrt(at(variances, c) + epsilon)));
  vector(line.offset).set(vector(from.beta).map((b, c) => b - at(means, c) * at(slopes, c)));
}

function backward(
  module: OwnModule,
  { inputs, backend, attrs }: BackwardCall,
  floor: number,
  beta?: TensorInfo,
): TensorInfo[] {
  const { addressOf, share, room, vectorAt } = module;
  const outputs = makeOutputs(backend, inputs.x, inputs.gamma);
  const [dx, dGamma, dBeta] = outputs.map(addressOf) as Three;
  const [dy, x, mean] = [inputs.dy, inputs.x, inputs.mean].map(addressOf) as Three;
  const [gamma, variance] = [inputs.gamma, inputs.variance].map(addressOf) as [number, number];
  const [rows, channels] = matrixOf(inputs.x);
  const parts = rowParts(rows, 2 * channels);
  const size = bytesOf(channels);
  // Without a ReLU nothing depends on beta; any vector of numbers will do.
  const [vectors = 0, totals = 0, sums = 0] = room(
    ...[5 * size, 2 * size, partsBytes(parts, 2 * channels)],
  );
  const vector = (address: number) => vectorAt(address, channels);
  const [slope, offset, factor, tilt, shift] = [0, 1, 2, 3, 4].map((i) => vectors + i * size) as [
    ...Three,
    number,
    number,
  ];
  const line = { gamma, beta: beta ? addressOf(beta) : mean, mean, variance };
  setLine(vector, { slope, offset }, line, attrs.epsilon);

  addUp(module, 2 * channels, parts, sums, totals, (target) => {
    const args = [dy, x, mean, slope, offset, floor, rows, channels, target, parts];
    share('sumGradients', args, { items: parts });
  });
  const [betaSums, products] = [vector(totals), vector(totals + size)];
  const rate = vector(variance).map((v) => 1 / Math.sqrt(v + attrs.epsilon));
  const gammaSums = products.map((sum, c) => sum * at(rate, c));
  vector(dBeta).set(betaSums);
  vector(dGamma).set(gammaSums);

  // dx = γ·rate · (dz − dβ/N − (x − mean)·rate·dγ/N), gathered into one plane per channel.
  const factors = vector(slope);
  const tilts = factors.map((f, c) => (-f * at(rate, c) * at(gammaSums, c)) / rows);
  const means = vector(mean);
  vector(factor).set(factors);
  vector(tilt).set(tilts);
  vector(shift).set(
    factors.map((f, c) => (-f * at(betaSums, c)) / rows - at(tilts, c) * at(means, c)),
  );
  const args = [dy, x, vectors, floor, channels, dx];
  share('applyPlane', args, { items: rows, grain: worthwhile(channels) });
  return outputs;
}

function at(values: Float32Array, channel: number): number {
  return values[channel] ?? NaN;
}
