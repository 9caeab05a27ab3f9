/**
 * Winograd's minimal filtering for 3×3 windows of stride 1: a tile of 4×4 outputs costs 36 products
 * where the direct way takes 144. F(4×4, 3×3) forward and, with flipped filters, for the input
 * gradient; F(3×3, 4×4) for the filter gradient; both see the input in the same 6×6 form.
 *
 * The transforms evaluate polynomials at 0, ±√½, ±√2 and ∞, whose rounding errors are several times
 * smaller than those of the usual 0, ±1, ±2 and ∞. Each works in one direction; a tile takes two passes.
 *
 * @see Lavin & Gray (2015), Fast Algorithms for Convolutional Neural Networks, arXiv 1509.09308
 */
import { channelsBefore } from './correlate';
import { addProducts } from './filter-gradient';
import { storeSome } from './lanes';
import { blockBytes } from './outer-block';
import { padImage } from './pack';
import { matrixBlock } from './row-block';
import {
  transformFilter,
  transformFilterGradient,
  transformInput,
  transformOutput,
  transformOutputGradient,
} from './winograd-transforms';

/** Rows and columns of outputs in a tile. */
const side = 4;
/** Values of a transformed tile: one product of matrices each. */
const positions = 36;
/** Room for a tile of four channels between the two passes of a transform, and after them. */
const spareBytes = 2 * 16 * positions;
/** Vectors are read whole also where an image's last pixel ends within one. */
const slackBytes = 32;

/** Tiles that go through the forward products together; a multiple of the register block's six rows. */
const blockTiles = 48;
/** Tiles that are summed up together in a filter gradient. */
const gradientTiles = 32;

function paddedTo8(channels: i32): i32 {
  return (channels + 7) & ~7;
}

/**
 * Bytes from one position of so many rows to the next. A last vector may reach beyond its row; and
 * without the gap, positions would lie powers of two apart, where a cache has room for few of them.
 */
function positionBytes(rows: i32, channels: i32): i32 {
  return ((rows * channels) << 2) + slackBytes;
}

/** Tiles along a side of so many outputs. */
function tilesAlong(size: i32): i32 {
  return (size + side - 1) / side;
}

/**
 * Packed panels `[panel][3][3][depth][8]` of a filter to `transformed[6][6][panel][depth][8]`: `G g Gᵀ`.
 * `spare` is room for a tile. From position to position it is `positionBytes(depth, columns)`.
 */
export function winogradFilter(
  panels: usize,
  depth: i32,
  columns: i32,
  transformed: usize,
  spare: usize,
): void {
  const tap = depth << 5;
  const position = positionBytes(depth, paddedTo8(columns));
  for (let column = 0; column < columns; column += 8) {
    for (let at = 0; at < tap; at += 16) {
      transformFilter(panels + at, 3 * tap, tap, spare, 48, 16, 3);
      transformFilter(spare, 16, 48, transformed + at, position, 6 * position, 6);
    }
    panels += 9 * tap;
    transformed += tap;
  }
}

/** `Bᵀ d B` of one 6×6 tile, all channels: position `(i, j)` goes to `to + (6i + j)·position`. */
function inputTile(
  tile: usize,
  rowStep: i32,
  channels: i32,
  spare: usize,
  to: usize,
  position: i32,
): void {
  const pixel = channels << 2;
  const end = tile + pixel;
  for (; tile < end; tile += 16) {
    transformInput(tile, rowStep, pixel, spare, 96, 16);
    transformInput(spare, 16, 96, to, position, 6 * position);
    to += 16;
  }
}

/** Bytes of a filter that `winogradFilter` has transformed. */
export function winogradFilterBytes(depth: i32, columns: i32): i32 {
  return positions * positionBytes(depth, paddedTo8(columns));
}

/** Bytes that `winogradConvolve` needs of `scratch`. */
export function winogradConvolveScratch(
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
): i32 {
  return (
    spareBytes +
    paddedImageBytes(outHeight, outWidth, 2, inChannels) +
    positions *
      (positionBytes(blockTiles, inChannels) + positionBytes(blockTiles, paddedTo8(outChannels)))
  );
}

