/** What a page may ask of a frozen network, and what it is told; part of `protocol.ts`. */
import type { Preprocessing } from '../../datasets/preprocess.ts';
import type { WeightProgress } from '../../datasets/weights/open-weights.ts';
import type { Network } from '../../models/spec.ts';
import type { Weights } from '../../models/weights.ts';
import type { BackendName } from '../protocol.ts';

export { featureCount } from '../../models/transfer.ts';

/** A trained head that is to be put on the features, in place of the network's own. */
export interface Head {
  /** Its input is `[1, 1, features]`; what it begins with is a flattening. Its last layer is dense. */
  readonly network: Network;
  /** As a training's result hands them over. */
  readonly weights: Weights;
}

/**
 * Images to be shown to ResNet50 with its ImageNet weights. The worker keeps the network for the next order
 * with the same weights; everything is released when the engine is disposed of.
 */
export interface InferenceOrder {
  /** The folder of one pack of weights, `…/assets/resnet50/int8/`. */
  readonly weightsUrl: string;
  readonly preprocessing: Preprocessing;
  /** Height and width of every image; 32 or more. */
  readonly size: number;
  /** RGB 0…255, `count·size·size·3` bytes, one image after the other. A few hundred images at a time. */
  readonly pixels: Uint8Array;
  /**
   * Which class probabilities are wanted beside the features: of ImageNet's 1000 classes, of a head's own,
   * or none.
   */
  readonly scores: 'imagenet' | 'none' | Head;
  /**
   * Keep the features on the device, by the content of the image, its size, preprocessing and the weights:
   * what has been seen once is not computed again, not even after a reload. Where only features (or the
   * scores of a head) are wanted and all are kept, neither weights nor network are needed.
   */
  readonly keepFeatures: boolean;
}

/** How many images a frozen network has been shown. */
export interface InferProgress {
  readonly done: number;
  readonly total: number;
  /** How many of those done were kept from before. */
  readonly cached: number;
  /** Time in the network so far, for the images that were computed. */
  readonly computeMs: number;
}

export type InferenceEvent =
  | { readonly type: 'weights'; readonly id: number; readonly progress: WeightProgress }
  /** After every batch. */
  | ({ readonly type: 'inferring'; readonly id: number } & InferProgress)
  | {
      readonly type: 'inferred';
      readonly id: number;
      readonly backend: BackendName;
      /** Threads that computed, where the backend has threads. */
      readonly threads?: number;
      /** `count·featureCount` numbers: the means of the last maps, one vector for each image. */
      readonly features: Float32Array;
      /** `count·classes` probabilities, where they were asked for. */
      readonly probabilities?: Float32Array;
      readonly cached: number;
      readonly computeMs: number;
      /** What the worker holds: bytes of the network's weights, and of the whole heap where that is known. */
      readonly memory: { readonly weights: number; readonly heap?: number };
    };
