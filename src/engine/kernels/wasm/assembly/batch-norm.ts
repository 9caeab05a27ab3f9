/**
 * The passes over a map `[rows][channels]` of which batch normalisation in training is made, with a
 * ReLU behind it where `floor` is 0, without where it is −∞. Sums are made in parts: see `reductions.ts`.
 */
import { loadSome, multiplyAdd, storeSome } from './lanes';
import { blockRowsOf, partStart } from './reductions';

/**
 * Parts `from` up to `to` of `sums[part][2][c]`: `Σ (x − centre[c])` and `Σ (x − centre[c])²`. With any of the
 * channel's values for a centre, the variance that follows is as good as one from a pass of its own.
 */
export function sumMoments(
  x: usize,
  centre: usize,
  rows: i32,
  channels: i32,
  sums: usize,
  parts: i32,
  from: i32,
  to: i32,
): void {
  const step = channels << 2;
  const blockRows = blockRowsOf(channels);
  for (let part = from; part < to; part++) {
    const first = sums + part * 2 * step;
    const second = first + step;
    memory.fill(first, 0, 2 * step);
    const end = partStart(rows, part + 1, parts);
    for (let start = partStart(rows, part, parts); start < end; start += blockRows) {
      const block = x + start * step;
      const last = x + min(end, start + blockRows) * step;
      for (let at = 0; at < step; at += 16) {
        const lanes = min(4, (step - at) >> 2);
        const middle = loadSome(centre + at, lanes);
        let sum = f32x4.splat(0);
        let squares = sum;
        for (let row = block; row < last; row += step) {
          const deviation = f32x4.sub(loadSome(row + at, lanes), middle);
          sum = f32x4.add(sum, deviation);
          squares = multiplyAdd(deviation, deviation, squares);
        }
        addTo(first + at, sum, lanes);
        addTo(second + at, squares, lanes);
      }
    }
  }
}

/**
 * Parts `from` up to `to` of `sums[part][2][c]`: `Σ dz` and `Σ dz·(x − mean[c])`, `dz` being `dy` where
 * `x·slope[c] + offset[c]`, which is what the ReLU was given, is above `floor`.
 */
export function sumGradients(
  dy: usize,
  x: usize,
  mean: usize,
  slope: usize,
  offset: usize,
  floor: f32,
  rows: i32,
  channels: i32,
  sums: usize,
  parts: i32,
  from: i32,
  to: i32,
): void {
  const step = channels << 2;
  const blockRows = blockRowsOf(channels);
  const least = f32x4.splat(floor);
  const toX = x - dy;
  for (let part = from; part < to; part++) {
    const first = sums + part * 2 * step;
    const second = first + step;
    memory.fill(first, 0, 2 * step);
    const end = partStart(rows, part + 1, parts);
    for (let start = partStart(rows, part, parts); start < end; start += blockRows) {
      const block = dy + start * step;
      const last = dy + min(end, start + blockRows) * step;
      for (let at = 0; at < step; at += 16) {
        const lanes = min(4, (step - at) >> 2);
        const middle = loadSome(mean + at, lanes);
        const rise = loadSome(slope + at, lanes);
        const base = loadSome(offset + at, lanes);
        let sum = f32x4.splat(0);
        let products = sum;
        for (let row = block; row < last; row += step) {
          const value = loadSome(row + toX + at, lanes);
          const isOpen = f32x4.gt(multiplyAdd(value, rise, base), least);
          const gradient = v128.and(loadSome(row + at, lanes), isOpen);
          sum = f32x4.add(sum, gradient);
          products = multiplyAdd(gradient, f32x4.sub(value, middle), products);
        }
        addTo(first + at, sum, lanes);
        addTo(second + at, products, lanes);
      }
    }
  }
}

function addTo(sums: usize, more: v128, lanes: i32): void {
  storeSome(sums, f32x4.add(loadSome(sums, lanes), more), lanes);
}

/** Rows `from` up to `to` of `y = max(x·slope[c] + offset[c], floor)`. */
export function applyLine(
  x: usize,
  slope: usize,
  offset: usize,
  floor: f32,
  channels: i32,
  y: usize,
  from: i32,
  to: i32,
): void {
  const least = f32x4.splat(floor);
  const step = channels << 2;
  x += from * step;
  y += from * step;
  for (let rows = to - from; rows > 0; rows--) {
    for (let at = 0; at < step; at += 16) {
      const lanes = min(4, (step - at) >> 2);
      const line = multiplyAdd(
        loadSome(x + at, lanes),
        loadSome(slope + at, lanes),
        loadSome(offset + at, lanes),
      );
      storeSome(y + at, f32x4.pmax(line, least), lanes);
    }
    x += step;
    y += step;
  }
}

/**
 * Rows `from` up to `to` of `dx = dz·factor[c] + x·tilt[c] + shift[c]`, `dz` as in `sumGradients`. The five
 * vectors lie one after the other: slope, offset, factor, tilt, shift.
 */
export function applyPlane(
  dy: usize,
  x: usize,
  vectors: usize,
  floor: f32,
  channels: i32,
  dx: usize,
  from: i32,
  to: i32,
): void {
  const least = f32x4.splat(floor);
  const step = channels << 2;
  const factor = vectors + 2 * step;
  const tilt = factor + step;
  const shift = tilt + step;
  dy += from * step;
  x += from * step;
  dx += from * step;
  for (let rows = to - from; rows > 0; rows--) {
    for (let at = 0; at < step; at += 16) {
      const lanes = min(4, (step - at) >> 2);
      const value = loadSome(x + at, lanes);
      const slope = loadSome(vectors + at, lanes);
      const line = multiplyAdd(value, slope, loadSome(vectors + step + at, lanes));
      const gradient = v128.and(loadSome(dy + at, lanes), f32x4.gt(line, least));
      const plane = multiplyAdd(value, loadSome(tilt + at, lanes), loadSome(shift + at, lanes));
      storeSome(dx + at, multiplyAdd(gradient, loadSome(factor + at, lanes), plane), lanes);
    }
    dy += step;
    x += step;
    dx += step;
  }
}
