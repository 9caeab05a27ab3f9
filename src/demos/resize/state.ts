/** What a reader can set, in all three parts of the demo. */
import {
  type Fit,
  fits,
  type Placement,
  placement,
  toInput,
  toSquare,
} from '../../math/placement.ts';
import { type Interpolation, interpolations } from '../../math/resample.ts';
import { turntableDefaults, type TurntableSettings } from '../../datasets/turntable/deal.ts';
import { kinds } from '../../datasets/turntable/kinds.ts';
import { drawnIds } from './pictures.ts';

export { fits, interpolations };

export const parts = ['square', 'turntable', 'folder'] as const;
export const pictureIds = [...drawnIds, 'own'] as const;
export type PictureId = (typeof pictureIds)[number];
export const fills = ['white', 'black', 'mean', 'border'] as const;
export type FillName = (typeof fills)[number];
export const kindIds = kinds.map(({ id }) => id);

export interface State {
  readonly part: (typeof parts)[number];
  readonly picture: PictureId;
  readonly side: number;
  readonly fill: FillName;
  readonly interpolation: Interpolation;
  /** The point that is looked at, as shares of the picture's width and height; in a bar it lies outside. */
  readonly x: number;
  readonly y: number;
  /** Of the turntable. */
  readonly kind: string;
  readonly film: number;
  readonly frame: number;
  readonly splitBy: TurntableSettings['splitBy'];
  /** How the images of a folder are brought to one size. */
  readonly fit: Fit;
}

export const sides = [8, 16, 32, 64, 96, 128, 160, 192, 224, 299] as const;
/** Six degrees from frame to frame: coarser than Fruits-360, so that a search among all takes seconds. */
export const turntable = { ...turntableDefaults, frames: 60 } satisfies TurntableSettings;

export const limits = {
  side: { min: 8, max: 320 },
  point: { min: -60, max: 61 },
  film: { min: 0, max: turntable.films - 1 },
  frame: { min: 0, max: turntable.frames - 1 },
} as const;

export const initialState: State = {
  part: 'square',
  picture: 'balls',
  side: 224,
  fill: 'white',
  interpolation: 'area',
  x: 0.5,
  y: 0.25,
  kind: 'apple-red',
  film: 0,
  frame: 3,
  splitBy: 'frame',
  fit: 'letterbox',
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A pixel by its place; outside of the picture or the square where the point lies there. */
export interface PixelPlace {
  readonly row: number;
  readonly column: number;
}

export const placementOf = (fit: Fit, { width, height }: Size, side: number): Placement =>
  placement(fit, width, height, side);

type Point = Pick<State, 'x' | 'y'>;

/** The pixel of the picture in which the point lies. */
export function inputPixel({ x, y }: Point, { width, height }: Size): PixelPlace {
  return { row: Math.floor(y * height), column: Math.floor(x * width) };
}

/** The pixel of the square in which the point lies. */
export function squarePixel(
  { x, y }: Point,
  { width, height }: Size,
  placed: Placement,
): PixelPlace {
  const point = toSquare(placed, { x: x * width, y: y * height });
  // A share of a picture is rounded in an address; a border of pixels must not be crossed by that.
  return { row: Math.floor(point.y + 1e-6), column: Math.floor(point.x + 1e-6) };
}

/** The middle of a pixel of the picture. */
export function pointInInput({ row, column }: PixelPlace, { width, height }: Size): Point {
  return { x: share((column + 0.5) / width), y: share((row + 0.5) / height) };
}

/** Where the middle of a pixel of the square lay in the picture. */
export function pointInSquare(
  { row, column }: PixelPlace,
  { width, height }: Size,
  placed: Placement,
): Point {
  const { x, y } = toInput(placed, { x: column + 0.5, y: row + 0.5 });
  return { x: share(x / width), y: share(y / height) };
}

const share = (value: number) => Math.round(value * 1e6) / 1e6;

/** Where a pixel of the square comes from: the coordinates in the picture, or that it is in a bar. */
export function isInside({ row, column }: PixelPlace, { width, height }: Size): boolean {
  return row >= 0 && column >= 0 && row < height && column < width;
}
