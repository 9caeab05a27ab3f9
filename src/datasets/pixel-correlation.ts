/**
 * How strongly neighbouring pixels of a set of images are correlated, by their distance: as they are,
 * with every image's mean removed, and after one fixed permutation of the pixel places.
 */
import { LagCorrelation, type Direction } from '../math/correlation.ts';
import { permutedPlaces } from './pixel-order.ts';

export const curveKinds = ['raw', 'centred', 'permutedRaw', 'permutedCentred'] as const;

/** Of each kind the correlations at `lags`. Raw and permuted, what is left is how bright an image is. */
export type CorrelationCurves = Readonly<Record<(typeof curveKinds)[number], readonly number[]>>;

export type PixelCorrelation = Readonly<Record<Direction, CorrelationCurves>>;

export const lags: readonly number[] = Array.from({ length: 16 }, (_, index) => index + 1);

/** Grey values of one RGB image by the luma weights of ITU-R BT.601, on the scale 0…255. */
export function greyPixels(
  rgb: ArrayLike<number>,
  places: number,
  start = 0,
): Float64Array<ArrayBuffer> {
  const channel = (place: number, index: number) => rgb[start + 3 * place + index] ?? 0;
  return Float64Array.from(
    { length: places },
    (_, place) => 0.299 * channel(place, 0) + 0.587 * channel(place, 1) + 0.114 * channel(place, 2),
  );
}

function withoutMean(image: Float64Array): Float64Array {
  const mean = image.reduce((sum, value) => sum + value, 0) / image.length;
  return image.map((value) => value - mean);
}

/** The image whose pixel at place p comes from place `places[p]`. */
export function permuted(image: Float64Array, places: Uint32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(places, (place) => image[place] ?? 0);
}

/** What is looked at in an image: each entry makes one of the curves. */
type Views = Readonly<Record<keyof CorrelationCurves, Float64Array>>;

/** Adds images to all curves one by one, so that whoever measures can pause between them. */
export class PixelCorrelationMeter {
  readonly #pixels: number;
  readonly #places: Uint32Array;
  readonly #curves: Readonly<Record<Direction, Readonly<Record<keyof Views, LagCorrelation>>>>;

  /** @param seed draws the permutation, as that of a training with this seed */
  constructor(size: readonly [height: number, width: number], seed: number) {
    this.#pixels = size[0] * size[1];
    this.#places = permutedPlaces(seed, this.#pixels);
    const curves = (direction: Direction) => {
      const curve = () => new LagCorrelation(size, direction, lags);
      return {
        raw: curve(),
        centred: curve(),
        permutedRaw: curve(),
        permutedCentred: curve(),
      };
    };
    this.#curves = { across: curves('across'), down: curves('down') };
  }

  /** An RGB image that begins at `start`. */
  add(rgb: ArrayLike<number>, start: number): void {
    const raw = greyPixels(rgb, this.#pixels, start);
    const centred = withoutMean(raw);
    const views: Views = {
      raw,
      centred,
      permutedRaw: permuted(raw, this.#places),
      permutedCentred: permuted(centred, this.#places),
    };
    for (const curves of Object.values(this.#curves))
      for (const kind of curveKinds) curves[kind].add(views[kind]);
  }

  result(): PixelCorrelation {
    const { across, down } = this.#curves;
    return { across: valuesOf(across), down: valuesOf(down) };
  }
}

const valuesOf = (curves: Readonly<Record<keyof Views, LagCorrelation>>): CorrelationCurves => ({
  raw: curves.raw.values(),
  centred: curves.centred.values(),
  permutedRaw: curves.permutedRaw.values(),
  permutedCentred: curves.permutedCentred.values(),
});
