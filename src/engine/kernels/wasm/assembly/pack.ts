/** Copies into the layouts that the register blocks read. */
import { loadSome } from './lanes';

/**
 * Weights as panels of eight columns: `target[panel][k][8]`, columns beyond the last being 0. The rows
 * `k` are three nested loops with steps of their own (in floats, possibly negative), so that a
 * filter can be flipped, subsampled or transposed on the way.
 */
export function packPanels(
  source: usize,
  count0: i32,
  step0: i32,
  count1: i32,
  step1: i32,
  count2: i32,
  step2: i32,
  columns: i32,
  columnStep: i32,
  target: usize,
): void {
  for (let column = 0; column < columns; column += 8) {
    const width = min(8, columns - column);
    const first = source + ((column * columnStep) << 2);
    for (let i = 0; i < count0; i++) {
      for (let j = 0; j < count1; j++) {
        const from = first + ((i * step0 + j * step1) << 2);
        if (columnStep == 1) copyRows(from, count2, step2 << 2, width, target);
        else if (step2 == 1 && width == 8) transposeRows(from, count2, columnStep << 2, target);
        else gatherRows(from, count2, step2 << 2, columnStep << 2, width, target);
        target += count2 << 5;
      }
    }
  }
}

/** Rows of `width` (1…8) floats, `step` bytes apart, to rows of eight. */
export function copyRows(from: usize, rows: i32, step: i32, width: i32, target: usize): void {
  const end = target + (rows << 5);
  if (width == 8) {
    for (; target < end; target += 32) {
      v128.store(target, v128.load(from));
      v128.store(target, v128.load(from, 16), 16);
      from += step;
    }
    return;
  }
  for (; target < end; target += 32) {
    v128.store(target, loadSome(from, width));
    v128.store(target, loadSome(from + 16, width - 4), 16);
    from += step;
  }
}

/** Eight columns whose floats lie side by side, turned four rows at a time. */
function transposeRows(from: usize, rows: i32, columnStep: i32, target: usize): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    transposeSquare(from, columnStep, target);
    transposeSquare(from + 4 * columnStep, columnStep, target + 16);
    from += 16;
    target += 128;
  }
  gatherRows(from, rows - row, 4, columnStep, 8, target);
}

/** Four columns of four floats to four rows, which lie 32 bytes apart. */
function transposeSquare(from: usize, columnStep: i32, target: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + columnStep);
  const c = v128.load(from + 2 * columnStep);
  const d = v128.load(from + 3 * columnStep);
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const AB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const CD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(target, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(target, v128.shuffle<i64>(ab, cd, 1, 3), 32);
  v128.store(target, v128.shuffle<i64>(AB, CD, 0, 2), 64);
  v128.store(target, v128.shuffle<i64>(AB, CD, 1, 3), 96);
}

function gatherRows(
  from: usize,
  rows: i32,
  step: i32,
  columnStep: i32,
  width: i32,
  target: usize,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 8; column++) {
      const value = column < width ? f32.load(from + column * columnStep) : 0;
      f32.store(target + (column << 2), value);
    }
    from += step;
    target += 32;
  }
}

/** `count` biases and zeros up to a multiple of eight; all zeros where `bias` is 0. */
export function packBias(bias: usize, count: i32, target: usize): void {
  const padded = (count + 7) & ~7;
  memory.fill(target, 0, padded << 2);
  if (bias) memory.copy(target, bias, count << 2);
}

/**
 * One image within a border of zeros: `target[height][width][channels]`, whose top left corner is
 * `(-top, -left)` of the source. A negative border crops.
 */
export function padImage(
  source: usize,
  sourceHeight: i32,
  sourceWidth: i32,
  top: i32,
  left: i32,
  height: i32,
  width: i32,
  channels: i32,
  target: usize,
): void {
  const pixel = channels << 2;
  const firstColumn = min(width, max(0, left));
  const endColumn = max(firstColumn, min(width, sourceWidth + left));
  for (let row = 0; row < height; row++) {
    const to = target + row * width * pixel;
    const sourceRow = row - top;
    if (sourceRow < 0 || sourceRow >= sourceHeight) {
      memory.fill(to, 0, width * pixel);
      continue;
    }
    const from = source + (sourceRow * sourceWidth + firstColumn - left) * pixel;
    memory.fill(to, 0, firstColumn * pixel);
    memory.copy(to + firstColumn * pixel, from, (endColumn - firstColumn) * pixel);
    memory.fill(to + endColumn * pixel, 0, (width - endColumn) * pixel);
  }
}

/** Six columns of a matrix side by side, those beyond `width` 0. */
export function packSix(from: usize, rows: i32, step: i32, width: i32, target: usize): void {
  const end = target + rows * 24;
  if (width == 6) {
    for (; target < end; target += 24) {
      v128.store(target, v128.load(from));
      store<u64>(target, load<u64>(from, 16), 16);
      from += step;
    }
    return;
  }
  for (; target < end; target += 24) {
    for (let column = 0; column < 6; column++) {
      f32.store(target + (column << 2), column < width ? f32.load(from + (column << 2)) : 0);
    }
    from += step;
  }
}
