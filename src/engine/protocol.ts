/**
 * The one small door between the page and the worker that owns TensorFlow.js. Every request carries
 * an id; every event names the request it answers. Both unions are closed: a `switch` over them ends
 * in `satisfies never`.
 */
import type {
  DatasetErrorCode,
  DatasetInfo,
  DatasetSource,
  LoadProgress,
} from '../datasets/dataset.ts';
import type { Network, RunSettings, TrainingSettings } from '../models/spec.ts';

export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendChoice = BackendName | 'auto';

/** One of the networks that are trained side by side. */
export interface Arm {
  readonly network: Network;
  readonly training: TrainingSettings;
}

export type Request =
  | {
      readonly type: 'train';
      readonly id: number;
      readonly backend: BackendChoice;
      readonly dataset: DatasetSource;
      readonly run: RunSettings;
      readonly arms: readonly Arm[];
    }
  | { readonly type: 'pause'; readonly id: number }
  | { readonly type: 'resume'; readonly id: number }
  /** Ends the run early; what has been trained is evaluated and reported with `done`. */
  | { readonly type: 'stop'; readonly id: number }
  /** Drops the run and everything it holds; nothing is reported any more. */
  | { readonly type: 'reset'; readonly id: number }
  /** Pixels of test images by index, for galleries. */
  | { readonly type: 'images'; readonly id: number; readonly indices: readonly number[] };

/** What trying one backend gave, in the order tried. */
export interface BackendReport {
  readonly backend: BackendName;
  /** `software-only`: there is an adapter, but no GPU behind it; it is used only where the reader asks for it. */
  readonly verdict: 'chosen' | 'usable' | 'unavailable' | 'software-only' | 'failed-self-test';
  /** Mean time of a training step of the trial network, where it was timed. */
  readonly stepMs?: number;
  /** What the browser or the backend said, for the curious; not translated. */
  readonly detail?: string;
}

/** Loss is mean cross-entropy in nats; accuracy is a fraction. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

/** Where one arm stands. `epoch` and `step` count from 1 as Keras prints them; 0 before the first. */
export interface ArmProgress {
  readonly epoch: number;
  /** Step within the epoch, and how many an epoch has. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Step of the whole run, from 1. */
  readonly globalStep: number;
  /** Running mean over the epoch so far, as Keras prints it (weights move meanwhile). */
  readonly train: Score;
  /** Images per second of this arm's own steps, over the last second or so. */
  readonly imagesPerSecond: number;
}

/** A finished epoch of one arm. */
export interface EpochResult {
  readonly arm: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly train: Score;
  readonly test: Score;
  /** Time in this arm's own steps, and in its test pass. */
  readonly trainMs: number;
  readonly testMs: number;
  readonly testSteps: number;
}

/** A mean over a short window of steps, for smooth curves. `at` is in epochs: 1.5 is the middle of the second. */
export interface CurvePoint {
  readonly at: number;
  readonly train: Score;
}

/** What a finished arm leaves. */
export interface ArmResult {
  readonly test: Score;
  /** Row = true class, column = predicted class, `classes²` counts. */
  readonly confusion: Uint32Array;
  /** Predicted class and its probability, per test image. */
  readonly predicted: Uint8Array;
  readonly confidence: Float32Array;
  /**
   * The first layer's weights. Convolution: `[kernel, kernel, inChannels, filters]` (HWIO);
   * fully connected: `[inputs, units]`.
   */
  readonly firstLayer: { readonly shape: readonly number[]; readonly values: Float32Array };
  /** How many of each layer's outputs are above zero for at least one test image; shows a dead ReLU layer. */
  readonly activeUnits: readonly {
    readonly layer: number;
    readonly active: number;
    readonly units: number;
  }[];
}

export type EngineErrorCode =
  | 'backend-unavailable'
  | 'backend-lost'
  | 'out-of-memory'
  | 'not-finite'
  | 'worker-crashed'
  | 'internal';

export type Event =
  /** The trial of backends; sent as it goes and once at the end with one `chosen`. */
  | { readonly type: 'backend'; readonly id: number; readonly reports: readonly BackendReport[] }
  | { readonly type: 'data'; readonly id: number; readonly progress: LoadProgress }
  | {
      readonly type: 'started';
      readonly id: number;
      readonly dataset: DatasetInfo;
      readonly backend: BackendName;
    }
  /** At least four times a second while training. */
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly arms: readonly ArmProgress[];
      /** Points since the last event, per arm. */
      readonly curves: readonly (readonly CurvePoint[])[];
      readonly elapsedMs: number;
      readonly remainingMs: number;
      readonly tensors: number;
    }
  | { readonly type: 'epoch'; readonly id: number; readonly result: EpochResult }
  | { readonly type: 'paused'; readonly id: number }
  | { readonly type: 'resumed'; readonly id: number }
  | {
      readonly type: 'done';
      readonly id: number;
      /** Whether the reader stopped it before its last epoch. */
      readonly stopped: boolean;
      readonly arms: readonly ArmResult[];
      /** True class per test image. */
      readonly testLabels: Uint8Array;
      readonly elapsedMs: number;
    }
  | {
      readonly type: 'images';
      readonly id: number;
      readonly indices: readonly number[];
      /** NHWC pixels of the images asked for. */
      readonly pixels: Uint8Array;
    }
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: EngineErrorCode | DatasetErrorCode;
      readonly file?: string;
      readonly detail: string;
    };