/** An image with as many rows and columns as its tiles of outputs, and `border` more. */
function paddedImageBytes(outHeight: i32, outWidth: i32, border: i32, channels: i32): i32 {
  const height = side * tilesAlong(outHeight) + border;
  const width = side * tilesAlong(outWidth) + border;
  return ((height * width * channels) << 2) + slackBytes;
}

/**
 * Shares `from` up to `to` of a 3×3 convolution of stride 1; a share is `groupRows` rows of tiles, counted
 * through all images, of one of `parts` parts of the channels. `transformed` is what `winogradFilter`
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
  floor: f32,
  y: usize,
  images: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  groupRows: i32,
  parts: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const rows = images * tilesAlong(outHeight);
  for (let share = from; share < to; share++) {
    const first = (share / parts) * groupRows;
    convolveTileRows(
      x,
      inHeight,
      inWidth,
      inChannels,
      top,
      left,
      transformed,
      bias,
      floor,
      y,
      outHeight,
      outWidth,
      outChannels,
      first,
      min(rows, first + groupRows),
      channelsBefore(share % parts, parts, outChannels),
      channelsBefore((share % parts) + 1, parts, outChannels),
      scratch,
    );
  }
}

/** Rows of tiles `firstRow` up to `endRow`, of channels `firstChannel` up to `endChannel`. */
function convolveTileRows(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  inChannels: i32,
  top: i32,
  left: i32,
  transformed: usize,
  bias: usize,
  floor: f32,
  y: usize,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  firstRow: i32,
  endRow: i32,
  firstChannel: i32,
  endChannel: i32,
  scratch: usize,
): void {
  const tileRows = tilesAlong(outHeight);
  const tileColumns = tilesAlong(outWidth);
  const width = side * tileColumns + 2;
  const rowStep = (width * inChannels) << 2;
  const channels = endChannel - firstChannel;
  const columns = paddedTo8(channels);
  const padded = scratch + spareBytes;
  const inputs = padded + paddedImageBytes(outHeight, outWidth, 2, inChannels);
  const inPosition = positionBytes(blockTiles, inChannels);
  const outputs = inputs + positions * inPosition;
  const outPosition = positionBytes(blockTiles, columns);
  const panels = transformed + ((firstChannel * inChannels) << 2);
  const panelPosition = positionBytes(inChannels, paddedTo8(outChannels));
  const tiles = (endRow - firstRow) * tileColumns;
  const pixel = outChannels << 2;
  bias += firstChannel << 2;
  y += firstChannel << 2;
  let source: usize = 0;
  let sourceRow = 0;
  for (let first = 0; first < tiles; first += blockTiles) {
    const count = min(blockTiles, tiles - first);
    for (let slot = 0; slot < count; slot++) {
      const tile = first + slot;
      const throughRow = firstRow + tile / tileColumns;
      const row = throughRow % tileRows;
      const column = tile % tileColumns;
      // The first tile of all, or of an image: its rows up to the last that is wanted.
      if (tile == 0 || (row == 0 && column == 0)) {
        sourceRow = row;
        source = withBorder(
          x + (((throughRow / tileRows) * inHeight * inWidth * inChannels) << 2),
          inHeight,
          inWidth,
          top,
          left,
          side * tileRows + 2,
          width,
          side * row,
          side * min(tileRows - row, endRow - throughRow) + 2,
          inChannels,
          padded,
        );
      }
      inputTile(
        source + side * (row - sourceRow) * rowStep + ((side * column * inChannels) << 2),
        rowStep,
        inChannels,
        scratch,
        inputs + ((slot * inChannels) << 2),
        inPosition,
      );
    }
    for (let position = 0; position < positions; position++) {
      multiplyTiles(
        inputs + position * inPosition,
        inChannels,
        panels + position * panelPosition,
        outputs + position * outPosition,
        columns,
        count,
      );
    }
    for (let slot = 0; slot < count; slot++) {
      const tile = first + slot;
      const throughRow = firstRow + tile / tileColumns;
      const image = throughRow / tileRows;
      const row = side * (throughRow % tileRows);
      const column = side * (tile % tileColumns);
      outputTile(
        outputs + ((slot * columns) << 2),
        outPosition,
        bias,
        floor,
        scratch,
        y + ((image * outHeight + row) * outWidth + column) * pixel,
        outWidth,
        pixel,
        channels,
        min(side, outHeight - row),
        min(side, outWidth - column),
      );
    }
  }
}

