/** A labelled set of small images as typed arrays, possibly still arriving. Never a tensor. */
import type { ImageForm } from './image-source.ts';
import type { ImagesRequest } from './open-images.ts';

export const datasetIds = ['cifar10', 'sprites10', 'turntable24', 'folder'] as const;
export type DatasetId = (typeof datasetIds)[number];
/** Those that come as packed files of images of 32×32. */
export type PackedSetId = Exclude<DatasetId, 'turntable24' | 'folder'>;

export interface DatasetInfo {
  readonly id: DatasetId;
  /** Height, width, channels of every image. */
  readonly imageShape: readonly [number, number, number];
  /** Language-neutral class names in label order, as CIFAR-10 spells them. */
  readonly classes: readonly string[];
  readonly trainCount: number;
  readonly testCount: number;
  /**
   * Where the bytes came from. `official` says whether the archive's checksum was that of the
   * official file; a re-packed copy trains just as well but its figures may differ a little.
   */
  readonly provenance: {
    readonly kind: ProvenanceKind;
    readonly official: boolean;
    readonly sha256?: string;
  };
  /** Files of a folder that proved broken when they were decoded, and are in no split. */
  readonly unread?: readonly string[];
}

/** `folder`: the reader's own files. */
export const provenanceKinds = ['installed', 'archive', 'generated', 'folder'] as const;
export type ProvenanceKind = (typeof provenanceKinds)[number];

/** One part of a set. Arrays are allocated in full at once and filled from the front. */
export interface Split {
  /** NHWC pixels 0…255, `count·height·width·channels` bytes. */
  readonly images: Uint8Array;
  /** Class index per image. */
  readonly labels: Uint8Array;
  readonly count: number;
  /** Resolves when the first `count` images are there; rejects with a `DatasetError`. */
  whenAvailable(count: number): Promise<void>;
}

export interface Dataset {
  readonly info: DatasetInfo;
  readonly train: Split;
  readonly test: Split;
}

/** What the page asks for. `archive` is a file the reader picked; it never leaves the machine. */
export type DatasetSource =
  | { readonly kind: 'installed'; readonly id: 'cifar10'; readonly baseUrl: string }
  | { readonly kind: 'archive'; readonly id: 'cifar10'; readonly file: Blob }
  | { readonly kind: 'generated'; readonly id: 'sprites10'; readonly baseUrl: string }
  | ImagesOfSource;

/**
 * The images of an `ImageSource`, brought to one size; its deal into training and test (by frame or by
 * object, by a folder's own folders or by share) is part of `images`. The order is drawn from `seed`, so the
 * first so many images of a split are a fair sample of it. All pixels are held in memory: `side²·3` bytes each.
 */
export interface ImagesOfSource {
  readonly kind: 'images';
  readonly images: ImagesRequest;
  readonly form: ImageForm;
  /** At most so many images, drawn by chance. */
  readonly most: { readonly train: number; readonly test: number };
  readonly seed: number;
}

/** A file that could not be had and will be asked for again. */
export interface Waiting {
  readonly file: string;
  /** What went wrong with it last. */
  readonly code: DatasetErrorCode;
  /** The machine has no connection; the wait lasts until it has. */
  readonly isOffline: boolean;
}

export interface LoadProgress {
  readonly split: 'train' | 'test';
  readonly imagesReady: number;
  readonly imagesTotal: number;
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
  /** A file that does not come, while it is waited for. */
  readonly waiting?: Waiting;
}

/** Why a set could not be had; the page has words for each code in both languages. */
export type DatasetErrorCode =
  | 'not-installed'
  | 'network'
  | 'checksum'
  | 'not-gzip'
  | 'truncated'
  | 'wrong-layout'
  | 'bad-label'
  | 'bad-manifest'
  | 'decode'
  /** Too few classes, or no images to learn from or to test on. */
  | 'unusable'
  | 'cancelled';

export class DatasetError extends Error {
  readonly code: DatasetErrorCode;
  /** The file or shard at fault, where there is one. */
  readonly file: string | undefined;

  constructor(code: DatasetErrorCode, file?: string, cause?: unknown) {
    super(file ? `${code}: ${file}` : code, { cause });
    this.name = 'DatasetError';
    this.code = code;
    this.file = file;
  }
}
