/** Per-channel sums and lines over `[rows][channels]`, of which batch normalisation is made. */
import { loadSome, multiplyAdd, storeSome } from './lanes';

const blockRows = 256;

/** `sums[c] = Σ a·(b − mean[c])`, or `Σ (b − mean[c])²` where there is no `a`. */
export function sumProducts(
  a: usize,
  b: usize,
  mean: usize,
  rows: i32,
  channels: i32,
  sums: usize,
): void {
  memory.fill(sums, 0, channels << 2);
  const step = channels << 2;
  for (let start = 0; start < rows; start += blockRows) {
    const count = min(blockRows, rows - start);
    for (let channel = 0; channel < channels; channel += 4) {
      const lanes = min(4, channels - channel);
      const at = channel << 2;
      const first = start * step + at;
      const centre = loadSome(mean + at, lanes);
      const sum = a
        ? sumOfProducts(a + first, b + first, centre, count, step, lanes)
        : sumOfSquares(b + first, centre, count, step, lanes);
      storeSome(sums + at, f32x4.add(loadSome(sums + at, lanes), sum), lanes);
    }
  }
}

function sumOfProducts(a: usize, b: usize, mean: v128, rows: i32, step: i32, lanes: i32): v128 {
  let sum = f32x4.splat(0);
  for (; rows > 0; rows--) {
    sum = multiplyAdd(loadSome(a, lanes), f32x4.sub(loadSome(b, lanes), mean), sum);
    a += step;
    b += step;
  }
  return sum;
}

function sumOfSquares(x: usize, mean: v128, rows: i32, step: i32, lanes: i32): v128 {
  let sum = f32x4.splat(0);
  for (; rows > 0; rows--) {
    const deviation = f32x4.sub(loadSome(x, lanes), mean);
    sum = multiplyAdd(deviation, deviation, sum);
    x += step;
  }
  return sum;
}

/** `y = x·slope[c] + offset[c]`. */
export function applyLine(
  x: usize,
  slope: usize,
  offset: usize,
  rows: i32,
  channels: i32,
  y: usize,
): void {
  for (; rows > 0; rows--) {
    for (let channel = 0; channel < channels; channel += 4) {
      const lanes = min(4, channels - channel);
      const at = channel << 2;
      const line = multiplyAdd(
        loadSome(x + at, lanes),
        loadSome(slope + at, lanes),
        loadSome(offset + at, lanes),
      );
      storeSome(y + at, line, lanes);
    }
    x += channels << 2;
    y += channels << 2;
  }
}

/** `out = a·aSlope[c] + b·bSlope[c] + offset[c]`. */
export function applyPlane(
  a: usize,
  aSlope: usize,
  b: usize,
  bSlope: usize,
  offset: usize,
  rows: i32,
  channels: i32,
  out: usize,
): void {
  for (; rows > 0; rows--) {
    for (let channel = 0; channel < channels; channel += 4) {
      const lanes = min(4, channels - channel);
      const at = channel << 2;
      const line = multiplyAdd(
        loadSome(b + at, lanes),
        loadSome(bSlope + at, lanes),
        loadSome(offset + at, lanes),
      );
      const plane = multiplyAdd(loadSome(a + at, lanes), loadSome(aSlope + at, lanes), line);
      storeSome(out + at, plane, lanes);
    }
    a += channels << 2;
    b += channels << 2;
    out += channels << 2;
  }
}
