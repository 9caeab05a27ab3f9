import { loadSome, multiplyAdd, storeSome } from './lanes';

/** Maximum pooling of images `from` up to `to`. Windows are clipped to the input. */
export function maxPool(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
  y: usize,
  from: i32,
  to: i32,
): void {
  const pixel = channels << 2;
  y += from * outHeight * outWidth * pixel;
  for (let image = from; image < to; image++) {
    const images = x + image * inHeight * inWidth * pixel;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = max(0, row * strideHeight - top);
      const rows = min(inHeight, row * strideHeight - top + filterHeight) - firstRow;
      for (let column = 0; column < outWidth; column++) {
        const firstColumn = max(0, column * strideWidth - left);
        const columns = min(inWidth, column * strideWidth - left + filterWidth) - firstColumn;
        const at = images + (firstRow * inWidth + firstColumn) * pixel;
        if (rows == 2 && columns == 2) squareMaximum(at, y, inWidth * pixel, channels);
        else windowMaximum(at, y, rows, columns, inWidth * pixel, channels);
        y += pixel;
      }
    }
  }
}

function squareMaximum(x: usize, y: usize, rowStep: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let channel = 0; channel < channels; channel += 4) {
    const lanes = min(4, channels - channel);
    const a = f32x4.pmax(loadSome(x, lanes), loadSome(x + pixel, lanes));
    const b = f32x4.pmax(loadSome(x + rowStep, lanes), loadSome(x + rowStep + pixel, lanes));
    storeSome(y, f32x4.pmax(a, b), lanes);
    x += 16;
    y += 16;
  }
}

function windowMaximum(
  x: usize,
  y: usize,
  rows: i32,
  columns: i32,
  rowStep: i32,
  channels: i32,
): void {
  const pixel = channels << 2;
  for (let channel = 0; channel < channels; channel += 4) {
    const lanes = min(4, channels - channel);
    let largest = loadSome(x, lanes);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        largest = f32x4.pmax(largest, loadSome(x + row * rowStep + column * pixel, lanes));
      }
    }
    storeSome(y, largest, lanes);
    x += 16;
    y += 16;
  }
}

/**
 * The gradient of maximum pooling for images `from` up to `to`: each `dy` goes to the first largest
 * input of its window. Windows are clipped to the input.
 */
export function maxPoolGradient(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  channels: i32,
  dy: usize,
  outHeight: i32,
  outWidth: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
  dx: usize,
  from: i32,
  to: i32,
): void {
  const pixel = channels << 2;
  const imageBytes = inHeight * inWidth * pixel;
  const isSquare = filterHeight == 2 && filterWidth == 2 && strideHeight == 2 && strideWidth == 2;
  const isTiled = isSquare && !top && !left && inHeight == 2 * outHeight && inWidth == 2 * outWidth;
  if (!isTiled) memory.fill(dx + from * imageBytes, 0, (to - from) * imageBytes);
  dy += from * outHeight * outWidth * pixel;
  for (let image = from; image < to; image++) {
    const images = image * imageBytes;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = max(0, row * strideHeight - top);
      const rows = min(inHeight, row * strideHeight - top + filterHeight) - firstRow;
      for (let column = 0; column < outWidth; column++) {
        const firstColumn = max(0, column * strideWidth - left);
        const columns = min(inWidth, column * strideWidth - left + filterWidth) - firstColumn;
        const at = images + (firstRow * inWidth + firstColumn) * pixel;
        if (isSquare && rows == 2 && columns == 2) {
          squareGradient(x + at, dy, dx + at, inWidth * pixel, channels);
        } else {
          windowGradient(x + at, dy, dx + at, rows, columns, inWidth * pixel, channels);
        }
        dy += pixel;
      }
    }
  }
}

/** A 2×2 window that no other overlaps, so that all of its gradient is written at once. */
function squareGradient(x: usize, dy: usize, dx: usize, rowStep: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let channel = 0; channel < channels; channel += 4) {
    const lanes = min(4, channels - channel);
    const a = loadSome(x, lanes);
    const b = loadSome(x + pixel, lanes);
    const c = loadSome(x + rowStep, lanes);
    const d = loadSome(x + rowStep + pixel, lanes);
    const largest = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d));
    const gradient = loadSome(dy, lanes);
    const atA = f32x4.eq(a, largest);
    const atB = v128.andnot(f32x4.eq(b, largest), atA);
    const beforeC = v128.or(atA, atB);
    const atC = v128.andnot(f32x4.eq(c, largest), beforeC);
    const beforeD = v128.or(beforeC, atC);
    storeSome(dx, v128.and(gradient, atA), lanes);
    storeSome(dx + pixel, v128.and(gradient, atB), lanes);
    storeSome(dx + rowStep, v128.and(gradient, atC), lanes);
    storeSome(dx + rowStep + pixel, v128.andnot(gradient, beforeD), lanes);
    x += 16;
    dy += 16;
    dx += 16;
  }
}

function windowGradient(
  x: usize,
  dy: usize,
  dx: usize,
  rows: i32,
  columns: i32,
  rowStep: i32,
  channels: i32,
): void {
  const pixel = channels << 2;
  for (let channel = 0; channel < channels; channel += 4) {
    const lanes = min(4, channels - channel);
    let largest = loadSome(x, lanes);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        largest = f32x4.pmax(largest, loadSome(x + row * rowStep + column * pixel, lanes));
      }
    }
    const gradient = loadSome(dy, lanes);
    let given = f32x4.splat(0);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * rowStep + column * pixel;
        const isFirst = v128.andnot(f32x4.eq(loadSome(x + at, lanes), largest), given);
        const sum = f32x4.add(loadSome(dx + at, lanes), v128.and(gradient, isFirst));
        storeSome(dx + at, sum, lanes);
        given = v128.or(given, isFirst);
      }
    }
    x += 16;
    dy += 16;
    dx += 16;
  }
}

/**
 * The gradient of average pooling without padding for images `from` up to `to`: each `dy` is shared out
 * equally to its window.
 */
export function averagePoolGradient(
  dy: usize,
  outHeight: i32,
  outWidth: i32,
  channels: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  inHeight: i32,
  inWidth: i32,
  dx: usize,
  from: i32,
  to: i32,
): void {
  const pixel = channels << 2;
  const imageBytes = inHeight * inWidth * pixel;
  memory.fill(dx + from * imageBytes, 0, (to - from) * imageBytes);
  const share: f32 = 1 / <f32>(filterHeight * filterWidth);
  dy += from * outHeight * outWidth * pixel;
  for (let image = from; image < to; image++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const first = (row * strideHeight * inWidth + column * strideWidth) * pixel;
        const window = dx + image * imageBytes + first;
        for (let tap = 0; tap < filterHeight * filterWidth; tap++) {
          const at = ((tap / filterWidth) * inWidth + (tap % filterWidth)) * pixel;
          addShare(dy, share, window + at, channels);
        }
        dy += pixel;
      }
    }
  }
}

function addShare(dy: usize, share: f32, dx: usize, channels: i32): void {
  const factor = f32x4.splat(share);
  for (let left = channels; left > 0; left -= 4) {
    const lanes = min(4, left);
    storeSome(dx, multiplyAdd(loadSome(dy, lanes), factor, loadSome(dx, lanes)), lanes);
    dy += 16;
    dx += 16;
  }
}
