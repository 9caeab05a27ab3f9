/**
 * Labelled images of any number and shape, made or decoded only when they are asked for, so that memory
 * does not grow with their number. `turntable24` and a reader's own folder are such sources; where
 * pixels come from is not their users' business. A source is opened where it is read, in a worker:
 * what `openImages` takes can be posted there.
 */
import type { Fit } from '../math/placement.ts';
import type { Interpolation, Rgb } from '../math/resample.ts';

export const splitNames = ['train', 'validation', 'test'] as const;
export type SplitName = (typeof splitNames)[number];

/** What is known of one image before it is looked at. */
export interface Example {
  /** Its class, as an index into `classes`. */
  readonly label: number;
  readonly split: SplitName;
  /** `apple-red/2/017` of the turntable, the path of a file of a folder. */
  readonly name: string;
  /** Which film it is a frame of and which frame of it; undefined where nobody knows. */
  readonly film?: number;
  readonly frame?: number;
}

export interface ImageSourceInfo {
  readonly id: 'turntable24' | 'folder';
  /** Ids of the turntable's kinds, names of a folder's own folders; in label order. */
  readonly classes: readonly string[];
  /** The same text means the same images, labels and splits: a key for what is computed from them. */
  readonly fingerprint: string;
}

/** How images are brought to one size. */
export interface ImageForm {
  /** Height and width in pixels. */
  readonly side: number;
  readonly fit: Fit;
  /** The colour of a letterbox's bars. */
  readonly fill: Rgb;
  /** `area` unless given. Rendered frames need none. */
  readonly interpolation?: Interpolation;
}

/** Images that were asked for, without those that could not be had. */
export interface ImageBatch {
  /** Which examples these are, in the order they were asked for. */
  readonly indices: readonly number[];
  /** NHWC, red green blue, 0…255: `indices.length·side·side·3` bytes. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** A class index for each. */
  readonly labels: Uint16Array<ArrayBuffer>;
  readonly failures: readonly ImageFailure[];
}

export interface ImageFailure {
  readonly index: number;
  readonly fault: ImageFault;
}

/** Why a file is no image to learn from; the page has words for each in both languages. */
export const imageFaults = [
  'empty',
  'not-image',
  'unsupported',
  'broken',
  'too-large',
  'unreadable',
] as const;
export type ImageFault = (typeof imageFaults)[number];

export interface ImageSource {
  readonly info: ImageSourceInfo;
  readonly examples: readonly Example[];
  /**
   * The images of these examples. Lets other work have its turn between them.
   * @throws DOMException `AbortError` when the signal calls it off
   */
  read(indices: readonly number[], form: ImageForm, signal?: AbortSignal): Promise<ImageBatch>;
}

/** The places in `examples` of one split. */
export function indicesOf({ examples }: ImageSource, split: SplitName): number[] {
  return examples.flatMap((example, index) => (example.split === split ? [index] : []));
}

/** Reads in pieces of at most `size` images: what is held at a time stays small. */
export async function* batchesOf(
  source: ImageSource,
  indices: readonly number[],
  form: ImageForm,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<ImageBatch> {
  for (let first = 0; first < indices.length; first += size)
    yield await source.read(indices.slice(first, first + size), form, signal);
}
