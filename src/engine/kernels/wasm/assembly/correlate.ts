import { padImage } from './pack';
import { rowBlock } from './row-block';

/** Room for the addresses of one register block and for its sums. */
export const tableBytes = 256;

/** Panels that one sweep over the pixels uses must stay in the second-level cache. */
const panelBytes = 1 << 18;

/**
 * Output pixel by output pixel, the sum over its window of the input. Everything is described by steps
 * in bytes: pixel `(image, row, column)` reads its window at `x + image·imageStep + …` and writes
 * `channels` floats at `y + image·outImageStep + …`; so this is a convolution, one phase of a strided
 * input gradient, or, with windows of a single segment, a product of matrices.
 * `table` is room for twelve addresses.
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
  y: usize,
  outImageStep: i32,
  outRowStep: i32,
  outPixelStep: i32,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  table: usize,
): void {
  f32.store(table, floor, 48);
  const pixels = images * height * width;
  const panelStep = (segments * length) << 5;
  const sweep = max(8, (panelBytes / panelStep) << 3);
  for (let start = 0; start < channels; start += sweep) {
    const end = min(channels, start + sweep);
    let image = 0;
    let row = 0;
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
          min(8, channels - channel),
        );
      }
    }
  }
}

/**
 * Images `from` up to `to` of a convolution, or of one phase of an input gradient. The input gets a
 * border of `top` and `left` zeros up to `paddedHeight` × `paddedWidth` where that differs from what
 * it is; `scratch` has room for the address table (64 bytes) and one padded image.
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
  y: usize,
  outImageStep: i32,
  outRowStep: i32,
  outPixelStep: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const pixel = inChannels << 2;
  const isPlain = !top && !left && paddedHeight == inHeight && paddedWidth == inWidth;
  const imageStep = inHeight * inWidth * pixel;
  const images = isPlain ? to - from : 1;
  for (let image = from; image < to; image += images) {
    let source = x + image * imageStep;
    if (!isPlain) {
      const padded = scratch + tableBytes;
      padImage(source, inHeight, inWidth, top, left, paddedHeight, paddedWidth, inChannels, padded);
      source = padded;
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
      y + image * outImageStep,
      outImageStep,
      outRowStep,
      outPixelStep,
      images,
      outHeight,
      outWidth,
      outChannels,
      scratch,
    );
  }
}

/** Bytes that `convolve` needs of `scratch`. */
export function convolveScratch(paddedHeight: i32, paddedWidth: i32, inChannels: i32): i32 {
  return tableBytes + ((paddedHeight * paddedWidth * inChannels) << 2);
}
