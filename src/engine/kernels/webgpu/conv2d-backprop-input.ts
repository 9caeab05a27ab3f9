import { type backend_util, Conv2DBackpropInput, type TensorInfo } from '@tensorflow/tfjs-core';
import { type ConvAttrs, convConstants, convInfo, isOurs } from './convolution.ts';
import { dispatch, reads, writes } from './dispatch.ts';
import { mostWorkgroups } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel, stockKernel } from './kernel.ts';
import { channelType, fourTimes, type Tile, tileFor, threadsPerTile } from './tile.ts';

type Call = KernelCall<'dy' | 'filter', ConvAttrs & { readonly inputShape: readonly number[] }>;

/**
 * The gradient by the input, `dx[pixel, ci] = Σ dy[pixel′, co] · W[kh, kw, ci, co]`, as a product of
 * tiles in workgroup memory. With a stride `s` the pixels of the input fall into `s²` phases, each of
 * which meets its own taps of the kernel and no others, so no work is done on zeros between the pixels
 * of `dy`.
 */
export function registerConv2DBackpropInput(): void {
  const stock = stockKernel(Conv2DBackpropInput);
  registerOwnKernel(Conv2DBackpropInput, (call: Call) => {
    const info = convInfo(call.attrs.inputShape, call.inputs.filter.shape, call.attrs);
    const tile = tileFor(info.inChannels);
    const tilesDown = Math.ceil(pixelsOfPhase(info) / tile.rows);
    const fits = tilesDown <= mostWorkgroups;
    return isOurs(call.attrs) && fits ? inputGradient(call, info, tile, tilesDown) : stock(call);
  });
}

/** Of the first phase, which is the largest. */
function pixelsOfPhase(info: backend_util.Conv2DInfo): number {
  const { batchSize, inHeight, inWidth, strideHeight, strideWidth } = info;
  return batchSize * Math.ceil(inHeight / strideHeight) * Math.ceil(inWidth / strideWidth);
}

function inputGradient(
  { inputs, backend, attrs }: Call,
  info: backend_util.Conv2DInfo,
  tile: Tile,
  tilesDown: number,
): TensorInfo {
  const dx = makeFloats(backend, attrs.inputShape);
  const type = channelType(info.outChannels);
  dispatch(backend, {
    shader: { name: 'inputGradient', constants: convConstants(info), code: () => code(info, tile) },
    bindings: {
      dx: writes(dx),
      dy: reads(inputs.dy, type),
      filter_values: reads(inputs.filter, type),
    },
    integers: { batch: info.batchSize },
    workgroups: [
      tilesDown,
      Math.ceil(info.inChannels / tile.columns),
      info.strideHeight * info.strideWidth,
    ],
  });
  return dx;
}

/** Groups of four output channels that are loaded at once. */
const depth = 4;
/** One more than is used, so that neighbouring rows lie in different banks of the memory. */
const pitch = depth + 1;

