/** A labelled set of small images as typed arrays, possibly still arriving. Never a tensor. */
export const datasetIds = ['cifar10', 'sprites10'] as const;
export type DatasetId = (typeof datasetIds)[number];

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
    readonly kind: 'installed' | 'archive' | 'generated';
    readonly official: boolean;
    readonly sha256?: string;
  };
}

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
  | { readonly kind: 'generated'; readonly id: 'sprites10'; readonly baseUrl: string };

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
