/**
 * Winograd's minimal filtering for 3×3 windows of stride 1: a tile of 2×2 outputs costs 16 products
 * where the direct way takes 36. F(2×2, 3×3) forward and, with flipped filters, for the input
 * gradient; F(3×3, 2×2) for the filter gradient; both see the input in the same 4×4 form.
 *
 * @see Lavin & Gray (2015), Fast Algorithms for Convolutional Neural Networks, arXiv 1509.09308
 */
import { correlate, tableBytes } from './correlate';
import { addProducts } from './filter-gradient';
import { loadSome, multiplyAdd, storeSome } from './lanes';
import { blockBytes } from './outer-block';
import { padImage } from './pack';

/** Tiles that go through the products together; a multiple of the register block's six rows. */
const blockTiles = 48;

function paddedTo8(channels: i32): i32 {
  return (channels + 7) & ~7;
}

/**
 * Packed panels `[panel][3][3][depth][8]` of a filter to `transformed[4][4][panel][depth][8]`: `G g Gᵀ`.
 */
export function winogradFilter(panels: usize, depth: i32, columns: i32, transformed: usize): void {
  const row = depth << 5;
  const position = (paddedTo8(columns) * depth) << 2;
  for (let column = 0; column < columns; column += 8) {
    for (let at = 0; at < row; at += 16) {
      const from = panels + at;
      const to = transformed + at;
      filterRow(from, from + 3 * row, from + 6 * row, 1, 0, 0, row, to, position);
      filterRow(
        from,
        from + 3 * row,
        from + 6 * row,
        0.5,
        0.5,
        0.5,
        row,
        to + 4 * position,
        position,
      );
      filterRow(
        from,
        from + 3 * row,
        from + 6 * row,
        0.5,
        -0.5,
        0.5,
        row,
        to + 8 * position,
        position,
      );
      filterRow(from, from + 3 * row, from + 6 * row, 0, 0, 1, row, to + 12 * position, position);
    }
    panels += 9 * row;
    transformed += row;
  }
}

/** One row of `G g Gᵀ`, from the three rows of the filter with their factors. */
function filterRow(
  top: usize,
  middle: usize,
  bottom: usize,
  topFactor: f32,
  middleFactor: f32,
  bottomFactor: f32,
  step: i32,
  to: usize,
  position: i32,
): void {
  const a = weighted(top, middle, bottom, topFactor, middleFactor, bottomFactor);
  const b = weighted(
    top + step,
    middle + step,
    bottom + step,
    topFactor,
    middleFactor,
    bottomFactor,
  );
  const next = step << 1;
  const c = weighted(
    top + next,
    middle + next,
    bottom + next,
    topFactor,
    middleFactor,
    bottomFactor,
  );
  const half = f32x4.splat(0.5);
  const outer = f32x4.add(a, c);
  v128.store(to, a);
  v128.store(to + position, f32x4.mul(half, f32x4.add(outer, b)));
  v128.store(to + 2 * position, f32x4.mul(half, f32x4.sub(outer, b)));
  v128.store(to + 3 * position, c);
}

function weighted(a: usize, b: usize, c: usize, p: f32, q: f32, r: f32): v128 {
  const sum = f32x4.mul(v128.load(a), f32x4.splat(p));
  return multiplyAdd(v128.load(c), f32x4.splat(r), multiplyAdd(v128.load(b), f32x4.splat(q), sum));
}

/** `Bᵀ d B` of one 4×4 tile, all channels: position `(i, j)` goes to `to + (4i + j)·position`. */
function inputTile(tile: usize, rowStep: i32, channels: i32, to: usize, position: i32): void {
  const second = tile + rowStep;
  const third = second + rowStep;
  inputRow(tile, third, -1, channels, to, position);
  inputRow(second, third, 1, channels, to + 4 * position, position);
  inputRow(third, second, -1, channels, to + 8 * position, position);
  inputRow(second, third + rowStep, -1, channels, to + 12 * position, position);
}