/** Rows of the left matrix are pixels, columns of the right one input channels. */
function code({ outChannels }: backend_util.Conv2DInfo, tile: Tile): string {
  return /* wgsl */ `
const across = ${tile.columns / 4};
const down = ${tile.rows / 4};
const channel_groups = (out_channels + 3) / 4;
var<workgroup> slopes: array<vec4f, ${tile.rows * pitch}>;
var<workgroup> weights: array<vec4f, ${tile.columns * pitch}>;

${channelType(outChannels) === 'vec4f' ? wholeChannels : channelsByValue}

/** Of the taps \`first\`, \`first + stride\` …, how many there are. */
fn count_taps(kernel: i32, stride: i32, first: i32) -> i32 {
  return (kernel + stride - 1 - first) / stride;
}

@compute @workgroup_size(across, down)
fn main(
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) lane: u32,
  @builtin(workgroup_id) group: vec3u,
) {
  // This phase: its first pixel, its size, its first tap and how many taps it has.
  let phase = vec2i(i32(group.z) / stride_x, i32(group.z) % stride_x);
  let stride = vec2i(stride_y, stride_x);
  let size = (vec2i(in_height, in_width) + stride - 1 - phase) / stride;
  let pixels = uniforms.batch * size.x * size.y;
  let shifted = phase + vec2i(pad_top, pad_left);
  let first_tap = shifted % stride;
  let taps = vec2i(
    count_taps(kernel_height, stride_y, first_tap.x), count_taps(kernel_width, stride_x, first_tap.y));
  let corner = shifted / stride;

  let first_row = i32(group.x) * ${tile.rows};
  let first_column = i32(group.y) * ${tile.columns};
  let end = taps.x * taps.y * channel_groups;
  ${fourTimes((i) => `var sum${i} = vec4f();`)}
  for (var start = 0; start < end; start += ${depth}) {
    for (var i = i32(lane); i < ${depth * tile.rows}; i += ${threadsPerTile}) {
      let pixel = first_row + i / ${depth};
      let k = start + i % ${depth};
      var values = vec4f();
      if (pixel < pixels && k < end) {
        let tap = vec2i(k / channel_groups / taps.y, k / channel_groups % taps.y);
        let line = pixel / size.y;
        let from_pixel = vec2i(line % size.x, pixel % size.y) + corner - tap;
        if (all(from_pixel >= vec2i()) && all(from_pixel < vec2i(out_height, out_width))) {
          let place = (line / size.x * out_height + from_pixel.x) * out_width + from_pixel.y;
          values = slope_at(place, k % channel_groups);
        }
      }
      slopes[i / ${depth} * ${pitch} + i % ${depth}] = values;
    }
    for (var i = i32(lane); i < ${depth * tile.columns}; i += ${threadsPerTile}) {
      let channel = first_column + i / ${depth};
      let k = start + i % ${depth};
      var values = vec4f();
      if (channel < in_channels && k < end) {
        let tap = vec2i(k / channel_groups / taps.y, k / channel_groups % taps.y);
        let kernel_place = first_tap + tap * stride;
        let place = (kernel_place.x * kernel_width + kernel_place.y) * in_channels + channel;
        values = weight_at(place, k % channel_groups);
      }
      weights[i / ${depth} * ${pitch} + i % ${depth}] = values;
    }
    workgroupBarrier();
    for (var k = 0; k < ${depth}; k++) {
      ${fourTimes((j) => `let w${j} = weights[(i32(local.x) + ${j} * across) * ${pitch} + k];`)}
      ${fourTimes((i) => `let slope${i} = slopes[(i32(local.y) + ${i} * down) * ${pitch} + k];`)}
      ${fourTimes(
        (i) =>
          `sum${i} += vec4f(dot(slope${i}, w0), dot(slope${i}, w1), dot(slope${i}, w2), dot(slope${i}, w3));`,
      )}
    }
    workgroupBarrier();
  }
  let column = first_column + i32(local.x);
  ${fourTimes(
    (i) => /* wgsl */ `
  let pixel${i} = first_row + i32(local.y) + ${i} * down;
  if (pixel${i} < pixels) {
    let line = pixel${i} / size.y;
    let to_pixel = vec2i(line % size.x, pixel${i} % size.y) * stride + phase;
    let place = ((line / size.x * in_height + to_pixel.x) * in_width + to_pixel.y) * in_channels;
    ${fourTimes(
      (j) =>
        `if (column + ${j} * across < in_channels) { dx[place + column + ${j} * across] = sum${i}[${j}]; }`,
    )}
  }`,
  )}
}`;
}

const wholeChannels = /* wgsl */ `
fn slope_at(place: i32, group: i32) -> vec4f { return dy[place * channel_groups + group]; }
fn weight_at(place: i32, group: i32) -> vec4f { return filter_values[place * channel_groups + group]; }`;

const byValue = (name: string, values: string) => /* wgsl */ `
fn ${name}(place: i32, group: i32) -> vec4f {
  var four = vec4f();
  for (var i = 0; i < 4; i++) {
    let channel = group * 4 + i;
    if (channel < out_channels) { four[i] = ${values}[place * out_channels + channel]; }
  }
  return four;
}`;

const channelsByValue = byValue('slope_at', 'dy') + byValue('weight_at', 'filter_values');
