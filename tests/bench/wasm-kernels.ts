/**
 * `node tests/bench/wasm-kernels.ts`: our compiled WASM kernels against the composed ones that they
 * replace, interleaved in one run so that a busy machine slows both; medians and their ratios.
 */
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend,
  engine,
  getKernel,
  type KernelFunc,
  type NamedAttrMap,
  type Tensor,
  type TensorInfo,
  tensor,
} from '@tensorflow/tfjs-core';
import { startWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { bestBuild } from '../../src/engine/kernels/wasm/own/build-choice.ts';
import { registerOwnKernels } from '../../src/engine/kernels/wasm/own/register.ts';
import { registerWasmKernels } from '../../src/engine/kernels/wasm/register.ts';

interface Case {
  readonly label: string;
  readonly kernel: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** Multiply-adds, each two operations. */
  readonly multiplyAdds?: number;
}

const rounds = 15;
const batch = 32;

type Side = readonly [size: number, channels: number];

/** The three directions of one square convolution. */
function convolution(
  label: string,
  [size, inChannels]: Side,
  [kernel, filters]: Side,
  options = {},
) {
  const { stride, pad } = { stride: 1, pad: 'valid', ...options };
  const out = Math.ceil((pad === 'same' ? size : size - kernel + 1) / stride);
  const x = [batch, size, size, inChannels];
  const dy = [batch, out, out, filters];
  const filter = [kernel, kernel, inChannels, filters];
  const attrs = { strides: stride, pad, dataFormat: 'NHWC', dilations: 1 };
  const multiplyAdds = batch * out * out * kernel * kernel * inChannels * filters;
  const shared = { attrs: { ...attrs, inputShape: x, filterShape: filter }, multiplyAdds };
  return [
    { ...shared, label: `${label} forward`, kernel: 'Conv2D', inputs: { x, filter } },
    {
      ...shared,
      label: `${label} filter gradient`,
      kernel: 'Conv2DBackpropFilter',
      inputs: { x, dy },
    },
    {
      ...shared,
      label: `${label} input gradient`,
      kernel: 'Conv2DBackpropInput',
      inputs: { dy, filter },
    },
  ];
}

function product(rows: number, depth: number, columns: number): Case[] {
  const multiplyAdds = rows * depth * columns;
  const shared = { kernel: 'BatchMatMul', multiplyAdds };
  const of = `${rows}×${depth}×${columns}`;
  const plain = { transposeA: false, transposeB: false };
  return [
    { ...shared, label: of, inputs: { a: [rows, depth], b: [depth, columns] }, attrs: plain },
    {
      ...shared,
      label: `${of} aᵀ`,
      inputs: { a: [depth, rows], b: [depth, columns] },
      attrs: { ...plain, transposeA: true },
    },
    {
      ...shared,
      label: `${of} bᵀ`,
      inputs: { a: [rows, depth], b: [columns, depth] },
      attrs: { ...plain, transposeB: true },
    },
  ];
}

const cases: readonly Case[] = [
  ...convolution('32×32×3 * 3×3×32', [32, 3], [3, 32]),
  ...convolution('15×15×32 * 3×3×64', [15, 32], [3, 64]),
  ...convolution('6×6×64 * 3×3×64', [6, 64], [3, 64]),
  ...convolution('32×32×16 * 3×3×16 same', [32, 16], [3, 16], { pad: 'same' }),
  ...convolution('16×16×32 * 3×3×32 same', [16, 32], [3, 32], { pad: 'same' }),
  ...convolution('8×8×64 * 3×3×64 same', [8, 64], [3, 64], { pad: 'same' }),
  ...convolution('32×32×16 * 3×3×32 same /2', [32, 16], [3, 32], { pad: 'same', stride: 2 }),
  ...convolution('32×32×16 * 1×1×32', [32, 16], [1, 32]),
  ...product(32, 3072, 512),
  ...product(32, 512, 256),
];

function made(shape: readonly number[]): Tensor {
  const size = shape.reduce((total, extent) => total * extent, 1);
  return tensor(
    Float32Array.from({ length: size }, () => Math.random() * 2 - 1),
    [...shape],
  );
}

function timeMs(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function compare(
  { label, inputs, attrs, multiplyAdds }: Case,
  composed: KernelFunc,
  own: KernelFunc,
) {
  const wasm = backend();
  const tensors = Object.entries(inputs).map(([name, shape]) => [name, made(shape)] as const);
  const run = (kernel: KernelFunc) => () => {
    const call = {
      inputs: Object.fromEntries(tensors),
      backend: wasm,
      attrs: attrs as NamedAttrMap,
    };
    const out = kernel(call) as TensorInfo;
    wasm.disposeData(out.dataId);
  };
  const times: [composed: number[], own: number[]] = [[], []];
  for (let round = -3; round < rounds; round++) {
    const [a, b] = [timeMs(run(composed)), timeMs(run(own))];
    if (round < 0) continue;
    times[0].push(a);
    times[1].push(b);
  }
  for (const [, t] of tensors) t.dispose();
  const [composedMs, ownMs] = [median(times[0]), median(times[1])];
  const speed = multiplyAdds ? ` ${((2 * multiplyAdds) / ownMs / 1e6).toFixed(1)} GFLOP/s` : '';
  const columns = [composedMs.toFixed(2), ownMs.toFixed(2), `${(composedMs / ownMs).toFixed(1)}×`];
  console.log(label.padEnd(44), ...columns.map((text) => text.padStart(8)), speed);
}

await startWasm(wasmFiles);
registerWasmKernels();
const kernels = [...new Set(cases.map(({ kernel }) => kernel))];
const registered = () => new Map(kernels.map((name) => [name, getKernel(name, 'wasm').kernelFunc]));
const composed = registered();
const build = await bestBuild();
const wasm = backend();
if (!build || !(wasm instanceof BackendWasm)) throw new Error('This machine has no WASM with SIMD');
await registerOwnKernels(wasm, await wasmFiles.own(build, false));
const own = registered();

console.log(`${build} build`.padEnd(44), ' composed', '    own', '  ratio   (ms)');
engine().startScope();
for (const one of cases) {
  const [a, b] = [composed.get(one.kernel), own.get(one.kernel)];
  if (a && b) compare(one, a, b);
}
engine().endScope();
