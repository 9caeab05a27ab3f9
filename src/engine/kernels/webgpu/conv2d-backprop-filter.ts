import { type backend_util, Conv2DBackpropFilter, type TensorInfo } from '@tensorflow/tfjs-core';
import { sumColumns } from './columns.ts';
import { type ConvAttrs, convConstants, convInfo, isOurs } from './convolution.ts';
import { dispatch, reads, writes } from './dispatch.ts';
import { type KernelCall, makeFloats, registerOwnKernel, stockKernel } from './kernel.ts';
import { channelType, fourTimes, type Tile, tileFor, threadsPerTile } from './tile.ts';

type Call = KernelCall<'x' | 'dy', ConvAttrs & { readonly filterShape: readonly number[] }>;

/**
 * The gradient by the filter, `dW[(kh,kw,ci), co] = Σ patch[(kh,kw,ci), pixel] · dy[pixel, co]`, as a
 * product of tiles in workgroup memory; patches are read from `x` where they are needed. The stock
 * shader has one thread per weight, which leaves a GPU all but empty where a filter is small. So the
 * sum over the pixels of the batch is split, and a second pass adds up the parts in a fixed order.
 */
export function registerConv2DBackpropFilter(): void {
  const stock = stockKernel(Conv2DBackpropFilter);
  registerOwnKernel(Conv2DBackpropFilter, (call: Call) =>
    isOurs(call.attrs) ? filterGradient(call) : stock(call),
  );
}

/** Pixels that are loaded at once. */
const depth = 16;
/** A part smaller than this is not worth its share of the second pass. */
const fewestPixels = 16 * depth;
/** So many workgroups keep a large GPU busy. */
const enoughWorkgroups = 512;

function filterGradient({ inputs, backend, attrs }: Call): TensorInfo {
  const info = convInfo(inputs.x.shape, attrs.filterShape, attrs);
  const rows = info.filterHeight * info.filterWidth * info.inChannels;
  const pixels = info.batchSize * info.outHeight * info.outWidth;
  const tile = tileFor(info.outChannels);
  const tilesDown = Math.ceil(rows / tile.rows);
  const tilesAcross = Math.ceil(info.outChannels / tile.columns);
  const wanted = Math.ceil(enoughWorkgroups / (tilesDown * tilesAcross));
  const parts = Math.max(1, Math.min(wanted, Math.floor(pixels / fewestPixels)));
  const pixelsPerPart = Math.ceil(pixels / parts / depth) * depth;

  const gradient = makeFloats(backend, attrs.filterShape);
  const sums = parts === 1 ? gradient : makeFloats(backend, [parts, ...attrs.filterShape]);
  const [xType, dyType] = [channelType(info.inChannels), channelType(info.outChannels)];
  dispatch(backend, {
    shader: {
      name: 'filterGradient',
      constants: convConstants(info),
      code: () => code(info, tile),
    },
    bindings: {
      sums: writes(sums, dyType),
      x: reads(inputs.x, xType),
      dy: reads(inputs.dy, dyType),
    },
    integers: { pixels, pixels_per_part: pixelsPerPart },
    workgroups: [tilesAcross, tilesDown, parts],
  });
  if (sums !== gradient) {
    sumColumns(backend, sums, {
      rows: parts,
      columns: rows * info.outChannels,
      sums: gradient,
    });
    backend.disposeData(sums.dataId);
  }
  return gradient;
}

