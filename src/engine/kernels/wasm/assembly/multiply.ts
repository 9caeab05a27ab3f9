/** Products of matrices: `c[rows][columns] = a · b`, for dense layers and their gradients. */
import { correlate, tableBytes } from './correlate';
import { blockBytes, outerBlock } from './outer-block';
import { packPanels, packSix } from './pack';

/** Columns whose weights are packed at once and stay in the second-level cache. */
function sweepColumns(depth: i32): i32 {
  return max(8, ((1 << 18) / (depth << 5)) << 3);
}

/** Bytes that `multiply` needs of `scratch`. */
export function multiplyScratch(depth: i32): i32 {
  return tableBytes + (depth << 2) * sweepColumns(depth);
}

/**
 * Columns `from` up to `to` (a multiple of 8, or the last) of `a[rows][depth] · b`, plus `bias`
 * (zeros up to a multiple of 8), clipped below by `floor`. `b[k][j]` lies at `k·rowStep + j·columnStep` floats.
 */
export function multiply(
  a: usize,
  b: usize,
  rowStep: i32,
  columnStep: i32,
  bias: usize,
  floor: f32,
  c: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const panels = scratch + tableBytes;
  const sweep = sweepColumns(depth);
  for (let start = from; start < to; start += sweep) {
    const width = min(sweep, to - start);
    const weights = b + ((start * columnStep) << 2);
    packPanels(weights, 1, 0, 1, 0, depth, rowStep, width, columnStep, panels);
    correlate(
      a,
      0,
      0,
      depth << 2,
      1,
      0,
      depth,
      panels,
      bias + (start << 2),
      floor,
      0,
      c + (start << 2),
      0,
      0,
      columns << 2,
      1,
      rows,
      0,
      1,
      0,
      width,
      scratch,
    );
  }
}

/** Rows of both factors that `multiplyTransposed` packs at once. */
const depthBlock = 256;

/** Bytes that `multiplyTransposed` needs of `scratch`. */
export function multiplyTransposedScratch(depth: i32, columns: i32): i32 {
  return blockBytes + min(depthBlock, depth) * (24 + (((columns + 7) & ~7) << 2)) + 8;
}

/**
 * Rows `from` up to `to` (multiples of 6, or the last) of `aᵀ · b`, where `a` is `[depth][rows]` and `b`
 * is `[depth][columns]`.
 */
export function multiplyTransposed(
  a: usize,
  b: usize,
  c: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  memory.fill(c + ((from * columns) << 2), 0, ((to - from) * columns) << 2);
  const block = min(depthBlock, depth);
  const inputs = scratch + blockBytes;
  const panels = inputs + block * 24 + 8;
  for (let start = 0; start < depth; start += block) {
    const count = min(block, depth - start);
    const right = b + ((start * columns) << 2);
    packPanels(right, 1, 0, 1, 0, count, columns, columns, 1, panels);
    for (let row = from; row < to; row += 6) {
      const height = min(6, to - row);
      packSix(a + ((start * rows + row) << 2), count, rows << 2, height, inputs);
      for (let column = 0; column < columns; column += 8) {
        outerBlock(
          inputs,
          1,
          count,
          24,
          0,
          panels + ((column * count) << 2),
          c + ((row * columns + column) << 2),
          columns << 2,
          0,
          height,
          min(8, columns - column),
          scratch,
        );
      }
    }
  }
}
