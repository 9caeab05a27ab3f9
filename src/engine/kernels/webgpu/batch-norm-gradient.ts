import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { columnShader, partsOf, undivided } from './columns.ts';
import { type Binding, dispatch, reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

interface Attrs {
  readonly epsilon: number;
}

type Linear = KernelCall<'dy' | 'x' | 'gamma' | 'mean' | 'variance', Attrs>;
type Relu = KernelCall<'dy' | 'x' | 'gamma' | 'beta' | 'mean' | 'variance', Attrs>;

/**
 * The gradients of batch normalisation in training by `x`, gamma and beta, in three passes. With a ReLU
 * behind it, what it let through is worked out again from `x`, for which beta is needed.
 */
export function registerBatchNormGradient(): void {
  registerOwnKernel('BatchNormTrainingGrad', (call: Linear) =>
    gradients({ ...call, name: 'linear', slopeAt, statistics: statisticsOf(call) }),
  );
  registerOwnKernel('BatchNormReluTrainingGrad', (call: Relu) => {
    const statistics = { ...statisticsOf(call), beta: reads(call.inputs.beta) };
    return gradients({ ...call, name: 'relu', slopeAt: slopeThroughRelu, statistics });
  });
}

function statisticsOf({ inputs: { mean, variance, gamma } }: Linear) {
  return { mean: reads(mean), variance: reads(variance), gamma: reads(gamma) };
}

/** A call, and how the gradient of a normalised value follows from that of the output. */
interface Work extends Linear {
  readonly name: string;
  /** WGSL of `slope_at(i, channel)`. */
  readonly slopeAt: string;
  readonly statistics: Readonly<Record<string, Binding>>;
}

const slopeAt = /* wgsl */ `
fn slope_at(i: i32, channel: i32) -> f32 { return dy[i]; }`;

const slopeThroughRelu = /* wgsl */ `
fn slope_at(i: i32, channel: i32) -> f32 {
  let scale = gamma[channel] * inverseSqrt(variance[channel] + uniforms.epsilon);
  return select(0, dy[i], (x[i] - mean[channel]) * scale + beta[channel] > 0);
}`;

function gradients(work: Work): TensorInfo[] {
  const { inputs, backend, attrs, statistics } = work;
  const { x, dy } = inputs;
  const columns = x.shape.at(-1) ?? 1;
  const count = util.sizeFromShape(x.shape);
  const sums = makeFloats(backend, [2, columns]);
  const [dGamma, dBeta] = slopes(work, { rows: count / columns, columns, sums });
  const dx = makeFloats(backend, x.shape);
  elementwise(backend, {
    shader: {
      name: `normaliseGrad ${work.name}`,
      constants: { columns },
      code: () => work.slopeAt + gradientOfValue,
    },
    bindings: { dx: writes(dx), dy: reads(dy), x: reads(x), sums: reads(sums), ...statistics },
    integers: { rows: count / columns },
    floats: { ...attrs },
    count,
  });
  backend.disposeData(sums.dataId);
  return [dx, dGamma, dBeta];
}

/** Ioffe & Szegedy (2015), arXiv 1502.03167, section 3; `sums` are the gradients by beta and gamma. */
const gradientOfValue = /* wgsl */ `
fn element(i: i32) {
  let channel = i % columns;
  let rate = inverseSqrt(variance[channel] + uniforms.epsilon);
  let normalised = (x[i] - mean[channel]) * rate;
  let of_all = (sums[channel] + normalised * sums[columns + channel]) / f32(uniforms.rows);
  dx[i] = gamma[channel] * rate * (slope_at(i, channel) - of_all);
}`;

interface Sums {
  readonly rows: number;
  readonly columns: number;
  /** To be filled, `[2, columns]`. */
  readonly sums: TensorInfo;
}

/** The gradients by gamma and beta, which the one by `x` needs too. */
function slopes(
  work: Work,
  { rows, columns, sums }: Sums,
): [dGamma: TensorInfo, dBeta: TensorInfo] {
  const { backend, attrs, inputs } = work;
  const { parts } = partsOf(rows, columns);
  const partSums = makeFloats(backend, [parts, 2, columns]);
  sumParts(work, { rows, columns, sums: partSums });
  const [dGamma, dBeta] = [makeFloats(backend, [columns]), makeFloats(backend, [columns])];
  dispatch(backend, {
    shader: {
      name: 'joinSlopes',
      constants: { columns },
      code: () => columnShader(columns, slopesOfAll, { isDivided: false }),
    },
    bindings: {
      sums: writes(sums),
      gamma_gradient: writes(dGamma),
      beta_gradient: writes(dBeta),
      part_sums: reads(partSums),
      variance: reads(inputs.variance),
    },
    integers: { rows: parts },
    floats: { ...attrs },
    workgroups: undivided(columns),
  });
  backend.disposeData(partSums.dataId);
  return [dGamma, dBeta];
}

/** Rows are parts here. */
const slopesOfAll = /* wgsl */ `
  var sum = 0f;
  var product = 0f;
  for (var row = first; row < end; row += down) {
    sum += part_sums[2 * row * columns + column];
    product += part_sums[(2 * row + 1) * columns + column];
  }
  let beta_sum = add_lines(sum);
  let gamma_sum = add_lines(product) * inverseSqrt(variance[column] + uniforms.epsilon);
  if (leads) {
    sums[column] = beta_sum;
    sums[columns + column] = gamma_sum;
    beta_gradient[column] = beta_sum;
    gamma_gradient[column] = gamma_sum;
  }`;

function sumParts(work: Work, { rows, columns, sums }: Sums): void {
  const { backend, inputs, attrs, statistics } = work;
  dispatch(backend, {
    shader: {
      name: `slopesOfParts ${work.name}`,
      constants: { columns },
      code: () => work.slopeAt + columnShader(columns, slopesOfPart),
    },
    bindings: {
      sums: writes(sums),
      dy: reads(inputs.dy),
      x: reads(inputs.x),
      ...statistics,
    },
    integers: { rows },
    floats: { ...attrs },
    workgroups: partsOf(rows, columns).workgroups,
  });
}

const slopesOfPart = /* wgsl */ `
  var sum = 0f;
  var product = 0f;
  for (var row = first; row < end; row += down) {
    let slope = slope_at(row * columns + column, column);
    sum += slope;
    product += slope * (x[row * columns + column] - mean[column]);
  }
  let sum_of_part = add_lines(sum);
  let product_of_part = add_lines(product);
  if (leads) {
    sums[2 * part * columns + column] = sum_of_part;
    sums[(2 * part + 1) * columns + column] = product_of_part;
  }`;
