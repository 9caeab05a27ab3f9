import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { columnShader, partsOf, undivided } from './columns.ts';
import { dispatch, reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

interface Attrs {
  readonly epsilon: number;
}

type Call = KernelCall<'x' | 'gamma' | 'beta', Attrs>;

/**
 * Batch normalisation in training, in three passes, without and with a ReLU behind it. Outputs: the
 * normalised `x`, and the batch's mean and variance per channel.
 */
export function registerBatchNormTraining(): void {
  registerOwnKernel('BatchNormTraining', (call: Call) => normalised(call, 'linear'));
  registerOwnKernel('BatchNormReluTraining', (call: Call) => normalised(call, 'relu'));
}

function normalised({ inputs, backend, attrs }: Call, activation: 'linear' | 'relu'): TensorInfo[] {
  const { mean, variance } = moments(backend, inputs.x);
  const y = makeFloats(backend, inputs.x.shape);
  elementwise(backend, {
    shader: {
      name: `normalise ${activation}`,
      constants: { columns: columnsOf(inputs.x) },
      code: () => normalise(activation === 'relu' ? 'max(value, 0)' : 'value'),
    },
    bindings: {
      y: writes(y),
      x: reads(inputs.x),
      mean: reads(mean),
      variance: reads(variance),
      gamma: reads(inputs.gamma),
      beta: reads(inputs.beta),
    },
    floats: { epsilon: attrs.epsilon },
    count: util.sizeFromShape(inputs.x.shape),
  });
  return [y, mean, variance];
}

function columnsOf({ shape }: TensorInfo): number {
  return shape.at(-1) ?? 1;
}

const normalise = (activated: string) => /* wgsl */ `
fn element(i: i32) {
  let channel = i % columns;
  let scale = gamma[channel] * inverseSqrt(variance[channel] + uniforms.epsilon);
  let value = (x[i] - mean[channel]) * scale + beta[channel];
  y[i] = ${activated};
}`;

function moments(backend: WebGPUBackend, x: TensorInfo) {
  const columns = columnsOf(x);
  const rows = util.sizeFromShape(x.shape) / columns;
  const { parts, workgroups } = partsOf(rows, columns);
  const ofParts = {
    means: makeFloats(backend, [parts, columns]),
    squares: makeFloats(backend, [parts, columns]),
  };
  dispatch(backend, {
    shader: {
      name: 'momentsOfParts',
      constants: { columns },
      code: () => columnShader(columns, momentsOfPart),
    },
    bindings: { means: writes(ofParts.means), squares: writes(ofParts.squares), x: reads(x) },
    integers: { rows },
    workgroups,
  });
  const joined = joinMoments(backend, ofParts, rows);
  for (const made of Object.values(ofParts)) backend.disposeData(made.dataId);
  return joined;
}

/** Two passes over a part, which is in the cache the second time: stable where the mean is large. */
const momentsOfPart = /* wgsl */ `
  var sum = 0f;
  for (var row = first; row < end; row += down) { sum += x[row * columns + column]; }
  let mean = add_lines(sum) / f32(end - first_row);
  var square = 0f;
  for (var row = first; row < end; row += down) {
    let deviation = x[row * columns + column] - mean;
    square += deviation * deviation;
  }
  let total = add_lines(square);
  if (leads) {
    means[part * columns + column] = mean;
    squares[part * columns + column] = total;
  }`;

function joinMoments(
  backend: WebGPUBackend,
  { means, squares }: { readonly means: TensorInfo; readonly squares: TensorInfo },
  rows: number,
) {
  const [parts = 1, columns = 1] = means.shape;
  const mean = makeFloats(backend, [columns]);
  const variance = makeFloats(backend, [columns]);
  dispatch(backend, {
    shader: {
      name: 'joinMoments',
      constants: { columns },
      code: () => sizeOfPart + columnShader(columns, momentsOfAll, { isDivided: false }),
    },
    bindings: {
      mean: writes(mean),
      variance: writes(variance),
      means: reads(means),
      squares: reads(squares),
    },
    integers: { rows: parts, all_rows: rows },
    workgroups: undivided(columns),
  });
  return { mean, variance };
}

const sizeOfPart = /* wgsl */ `
fn size_of_part(part: i32) -> f32 {
  return f32(min(rows_per_part, uniforms.all_rows - part * rows_per_part));
}`;

/** Rows are parts here. Squares about their means become squares about the mean of all. */
const momentsOfAll = /* wgsl */ `
  var sum = 0f;
  for (var row = first; row < end; row += down) {
    sum += means[row * columns + column] * size_of_part(row);
  }
  let mean_of_all = add_lines(sum) / f32(uniforms.all_rows);
  var square = 0f;
  for (var row = first; row < end; row += down) {
    let deviation = means[row * columns + column] - mean_of_all;
    square += squares[row * columns + column] + deviation * deviation * size_of_part(row);
  }
  let total = add_lines(square);
  if (leads) {
    mean[column] = mean_of_all;
    variance[column] = total / f32(uniforms.all_rows);
  }`;
