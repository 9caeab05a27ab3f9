/**
 * Sums over the rows of `[rows][columns]`. The rows are shared out into `parts`, each with sums of its
 * own (`columns` floats, one part after the other), so that the result is the same however many
 * threads there are.
 */
import { loadSome, storeSome } from './lanes';

/**
 * Rows added up before they join the total: short sums round less, and the block stays in the first
 * cache while its columns are gone through four by four.
 */
export function blockRowsOf(columns: i32): i32 {
  return max(8, min(256, 2048 / columns));
}

/** Parts `from` up to `to` of `sums[part][column] = Σ x[row][column]`. */
export function sumRows(
  x: usize,
  rows: i32,
  columns: i32,
  sums: usize,
  parts: i32,
  from: i32,
  to: i32,
): void {
  for (let part = from; part < to; part++) {
    const first = partStart(rows, part, parts);
    const end = partStart(rows, part + 1, parts);
    sumSomeRows(x, first, end, columns, sums + ((part * columns) << 2));
  }
}

/** The first row of a part. */
export function partStart(rows: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>rows * part) / parts);
}

function sumSomeRows(x: usize, first: i32, end: i32, columns: i32, sums: usize): void {
  memory.fill(sums, 0, columns << 2);
  const step = columns << 2;
  const blockRows = blockRowsOf(columns);
  for (let start = first; start < end; start += blockRows) {
    const count = min(blockRows, end - start);
    const block = x + start * step;
    for (let column = 0; column < columns; column += 4) {
      const lanes = min(4, columns - column);
      const at = column << 2;
      const sum =
        lanes == 4 ? sumFour(block + at, count, step) : sumSome(block + at, count, step, lanes);
      storeSome(sums + at, f32x4.add(loadSome(sums + at, lanes), sum), lanes);
    }
  }
}

function sumFour(x: usize, rows: i32, step: i32): v128 {
  let even = f32x4.splat(0);
  let odd = even;
  for (; rows > 1; rows -= 2) {
    even = f32x4.add(even, v128.load(x));
    odd = f32x4.add(odd, v128.load(x + step));
    x += 2 * step;
  }
  if (rows) even = f32x4.add(even, v128.load(x));
  return f32x4.add(even, odd);
}

function sumSome(x: usize, rows: i32, step: i32, lanes: i32): v128 {
  let sum = f32x4.splat(0);
  for (; rows > 0; rows--) {
    sum = f32x4.add(sum, loadSome(x, lanes));
    x += step;
  }
  return sum;
}

/** The gradient through a ReLU, `dx = y > 0 ? dy : 0`, and in the same pass the sums of its rows. */
export function reluGradientSums(
  dy: usize,
  y: usize,
  dx: usize,
  rows: i32,
  columns: i32,
  sums: usize,
  parts: i32,
  from: i32,
  to: i32,
): void {
  const zero = f32x4.splat(0);
  const step = columns << 2;
  const blockRows = blockRowsOf(columns);
  for (let part = from; part < to; part++) {
    const partSums = sums + part * step;
    memory.fill(partSums, 0, step);
    const end = partStart(rows, part + 1, parts);
    for (let start = partStart(rows, part, parts); start < end; start += blockRows) {
      const stop = min(end, start + blockRows);
      for (let column = 0; column < columns; column += 4) {
        const lanes = min(4, columns - column);
        let sum = zero;
        let at = start * step + (column << 2);
        const last = stop * step;
        if (lanes == 4) {
          for (; at < last; at += step) {
            const gradient = v128.and(v128.load(dy + at), f32x4.gt(v128.load(y + at), zero));
            v128.store(dx + at, gradient);
            sum = f32x4.add(sum, gradient);
          }
        } else {
          for (; at < last; at += step) {
            const isActive = f32x4.gt(loadSome(y + at, lanes), zero);
            const gradient = v128.and(loadSome(dy + at, lanes), isActive);
            storeSome(dx + at, gradient, lanes);
            sum = f32x4.add(sum, gradient);
          }
        }
        const total = partSums + (column << 2);
        storeSome(total, f32x4.add(loadSome(total, lanes), sum), lanes);
      }
    }
  }
}

/** Floats `from` up to `to` of the sum of `parts` vectors that lie `partBytes` apart. */
export function addParts(
  vectors: usize,
  parts: i32,
  partBytes: i32,
  sum: usize,
  from: i32,
  to: i32,
): void {
  for (let at = from; at < to; at += 4) {
    const lanes = min(4, to - at);
    const first = vectors + (at << 2);
    let total = loadSome(first, lanes);
    for (let part = 1; part < parts; part++) {
      total = f32x4.add(total, loadSome(first + part * partBytes, lanes));
    }
    storeSome(sum + (at << 2), total, lanes);
  }
}
