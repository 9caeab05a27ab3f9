/** Which training images are nearest to test images, pixel by pixel, and how they are related. */
import { nearestNeighbour } from '../math/nearest-neighbour.ts';
import {
  batchesOf,
  type Example,
  type ImageForm,
  type ImageSource,
  indicesOf,
} from './image-source.ts';

/** How the nearest training image is related to the image that was asked about. */
export const relations = ['itself', 'neighbour', 'film', 'kind', 'other'] as const;
export type Relation = (typeof relations)[number];

/** @param frames of a whole turn, whose last frame is the first one's neighbour */
export function relationOf(one: Example, other: Example, frames: number): Relation {
  if (one.name === other.name) return 'itself';
  if (one.label !== other.label) return 'other';
  if (one.film === undefined || one.film !== other.film) return 'kind';
  const apart = Math.abs((one.frame ?? 0) - (other.frame ?? 0));
  return apart === 1 || apart === frames - 1 ? 'neighbour' : 'film';
}

export type OnProgress = (done: number, count: number) => void;

/** Images that can be searched, one after the other, and which examples they are. */
export interface Searched {
  readonly pixels: Uint8Array;
  readonly indices: readonly number[];
}

/** Reads in so many pieces that progress can be told. */
export async function readImages(
  source: ImageSource,
  wanted: readonly number[],
  form: ImageForm,
  onProgress: OnProgress,
): Promise<Searched> {
  const imageBytes = form.side * form.side * 3;
  const pixels = new Uint8Array(wanted.length * imageBytes);
  const indices: number[] = [];
  for await (const batch of batchesOf(source, wanted, form, 48)) {
    pixels.set(batch.pixels, indices.length * imageBytes);
    indices.push(...batch.indices);
    onProgress(indices.length, wanted.length);
  }
  return { pixels: pixels.subarray(0, indices.length * imageBytes), indices };
}

/** For each test image that was asked about, the example nearest to it; places in `examples` both. */
export interface NearestSurvey {
  readonly asked: readonly number[];
  readonly nearest: readonly number[];
}

/** Asks about every so many-th test image. Lets no other work have its turn while it compares. */
export async function surveyNearest(
  source: ImageSource,
  form: ImageForm,
  every: number,
  onProgress: OnProgress = () => undefined,
): Promise<NearestSurvey> {
  const training = indicesOf(source, 'train');
  const tested = indicesOf(source, 'test').filter((_, at) => at % every === 0);
  // Reading an image and searching for one are counted alike.
  const count = training.length + 2 * tested.length;
  const known = await readImages(source, training, form, (done) => {
    onProgress(done, count);
  });
  const asked = await readImages(source, tested, form, (done) => {
    onProgress(training.length + done, count);
  });
  const length = form.side * form.side * 3;
  const nearest = asked.indices.map((_, at) => {
    if (at % 48 === 0) onProgress(training.length + tested.length + at, count);
    const { index } = nearestNeighbour(
      { values: known.pixels, length },
      { values: asked.pixels, length },
      at,
    );
    return known.indices[index] ?? -1;
  });
  return { asked: asked.indices, nearest };
}
