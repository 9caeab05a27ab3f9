import { blockBytes, outerBlock } from './outer-block';
import { packPanels, packSix, padImage } from './pack';

/** Bytes that `filterGradient` needs of `scratch`. */
export function filterGradientScratch(
  paddedHeight: i32,
  paddedWidth: i32,
  inChannels: i32,
  filterWidth: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
): i32 {
  const pixels = outHeight * outWidth;
  const panels = pixels * ((outChannels + 7) & ~7);
  const narrow = filterWidth * inChannels < 6 ? pixels * 6 : 0;
  return blockBytes + ((paddedHeight * paddedWidth * inChannels + panels + narrow) << 2);
}

/**
 * Parts `from` up to `to` of the filter gradient: of `parts` equal shares of the images, each gives its
 * own `sums[filterHeight][filterWidth·inChannels][outChannels]`, `sumBytes` after the one before.
 */
export function filterGradient(
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
  memory.fill(sums + from * sumBytes, 0, (to - from) * sumBytes);
  for (let part = from; part < to; part++) {
    addGradientOf(
      x,
      inHeight,
      inWidth,
      inChannels,
      top,
      left,
      paddedHeight,
      paddedWidth,
      filterHeight,
      filterWidth,
      strideHeight,
      strideWidth,
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

/**
 * Adds the filter gradient of images `from` up to `to`. For each filter row the inputs that one output
 * pixel meets lie side by side, so they are multiplied straight from the image (or its padded copy)
 * with the repacked output gradients.
 */
function addGradientOf(
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
  dy: usize,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  sums: usize,
  scratch: usize,
  from: i32,
  to: i32,
): void {
  const pixel = inChannels << 2;
  const pixels = outHeight * outWidth;
  const isPlain = !top && !left && paddedHeight == inHeight && paddedWidth == inWidth;
  const padded = scratch + blockBytes;
  const panels = padded + paddedHeight * paddedWidth * pixel;
  const narrow = panels + ((pixels * ((outChannels + 7) & ~7)) << 2);
  const length = filterWidth * inChannels;
  const rowStep = strideHeight * paddedWidth * pixel;
  for (let image = from; image < to; image++) {
    let source = x + image * inHeight * inWidth * pixel;
    if (!isPlain) {
      padImage(source, inHeight, inWidth, top, left, paddedHeight, paddedWidth, inChannels, padded);
      source = padded;
    }
    const gradient = dy + ((image * pixels * outChannels) << 2);
    packPanels(gradient, 1, 0, 1, 0, pixels, outChannels, outChannels, 1, panels);
    for (let row = 0; row < filterHeight; row++) {
      const first = source + row * paddedWidth * pixel;
      const rowSums = sums + ((row * length * outChannels) << 2);
      if (length < 6) {
        for (let y = 0; y < outHeight; y++) {
          const to = narrow + y * outWidth * 24;
          packSix(first + y * rowStep, outWidth, strideWidth * pixel, length, to);
        }
        addProducts(
          narrow,
          1,
          pixels,
          24,
          0,
          length,
          panels,
          pixels << 5,
          outChannels,
          rowSums,
          scratch,
        );
      } else {
        addProducts(
          first,
          outHeight,
          outWidth,
          strideWidth * pixel,
          rowStep - outWidth * strideWidth * pixel,
          length,
          panels,
          pixels << 5,
          outChannels,
          rowSums,
          scratch,
        );
      }
    }
  }
}

/** Adds the products of `length` inputs per pixel with all output gradients to `sums[length][columns]`. */
export function addProducts(
  x: usize,
  height: i32,
  width: i32,
  pixelStep: i32,
  rowSkip: i32,
  length: i32,
  panels: usize,
  panelStep: i32,
  columns: i32,
  sums: usize,
  spare: usize,
): void {
  for (let column = 0; column < columns; column += 8) {
    const panel = panels + (column >> 3) * panelStep;
    for (let input = 0; input < length; input += 6) {
      // The last block starts early enough to read nothing beyond the last input.
      const start = max(0, min(input, length - 6));
      outerBlock(
        x + (start << 2),
        height,
        width,
        pixelStep,
        rowSkip,
        panel,
        sums + ((start * columns + column) << 2),
        columns << 2,
        input - start,
        min(6, length),
        min(8, columns - column),
        spare,
      );
    }
  }
}
