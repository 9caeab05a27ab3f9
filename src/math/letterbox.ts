/** An image scaled to fit a square without distortion, and the bars that fill the rest. */
export interface Letterbox {
  /** Size of the scaled image in pixels. */
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
  const scaled = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const [left, top] = [half(side - scaled.width), half(side - scaled.height)];
  return {
    ...scaled,
    left,
    right: side - scaled.width - left,
    top,
    bottom: side - scaled.height - top,
  };
}

const half = (pixels: number) => Math.floor(pixels / 2);
