import { loadSome, storeSome } from './lanes';

/** Rows added up before they join the total: short sums round less, and the block stays in the cache. */
const blockRows = 256;

/** `sums[column] = Σ x[row][column]`: the gradient of a bias. */
export function sumRows(x: usize, rows: i32, columns: i32, sums: usize): void {
  memory.fill(sums, 0, columns << 2);
  const step = columns << 2;
  for (let start = 0; start < rows; start += blockRows) {
    const count = min(blockRows, rows - start);
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
