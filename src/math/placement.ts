import { letterbox } from './letterbox.ts';

/** Three ways to bring an image of any shape into a square. */
export const fits = ['letterbox', 'squash', 'crop'] as const;
export type Fit = (typeof fits)[number];

/** In pixels from the upper left corner of an image. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which part of the input is seen, and where in the square it comes to lie. */
export interface Placement {
  readonly source: Rectangle;
  /** In whole pixels; what it leaves free is filled. */
  readonly target: Rectangle;
}

/** Where an image of `width`×`height` pixels comes to lie in a square of `side` pixels. */
export function placement(fit: Fit, width: number, height: number, side: number): Placement {
  const whole = { left: 0, top: 0, width, height };
  const square = { left: 0, top: 0, width: side, height: side };
  if (fit === 'squash') return { source: whole, target: square };
  if (fit === 'letterbox') {
    const box = letterbox(width, height, side);
    return { source: whole, target: box };
  }
  const shorter = Math.min(width, height);
  const source = {
    left: (width - shorter) / 2,
    top: (height - shorter) / 2,
    width: shorter,
    height: shorter,
  };
  return { source, target: square };
}

/** Where a point of the input comes to lie in the square; outside of it where it is cropped off. */
export function toSquare({ source, target }: Placement, { x, y }: Point): Point {
  return {
    x: target.left + ((x - source.left) * target.width) / source.width,
    y: target.top + ((y - source.top) * target.height) / source.height,
  };
}

/** The inverse: where a point of the square lay in the input; outside of it for a point of a bar. */
export function toInput({ source, target }: Placement, { x, y }: Point): Point {
  return {
    x: source.left + ((x - target.left) * source.width) / target.width,
    y: source.top + ((y - target.top) * source.height) / target.height,
  };
}

/** By how much the image is made taller in relation to its width: 1 where proportions are kept. */
export function distortion({ source, target }: Placement): number {
  return target.height / source.height / (target.width / source.width);
}

/** The share of the input that is seen at all. */
export function seenShare({ source }: Placement, width: number, height: number): number {
  return (source.width * source.height) / (width * height);
}

/** The share of the square that is filled with colour and says nothing. */
export function filledShare({ target }: Placement, side: number): number {
  return 1 - (target.width * target.height) / (side * side);
}
