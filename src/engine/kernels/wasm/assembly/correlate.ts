import { padImage } from './pack';
import { rowBlock } from './row-block';

/** Room for the addresses of one register block and for its sums. */
export const tableBytes = 256;

/** Panels that one sweep over the pixels uses must stay in the second-level cache. */
const panelBytes = 1 << 18;

/**
 * Output pixel by output pixel, the sum over its window of the input. Everything is described by steps
 * in bytes: pixel `(image, row, column)` reads its window at `x + image·imageStep + …` and writes its
 * channels at `y + image·outImageStep + …`; so this is a convolution, one phase of a strided input
 * gradient, or, with windows of a single segment, a product of matrices. Rows are counted through all
 * images, each of which has `height` of them. `addend`: see `rowBlock`. `table` is room for its table.
 */
export function correlate(
  x: usize,
  imageStep: i32,
  rowStep: i32,
  pixelStep: i32,
  segments: i32,
  segmentStep: i32,
  length: i32,
  panels: usize,
  bias: usize,
  floor: f32,
  addend: usize,
  y: usize,
  outImageStep: i32,
  outRowStep: i32,
  outPixelStep: i32,
  height: i32,
  width: i32,
  firstRow: i32,
  rows: i32,
  firstChannel: i32,
  endChannel: i32,
  table: usize,
): void {
  f32.store(table, floor, 48);
  store<usize>(table, addend, 52);
  const pixels = rows * width;
  const panelStep = (segments * length) << 5;
  const sweep = max(8, (panelBytes / panelStep) << 3);
  for (let start = firstChannel; start < endChannel; start += sweep) {
    const end = min(endChannel, start + sweep);
    let image = firstRow / height;
    let row = firstRow % height;
    let column = 0;
    for (let pixel = 0; pixel < pixels; pixel += 6) {
      for (let slot = table; slot < table + 24; slot += 4) {
        store<usize>(slot, x + image * imageStep + row * rowStep + column * pixelStep);
        const to = y + image * outImageStep + row * outRowStep + column * outPixelStep;
        store<usize>(slot + 24, to);
        // Past the last pixel, the last one is computed again.
        const slots = pixel + ((slot - table) >> 2) + 1;
        if (slots >= pixels) continue;
        if (++column < width) continue;
        column = 0;
        if (++row < height) continue;
        row = 0;
        image++;
      }
      for (let channel = start; channel < end; channel += 8) {
        rowBlock(
          table,
          segments,
          segmentStep,
          length,
          panels + (channel >> 3) * panelStep,
          bias + (channel << 2),
          channel << 2,
          min(8, endChannel - channel),
        );
      }
    }
  }
}

/** Where the share `part` of `parts` of the channels begins: whole panels of eight. */
export function channelsBefore(part: i32, parts: i32, channels: i32): i32 {
  return min(channels, ((((channels + 7) >> 3) * part) / parts) << 3);
}

/**
 * Tiles `from` up to `to` of a convolution, or of one phase of an input gradient. A tile is `groupRows`
 * output rows, counted through all images, of one of `parts` shares of the channels; those of the same
 * rows come one after the other. The input gets a border of `top` and `left` zeros up to
 * `paddedHeight` × `paddedWidth` where that differs from what it is; `scratch` has room for the table of
 * `rowBlock` and one padded image. `addend`: see `rowBlock`.
 */
export function convolve(
  x: usize,
  inHeight: i32,
  inWidth: i32,
  inChannels: i32,
  top: i32,
  left: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  panels: usize,
  bias: usize,
  floor: f32,
  addend: usize,
  y: usize,
  outImageStep: i32,
  outRowStep: i32,
  outPixelStep: i32,
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
  const pixel = inChannels << 2;
  const isPlain = !top && !left && paddedHeight == inHeight && paddedWidth == inWidth;
  const imageStep = inHeight * inWidth * pixel;
  const padded = scratch + tableBytes;
  for (let tile = from; tile < to; tile++) {
    const first = (tile / parts) * groupRows;
    const end = min(images * outHeight, first + groupRows);
    const firstChannel = channelsBefore(tile % parts, parts, outChannels);
    const endChannel = channelsBefore((tile % parts) + 1, parts, outChannels);
    // What is read where it is goes through in one go, what needs a border image by image.
    for (let begin = first; begin < end;) {
      const image = begin / outHeight;
      const row = begin % outHeight;
      const rows = isPlain ? end - begin : min(end - begin, outHeight - row);
      let source = x;
      if (!isPlain) {
        const height = (rows - 1) * strideHeight + filterHeight;
        padImage(
          x + image * imageStep,
          inHeight,
          inWidth,
          top - row * strideHeight,
          left,
          height,
          paddedWidth,
          inChannels,
          padded,
        );
        // The copy begins with the first of these rows.
        source = padded - row * strideHeight * paddedWidth * pixel - image * imageStep;
      }
      correlate(
        source,
        imageStep,
        strideHeight * paddedWidth * pixel,
        strideWidth * pixel,
        filterHeight,
        paddedWidth * pixel,
        filterWidth * inChannels,
        panels,
        bias,
        floor,
        addend,
        y,
        outImageStep,
        outRowStep,
        outPixelStep,
        outHeight,
        outWidth,
        begin,
        rows,
        firstChannel,
        endChannel,
        scratch,
      );
      begin += rows;
    }
  }
}

/** Bytes that `convolve` needs of `scratch`. */
export function convolveScratch(paddedHeight: i32, paddedWidth: i32, inChannels: i32): i32 {
  return tableBytes + ((paddedHeight * paddedWidth * inChannels) << 2);
}