function code({ inChannels, outChannels }: backend_util.Conv2DInfo, tile: Tile): string {
  return /* wgsl */ `
const rows = kernel_height * kernel_width * in_channels;
const across = ${tile.columns / 4};
const down = ${tile.rows / 4};
var<workgroup> patches: array<vec4f, ${(depth * tile.rows) / 4}>;
var<workgroup> slopes: array<vec4f, ${(depth * tile.columns) / 4}>;

/** Where the value of \`x\` that a weight meets at a pixel of the output is, or −1 in the padding. */
fn place_in_x(row: i32, pixel: i32) -> i32 {
  let tap = row / in_channels;
  let line = pixel / out_width;
  let y = line % out_height * stride_y + tap / kernel_width - pad_top;
  let x = pixel % out_width * stride_x + tap % kernel_width - pad_left;
  if (y < 0 || y >= in_height || x < 0 || x >= in_width) { return -1; }
  return ((line / out_height * in_height + y) * in_width + x) * in_channels + row % in_channels;
}

${channelType(inChannels) === 'vec4f' ? wholePatch : patchByValue}

${channelType(outChannels) === 'vec4f' ? wholeSlope : slopeByValue}

@compute @workgroup_size(across, down)
fn main(
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) lane: u32,
  @builtin(workgroup_id) group: vec3u,
) {
  let first_row = i32(group.y) * ${tile.rows};
  let first_column = i32(group.x) * ${tile.columns};
  let part = i32(group.z);
  let end = min((part + 1) * uniforms.pixels_per_part, uniforms.pixels);
  ${fourTimes((i) => `var sum${i} = vec4f();`)}
  for (var pixel = part * uniforms.pixels_per_part; pixel < end; pixel += ${depth}) {
    for (var i = i32(lane); i < ${depth} * down; i += ${threadsPerTile}) {
      patches[i] = patch_at(first_row + i % down * 4, pixel + i / down, end);
    }
    for (var i = i32(lane); i < ${depth} * across; i += ${threadsPerTile}) {
      slopes[i] = slope_at(pixel + i / across, first_column + i % across * 4, end);
    }
    workgroupBarrier();
    for (var k = 0; k < ${depth}; k++) {
      let patch_values = patches[k * down + i32(local.y)];
      let slope = slopes[k * across + i32(local.x)];
      ${fourTimes((i) => `sum${i} += patch_values[${i}] * slope;`)}
    }
    workgroupBarrier();
  }
  let column = first_column + i32(local.x) * 4;
  let row = first_row + i32(local.y) * 4;
  let start = (part * rows + row) * out_channels;
  ${fourTimes((i) => `if (row + ${i} < rows) { store(start + ${i} * out_channels, column, sum${i}); }`)}
}`;
}

/** Four weights of one tap meet four channels of one pixel. */
const wholePatch = /* wgsl */ `
fn patch_at(row: i32, pixel: i32, end: i32) -> vec4f {
  if (row >= rows || pixel >= end) { return vec4f(); }
  let place = place_in_x(row, pixel);
  if (place < 0) { return vec4f(); }
  return x[place / 4];
}`;

const patchByValue = /* wgsl */ `
fn value_at(row: i32, pixel: i32) -> f32 {
  if (row >= rows) { return 0; }
  let place = place_in_x(row, pixel);
  if (place < 0) { return 0; }
  return x[place];
}

fn patch_at(row: i32, pixel: i32, end: i32) -> vec4f {
  if (pixel >= end) { return vec4f(); }
  return vec4f(
    value_at(row, pixel), value_at(row + 1, pixel), value_at(row + 2, pixel), value_at(row + 3, pixel));
}`;

const wholeSlope = /* wgsl */ `
fn slope_at(pixel: i32, column: i32, end: i32) -> vec4f {
  if (pixel >= end || column >= out_channels) { return vec4f(); }
  return dy[(pixel * out_channels + column) / 4];
}

fn store(start: i32, column: i32, values: vec4f) {
  if (column < out_channels) { sums[(start + column) / 4] = values; }
}`;

const slopeByValue = /* wgsl */ `
fn slope_at(pixel: i32, column: i32, end: i32) -> vec4f {
  var values = vec4f();
  if (pixel >= end) { return values; }
  for (var i = 0; i < 4; i++) {
    if (column + i < out_channels) { values[i] = dy[pixel * out_channels + column + i]; }
  }
  return values;
}

fn store(start: i32, column: i32, values: vec4f) {
  for (var i = 0; i < 4; i++) {
    if (column + i < out_channels) { sums[start + column + i] = values[i]; }
  }
}`;