/**
 * One position of all tiles: `[count][depth]` by `[panel][depth][8]`. There is room for whole blocks of
 * six tiles; what lies beyond the last is computed and never looked at.
 */
function multiplyTiles(
  inputs: usize,
  depth: i32,
  panels: usize,
  outputs: usize,
  columns: i32,
  count: i32,
): void {
  const inStep = depth << 2;
  const outStep = columns << 2;
  for (let tile = 0; tile < count; tile += 6) {
    const from = inputs + tile * inStep;
    const to = outputs + tile * outStep;
    for (let column = 0; column < columns; column += 8) {
      matrixBlock(from, inStep, depth, panels + column * inStep, to + (column << 2), outStep);
    }
  }
}

/**
 * `rows` rows, from `firstRow` on, of an image of the size that its tiles read: where they are if it has
 * that size, or else a copy with zeros around.
 */
function withBorder(
  image: usize,
  height: i32,
  width: i32,
  top: i32,
  left: i32,
  needsHeight: i32,
  needsWidth: i32,
  firstRow: i32,
  rows: i32,
  channels: i32,
  padded: usize,
): usize {
  const isWhole = !top && !left && height == needsHeight && width == needsWidth;
  if (isWhole && (channels & 7) == 0) return image + ((firstRow * width * channels) << 2);
  padImage(image, height, width, top - firstRow, left, rows, needsWidth, channels, padded);
  return padded;
}

/** `Aᵀ m A` of one tile with the bias, clipped from below: so many rows and columns of the output. */
function outputTile(
  products: usize,
  position: i32,
  bias: usize,
  floor: f32,
  spare: usize,
  to: usize,
  outWidth: i32,
  pixel: i32,
  channels: i32,
  rows: i32,
  columns: i32,
): void {
  const least = f32x4.splat(floor);
  const rowStep = outWidth * pixel;
  const outputs = spare + 16 * positions;
  for (let left = channels; left > 0; left -= 4) {
    transformOutput(products, 6 * position, position, spare, 96, 16, 6);
    transformOutput(spare, 16, 96, outputs, 16, 64, rows);
    const shift = v128.load(bias);
    let from = outputs;
    for (let row = 0; row < rows; row++) {
      let at = to + row * rowStep;
      for (let column = 0; column < columns; column++) {
        const value = f32x4.pmax(f32x4.add(v128.load(from), shift), least);
        if (left >= 4) v128.store(at, value);
        else storeSome(at, value, left);
        at += pixel;
        from += 16;
      }
      from += (side - columns) << 4;
    }
    products += 16;
    bias += 16;
    to += 16;
  }
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
    spareBytes +
    paddedImageBytes(outHeight, outWidth, 2, inChannels) +
    paddedImageBytes(outHeight, outWidth, 0, outChannels) +
    positions *
      (positionBytes(gradientTiles, inChannels) +
        positionBytes(gradientTiles, columns) +
        positionBytes(inChannels, columns))
  );
}

/**
 * Parts `from` up to `to` of the filter gradient of the same convolution: of `parts` equal shares of the
 * images, each gives a gradient of its own, `sumBytes` after the one before.
 */
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
  images: i32,
  sums: usize,
  sumBytes: i32,
  parts: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  for (let part = from; part < to; part++) {
    filterGradientOf(
      x,
      inHeight,
      inWidth,
      inChannels,
      top,
      left,
      dy,
      outHeight,
      outWidth,
      outChannels,
      sums + part * sumBytes,
      scratch,
      (part * images) / parts,
      ((part + 1) * images) / parts,
    );
  }
}