/** One row of `Bᵀ d B`, from `a + sign·b`. */
function inputRow(a: usize, b: usize, sign: f32, channels: i32, to: usize, position: i32): void {
  const pixel = channels << 2;
  const factor = f32x4.splat(sign);
  const end = a + ((channels & ~3) << 2);
  for (; a < end; a += 16) {
    const p = multiplyAdd(factor, v128.load(b), v128.load(a));
    const q = multiplyAdd(factor, v128.load(b + pixel), v128.load(a + pixel));
    const r = multiplyAdd(factor, v128.load(b + 2 * pixel), v128.load(a + 2 * pixel));
    const s = multiplyAdd(factor, v128.load(b + 3 * pixel), v128.load(a + 3 * pixel));
    v128.store(to, f32x4.sub(p, r));
    v128.store(to + position, f32x4.add(q, r));
    v128.store(to + 2 * position, f32x4.sub(r, q));
    v128.store(to + 3 * position, f32x4.sub(q, s));
    b += 16;
    to += 16;
  }
  const lanes = channels & 3;
  if (!lanes) return;
  const p = multiplyAdd(factor, loadSome(b, lanes), loadSome(a, lanes));
  const q = multiplyAdd(factor, loadSome(b + pixel, lanes), loadSome(a + pixel, lanes));
  const r = multiplyAdd(factor, loadSome(b + 2 * pixel, lanes), loadSome(a + 2 * pixel, lanes));
  const s = multiplyAdd(factor, loadSome(b + 3 * pixel, lanes), loadSome(a + 3 * pixel, lanes));
  storeSome(to, f32x4.sub(p, r), lanes);
  storeSome(to + position, f32x4.add(q, r), lanes);
  storeSome(to + 2 * position, f32x4.sub(r, q), lanes);
  storeSome(to + 3 * position, f32x4.sub(q, s), lanes);
}

/** Bytes that `winogradConvolve` needs of `scratch`. */
export function winogradConvolveScratch(
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
): i32 {
  return (
    tableBytes +
    paddedImageBytes(outHeight, outWidth, inChannels) +
    64 * blockTiles * (inChannels + paddedTo8(outChannels))
  );
}

/** An image with as many rows and columns as its tiles read. */
function paddedImageBytes(outHeight: i32, outWidth: i32, channels: i32): i32 {
  return ((((outHeight + 1) & ~1) + 2) * (((outWidth + 1) & ~1) + 2) * channels) << 2;
}

/**
 * Images `from` up to `to` of a 3×3 convolution of stride 1; `transformed` is what `winogradFilter`
 * made. `top` and `left` are the zeros before the input; negative ones crop.
 */
export function winogradConvolve(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  inChannels: i32,
  top: i32,
  left: i32,
  transformed: usize,
  bias: usize,
  zeros: usize,
  floor: f32,
  y: usize,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const padded = scratch + tableBytes;
  const inputs = padded + paddedImageBytes(outHeight, outWidth, inChannels);
  const inPosition = (blockTiles * inChannels) << 2;
  const outputs = inputs + 16 * inPosition;
  const columns = paddedTo8(outChannels);
  const outPosition = (blockTiles * columns) << 2;
  const tileRows = (outHeight + 1) >> 1;
  const tileColumns = (outWidth + 1) >> 1;
  const tiles = (to - from) * tileRows * tileColumns;
  let source: usize = 0;
  for (let first = 0; first < tiles; first += blockTiles) {
    const count = min(blockTiles, tiles - first);
    for (let slot = 0; slot < count; slot++) {
      const tile = first + slot;
      const column = tile % tileColumns;
      const row = (tile / tileColumns) % tileRows;
      // The first tile of an image, or of a block, which may begin in the middle of an image.
      if (slot == 0 || (row == 0 && column == 0)) {
        const image = from + tile / (tileRows * tileColumns);
        source = tileSource(
          x + ((image * inHeight * inWidth * inChannels) << 2),
          inHeight,
          inWidth,
          inChannels,
          top,
          left,
          tileRows,
          tileColumns,
          padded,
        );
      }
      const width = 2 * tileColumns + 2;
      const at = ((2 * row * width + 2 * column) * inChannels) << 2;
      const slotBytes = (slot * inChannels) << 2;
      inputTile(source + at, (width * inChannels) << 2, inChannels, inputs + slotBytes, inPosition);
    }
    for (let position = 0; position < 16; position++) {
      correlate(
        inputs + position * inPosition,
        0,
        0,
        inChannels << 2,
        1,
        0,
        inChannels,
        transformed + ((position * inChannels * columns) << 2),
        zeros,
        -Infinity,
        outputs + position * outPosition,
        0,
        0,
        columns << 2,
        1,
        1,
        count,
        columns,
        scratch,
      );
    }
    for (let slot = 0; slot < count; slot++) {
      const tile = first + slot;
      const column = 2 * (tile % tileColumns);
      const row = 2 * ((tile / tileColumns) % tileRows);
      const image = from + tile / (tileRows * tileColumns);
      const at = ((image * outHeight + row) * outWidth + column) * outChannels;
      const tileOutputs = outputs + ((slot * columns) << 2);
      const hasRight = column + 1 < outWidth;
      const target = y + (at << 2);
      const four = 4 * outPosition;
      outputRow(
        tileOutputs,
        tileOutputs + four,
        tileOutputs + 2 * four,
        1,
        outPosition,
        bias,
        floor,
        target,
        outChannels,
        hasRight,
      );
      if (row + 1 == outHeight) continue;
      outputRow(
        tileOutputs + four,
        tileOutputs + 2 * four,
        tileOutputs + 3 * four,
        -1,
        outPosition,
        bias,
        floor,
        target + ((outWidth * outChannels) << 2),
        outChannels,
        hasRight,
      );
    }
  }
}

