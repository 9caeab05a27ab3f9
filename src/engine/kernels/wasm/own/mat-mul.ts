/** Products of matrices, transposed or not, with bias and ReLU; for dense layers and their gradients. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { _FusedMatMul, BatchMatMul, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type KernelCall, registerOwnKernel, stockKernel } from '../kernel.ts';
import { bytesOf, floorOf, ownLines, paddedTo8, worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';

interface MatMulAttrs {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

interface Product extends MatMulAttrs {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
  readonly outShape: number[];
}

/** Sizes of a product of two single matrices; none for a batch, or where one of them is empty. */
function productOf(a: TensorInfo, b: TensorInfo, attrs: MatMulAttrs): Product | undefined {
  const [aRows = 0, aColumns = 0] = a.shape.slice(-2);
  const [bRows = 0, bColumns = 0] = b.shape.slice(-2);
  const [rows, depth] = attrs.transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const columns = attrs.transposeB ? bRows : bColumns;
  const isSingle = [a, b].every(({ shape }) => util.sizeFromShape(shape.slice(0, -2)) === 1);
  const isTwiceTransposed = attrs.transposeA && attrs.transposeB;
  if (!isSingle || isTwiceTransposed || rows * depth * columns === 0) return undefined;
  const leading = Math.max(a.shape.length, b.shape.length) - 2;
  const outShape = [...Array<number>(leading).fill(1), rows, columns];
  return { ...attrs, rows, depth, columns, outShape };
}

export function registerOwnMatMul(module: OwnModule): void {
  const composed = stockKernel(BatchMatMul);
  registerOwnKernel(BatchMatMul, (call: KernelCall<'a' | 'b', MatMulAttrs>) => {
    const { a, b } = call.inputs;
    const product = productOf(a, b, call.attrs);
    if (!product) return composed(call);
    const out = call.backend.makeOutput(product.outShape, 'float32');
    if (product.transposeA) multiplyTransposed(module, a, b, out, product);
    else multiply(module, a, b, out, product);
    return out;
  });

  const stock = stockKernel(_FusedMatMul);
  registerOwnKernel(
    _FusedMatMul,
    (call: KernelCall<'a' | 'b' | 'bias', MatMulAttrs & { readonly activation: string }>) =>
      fusedMatMul(module, call) ?? stock(call),
  );
}

function fusedMatMul(
  module: OwnModule,
  call: {
    inputs: Readonly<Record<'a' | 'b' | 'bias', TensorInfo | undefined>>;
    backend: BackendWasm;
    attrs: MatMulAttrs & { readonly activation: string };
  },
): TensorInfo | undefined {
  const { a, b, bias } = call.inputs;
  const floor = floorOf(call.attrs.activation);
  const product = a && b && !call.attrs.transposeA ? productOf(a, b, call.attrs) : undefined;
  if (!a || !b || !product || floor === undefined) return undefined;
  if (bias && bias.shape.at(-1) !== product.columns) return undefined;
  const out = call.backend.makeOutput(product.outShape, 'float32');
  multiply(module, a, b, out, product, bias, floor);
  return out;
}

/** Multiply-adds that are worth a thread's while. */
const leastProducts = 1 << 16;

function multiply(
  { run, share, crew, addressOf, room }: OwnModule,
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
  { rows, depth, columns, transposeB }: Product,
  bias?: TensorInfo,
  floor = -Infinity,
): void {
  const bytes = ownLines(run.multiplyScratch(depth));
  const [biases = 0, address = 0] = room(bytesOf(paddedTo8(columns)), bytes * crew.threads);
  run.packBias(bias ? addressOf(bias) : 0, columns, biases);
  const steps = transposeB ? [1, depth] : [columns, 1];
  const args = [
    ...[addressOf(a), addressOf(b), ...steps, biases, floor, addressOf(out)],
    ...[rows, depth, columns],
  ];
  const grain = 8 * worthwhile(8 * rows * depth, leastProducts);
  share('multiply', args, { items: columns, grain, scratch: { address, bytes } });
}

function multiplyTransposed(
  { run, share, crew, addressOf, room }: OwnModule,
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
  { rows, depth, columns }: Product,
): void {
  const bytes = ownLines(run.multiplyTransposedScratch(depth, columns));
  const [address = 0] = room(bytes * crew.threads);
  const args = [addressOf(a), addressOf(b), addressOf(out), rows, depth, columns];
  const grain = 6 * worthwhile(6 * depth * columns, leastProducts);
  share('multiplyTransposed', args, { items: rows, grain, scratch: { address, bytes } });
}