function filterGradientOf(
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
  const tileRows = tilesAlong(outHeight);
  const tileColumns = tilesAlong(outWidth);
  const gradientHeight = side * tileRows;
  const gradientWidth = side * tileColumns;
  const rowStep = ((gradientWidth + 2) * inChannels) << 2;
  const gradientRowStep = (gradientWidth * outChannels) << 2;
  const columns = paddedTo8(outChannels);
  const spare = scratch + blockBytes;
  const padded = spare + spareBytes;
  const paddedGradient = padded + paddedImageBytes(outHeight, outWidth, 2, inChannels);
  const inputs = paddedGradient + paddedImageBytes(outHeight, outWidth, 0, outChannels);
  const inPosition = positionBytes(gradientTiles, inChannels);
  const gradients = inputs + positions * inPosition;
  const outPosition = positionBytes(gradientTiles, columns);
  const sums = gradients + positions * outPosition;
  const sumPosition = positionBytes(inChannels, columns);
  memory.fill(sums, 0, positions * sumPosition);

  const tilesOfImage = tileRows * tileColumns;
  const tiles = (to - from) * tilesOfImage;
  let source: usize = 0;
  let gradient: usize = 0;
  for (let first = 0; first < tiles; first += gradientTiles) {
    const count = min(gradientTiles, tiles - first);
    for (let slot = 0; slot < count; slot++) {
      const tile = (first + slot) % tilesOfImage;
      if (slot == 0 || tile == 0) {
        const image = from + (first + slot) / tilesOfImage;
        source = withBorder(
          x + ((image * inHeight * inWidth * inChannels) << 2),
          inHeight,
          inWidth,
          top,
          left,
          gradientHeight + 2,
          gradientWidth + 2,
          0,
          gradientHeight + 2,
          inChannels,
          padded,
        );
        gradient = withBorder(
          dy + ((image * outHeight * outWidth * outChannels) << 2),
          outHeight,
          outWidth,
          0,
          0,
          gradientHeight,
          gradientWidth,
          0,
          gradientHeight,
          outChannels,
          paddedGradient,
        );
      }
      const row = side * (tile / tileColumns);
      const column = side * (tile % tileColumns);
      inputTile(
        source + row * rowStep + ((column * inChannels) << 2),
        rowStep,
        inChannels,
        spare,
        inputs + ((slot * inChannels) << 2),
        inPosition,
      );
      gradientTile(
        gradient + row * gradientRowStep + ((column * outChannels) << 2),
        gradientRowStep,
        outChannels,
        spare,
        gradients + (slot << 5),
        outPosition,
      );
    }
    for (let position = 0; position < positions; position++) {
      addProducts(
        inputs + position * inPosition,
        1,
        count,
        inChannels << 2,
        0,
        inChannels,
        gradients + position * outPosition,
        gradientTiles << 5,
        columns,
        sums + position * sumPosition,
        scratch,
      );
    }
  }
  for (let channel = 0; channel < inChannels; channel++) {
    filterTile(
      sums + ((channel * columns) << 2),
      sumPosition,
      outChannels,
      spare,
      filterGradient + ((channel * outChannels) << 2),
      (inChannels * outChannels) << 2,
    );
  }
}

/** `G d Gᵀ` of 4×4 output gradients, to panels of eight channels that are `gradientTiles` long. */
function gradientTile(
  tile: usize,
  rowStep: i32,
  channels: i32,
  spare: usize,
  to: usize,
  position: i32,
): void {
  const pixel = channels << 2;
  for (let channel = 0; channel < channels; channel += 8) {
    for (let half = 0; half < 32; half += 16) {
      transformOutputGradient(tile + half, rowStep, pixel, spare, 64, 16, 4);
      transformOutputGradient(spare, 16, 64, to + half, position, 6 * position, 6);
    }
    tile += 32;
    to += gradientTiles << 5;
  }
}

/** `Aᵀ w A`: the 3×3 gradients of one input channel, taps `tapStep` apart. */
function filterTile(
  sums: usize,
  position: i32,
  channels: i32,
  spare: usize,
  to: usize,
  tapStep: i32,
): void {
  const taps = spare + 16 * positions;
  for (let left = channels; left > 0; left -= 4) {
    transformFilterGradient(sums, 6 * position, position, spare, 96, 16, 6);
    transformFilterGradient(spare, 16, 96, taps, 16, 48, 3);
    for (let tap = 0; tap < 9; tap++) {
      storeSome(to + tap * tapStep, v128.load(taps + (tap << 4)), min(4, left));
    }
    sums += 16;
    to += 16;
  }
}
