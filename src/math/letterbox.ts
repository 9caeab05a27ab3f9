/** An image scaled to fit a square without distortion, and the bars that fill the rest. */
export interface Letterbox {
  /** Size of the scaled image in pixels; at least 1, however narrow the image is. */
  readonly width: number;
  readonly height: number;
  /** Width of each bar in pixels; of an odd rest the right or lower bar takes the larger part. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where an image of `width`×`height` pixels comes to lie in a square of `side` pixels. */
export function letterbox(width: number, height: number, side: number): Letterbox {
  const scale = side / Math.max(width, height);
  const scaled = { width: pixels(width * scale), height: pixels(height * scale) };
  const [left, top] = [half(side - scaled.width), half(side - scaled.height)];
  return {
    ...scaled,
    left,
    right: side - scaled.width - left,
    top,
    bottom: side - scaled.height - top,
  };
}

const pixels = (length: number) => Math.max(1, Math.round(length));
const half = (length: number) => Math.floor(length / 2);