/** An image as large as its tiles read: itself where it is, or else a copy with a border of zeros. */
function tileSource(
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  top: i32,
  left: i32,
  tileRows: i32,
  tileColumns: i32,
  padded: usize,
): usize {
  const needsHeight = 2 * tileRows + 2;
  const needsWidth = 2 * tileColumns + 2;
  if (!top && !left && height == needsHeight && width == needsWidth) return image;
  padImage(image, height, width, top, left, needsHeight, needsWidth, channels, padded);
  return padded;
}

/** One row of `Aᵀ m A`: two pixels, or one, from `a + sign·(b + c)`. */
function outputRow(
  a: usize,
  b: usize,
  c: usize,
  sign: f32,
  position: i32,
  bias: usize,
  floor: f32,
  to: usize,
  channels: i32,
  hasRight: bool,
): void {
  const factor = f32x4.splat(sign);
  const least = f32x4.splat(floor);
  const pixel = channels << 2;
  for (let left = channels; left > 0; left -= 4) {
    const lanes = min(4, left);
    const p = signedSum(a, b, c, factor);
    const q = signedSum(a + position, b + position, c + position, factor);
    const two = position << 1;
    const r = signedSum(a + two, b + two, c + two, factor);
    const shift = v128.load(bias);
    const near = f32x4.add(f32x4.add(p, shift), f32x4.add(q, r));
    storeSome(to, f32x4.pmax(near, least), lanes);
    if (hasRight) {
      const three = two + position;
      const s = signedSum(a + three, b + three, c + three, factor);
      const far = f32x4.sub(f32x4.add(q, shift), f32x4.add(r, s));
      storeSome(to + pixel, f32x4.pmax(far, least), lanes);
    }
    a += 16;
    b += 16;
    c += 16;
    bias += 16;
    to += 16;
  }
}

function signedSum(a: usize, b: usize, c: usize, sign: v128): v128 {
  return multiplyAdd(sign, f32x4.add(v128.load(b), v128.load(c)), v128.load(a));
}

/** Bytes that `winogradFilterGradient` needs of `scratch`. */
export function winogradFilterGradientScratch(
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
): i32 {
  const columns = paddedTo8(outChannels);
  return (
    blockBytes +
    paddedImageBytes(outHeight, outWidth, inChannels) +
    (columns << 2) +
    64 * (blockTiles * (inChannels + columns) + 8 + inChannels * columns)
  );
}

/** Images `from` up to `to` of the filter gradient of the same convolution. */
export function winogradFilterGradient(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  inChannels: i32,
  top: i32,
  left: i32,
  dy: usize,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  filterGradient: usize,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const columns = paddedTo8(outChannels);
  const padded = scratch + blockBytes;
  const zeros = padded + paddedImageBytes(outHeight, outWidth, inChannels);
  const sums = zeros + (columns << 2);
  const sumPosition = (inChannels * columns) << 2;
  const gradients = sums + 16 * sumPosition;
  const outPosition = (blockTiles * columns) << 2;
  const inputs = gradients + 16 * outPosition;
  const inPosition = (blockTiles * inChannels) << 2;
  memory.fill(zeros, 0, (columns << 2) + 16 * sumPosition);

  const tileRows = (outHeight + 1) >> 1;
  const tileColumns = (outWidth + 1) >> 1;
  const tiles = (to - from) * tileRows * tileColumns;
  const pixel = outChannels << 2;
  let source: usize = 0;
  for (let first = 0; first < tiles; first += blockTiles) {
    const count = min(blockTiles, tiles - first);
    for (let slot = 0; slot < count; slot++) {
      const tile = first + slot;
      const column = tile % tileColumns;
      const row = (tile / tileColumns) % tileRows;
      const image = from + tile / (tileRows * tileColumns);
      if (slot == 0 || (row == 0 && column == 0)) {
        source = tileSource(
          x + ((image * inHeight * inWidth * inChannels) << 2),
          inHeight,
          inWidth,
          inChannels,
          top,
          left,
          tileRows,
          tileColumns,
          padded,
        );
      }
      const width = 2 * tileColumns + 2;
      const at = ((2 * row * width + 2 * column) * inChannels) << 2;
      const slotBytes = (slot * inChannels) << 2;
      inputTile(source + at, (width * inChannels) << 2, inChannels, inputs + slotBytes, inPosition);

      const a = dy + ((image * outHeight + 2 * row) * outWidth + 2 * column) * pixel;
      const hasRight = 2 * column + 1 < outWidth;
      const hasBelow = 2 * row + 1 < outHeight;
      const b = hasRight ? a + pixel : zeros;
      const c = hasBelow ? a + outWidth * pixel : zeros;
      const d = hasRight && hasBelow ? a + outWidth * pixel + pixel : zeros;
      gradientTile(a, b, c, d, outChannels, gradients + (slot << 5), outPosition);
    }
    for (let position = 0; position < 16; position++) {
      addProducts(
        inputs + position * inPosition,
        1,
        count,
        inChannels << 2,
        0,
        inChannels,
        gradients + position * outPosition,
        blockTiles << 5,
        columns,
        sums + position * sumPosition,
        scratch,
      );
    }
  }
  for (let channel = 0; channel < inChannels; channel++) {
    const at = sums + ((channel * columns) << 2);
    const target = filterGradient + ((channel * outChannels) << 2);
    const row = 3 * inChannels * pixel;
    gradientRow(at, sumPosition, 1, 1, 1, 0, outChannels, target, inChannels * pixel);
    gradientRow(at, sumPosition, 0, 1, -1, 0, outChannels, target + row, inChannels * pixel);
    gradientRow(at, sumPosition, 0, 1, 1, -1, outChannels, target + 2 * row, inChannels * pixel);
  }
}

/** `G d Gᵀ` of a 2×2 tile of output gradients, to panels of eight channels that are `blockTiles` long. */
function gradientTile(
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  channels: i32,
  to: usize,
  position: i32,
): void {
  const half = f32x4.splat(0.5);
  for (let channel = 0; channel < channels; channel += 8) {
    for (let part = channel; part < channel + 8; part += 4) {
      const lanes = max(0, min(4, channels - part));
      const at = part << 2;
      const topLeft = loadSome(a + at, lanes);
      const topRight = loadSome(b + at, lanes);
      const bottomLeft = loadSome(c + at, lanes);
      const bottomRight = loadSome(d + at, lanes);
      const panel = to + ((part & 4) << 2);
      gradientTileRow(topLeft, topRight, panel, position);
      gradientTileRow(
        f32x4.mul(half, f32x4.add(topLeft, bottomLeft)),
        f32x4.mul(half, f32x4.add(topRight, bottomRight)),
        panel + 4 * position,
        position,
      );
      gradientTileRow(
        f32x4.mul(half, f32x4.sub(topLeft, bottomLeft)),
        f32x4.mul(half, f32x4.sub(topRight, bottomRight)),
        panel + 8 * position,
        position,
      );
      gradientTileRow(bottomLeft, bottomRight, panel + 12 * position, position);
    }
    to += blockTiles << 5;
  }
}

function gradientTileRow(left: v128, right: v128, to: usize, position: i32): void {
  const half = f32x4.splat(0.5);
  v128.store(to, left);
  v128.store(to + position, f32x4.mul(half, f32x4.add(left, right)));
  v128.store(to + 2 * position, f32x4.mul(half, f32x4.sub(left, right)));
  v128.store(to + 3 * position, right);
}

/** One row of the 3×3 gradients `Aᵀ w A` of one input channel, its rows of `w` taken with factors. */
function gradientRow(
  from: usize,
  position: i32,
  p: f32,
  q: f32,
  r: f32,
  s: f32,
  channels: i32,
  to: usize,
  tapStep: i32,
): void {
  for (let left = channels; left > 0; left -= 4) {
    const lanes = min(4, left);
    const a = weightedRows(from, position, p, q, r, s);
    const b = weightedRows(from + position, position, p, q, r, s);
    const c = weightedRows(from + 2 * position, position, p, q, r, s);
    const d = weightedRows(from + 3 * position, position, p, q, r, s);
    storeSome(to, f32x4.add(a, f32x4.add(b, c)), lanes);
    storeSome(to + tapStep, f32x4.sub(b, c), lanes);
    storeSome(to + 2 * tapStep, f32x4.sub(f32x4.add(b, c), d), lanes);
    from += 16;
    to += 16;
  }
}

function weightedRows(from: usize, position: i32, p: f32, q: f32, r: f32, s: f32): v128 {
  const row = 4 * position;
  let sum = f32x4.mul(v128.load(from), f32x4.splat(p));
  sum = multiplyAdd(v128.load(from + row), f32x4.splat(q), sum);
  sum = multiplyAdd(v128.load(from + 2 * row), f32x4.splat(r), sum);
  return multiplyAdd(v128.load(from + 3 * row), f32x4.splat(s), sum);
}
