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
import type { ChannelStatistics } from '../datasets/statistics.ts';
import type { DiagnosisOrder } from '../models/experiments/experiment.ts';
import type { Network, RunSettings, TrainingSettings } from '../models/spec.ts';
import type { InferenceEvent, InferenceOrder, InferProgress } from './inference/order.ts';
import type { WeightProgress } from '../datasets/weights/open-weights.ts';
import type { Weights } from '../models/weights.ts';

export {
  featureCount,
  type Head,
  type InferenceEvent,
  type InferenceOrder,
} from './inference/order.ts';

export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];
/** `wasm-one-thread` leaves the other cores to whatever else the reader does. */
export const backendChoices = ['auto', ...backendNames, 'wasm-one-thread'] as const;
export type BackendChoice = (typeof backendChoices)[number];

/** The backend that a choice names, if it names one. */
export function backendOf(choice: BackendChoice): BackendName | undefined {
  if (choice === 'auto') return undefined;
  return choice === 'wasm-one-thread' ? 'wasm' : choice;
}

/** One of the networks that are trained side by side. */
export interface Arm {
  readonly network: Network;
  readonly training: TrainingSettings;
  /** Whether the gradients of its kernels are reported. */
  readonly watchGradients?: boolean;
  /** Without it nobody looks into the network before the end. */
  readonly diagnosis?: DiagnosisOrder;
}

/** How a run is to be kept on the device, so that it can go on after the worker or the page has ended. */
export interface CheckpointOrder {
  /** The run's own name: it stays when the run is continued, and no two runs share it. */
  readonly runId: string;
  readonly demo: string;
  readonly everyMs: number;
  /** Go on from the run's last checkpoint instead of beginning. */
  readonly resume: boolean;
}

export type Request =
  | {
      readonly type: 'train';
      readonly id: number;
      readonly backend: BackendChoice;
      /** Backends that failed in this run, which are not to be tried again. */
      readonly avoid?: readonly BackendName[];
      readonly dataset: DatasetSource;
      readonly run: RunSettings;
      readonly arms: readonly Arm[];
      /** The folder of one pack of ResNet50's weights, `…/assets/resnet50/int8/`: needed by `pretrained` arms. */
      readonly weightsUrl?: string;
      /** Without it nothing is kept. */
      readonly checkpoint?: CheckpointOrder;
    }
  /** How long passes through networks take here, on noise; what they learn is thrown away. */
  | {
      readonly type: 'time';
      readonly id: number;
      readonly backend: BackendChoice;
      readonly avoid?: readonly BackendName[];
      readonly networks: readonly Network[];
      readonly batchSize: number;
      readonly repeats: number;
      /** With it a step is one of training, from pixels to new weights; the networks tell classes apart. */
      readonly training?: TrainingSettings;
    }
  /**
   * Features and class probabilities of images by ResNet50 with its ImageNet weights: `weights` events
   * while those come, `inferring` after every batch, at last one `inferred`. `reset` calls it off.
   */
  | ({
      readonly type: 'infer';
      readonly id: number;
      readonly backend: BackendChoice;
      readonly avoid?: readonly BackendName[];
    } & InferenceOrder)
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
  /** How many threads it computes on, where it has threads: as many as were fastest. */
  readonly threads?: number;
  /** The time is from an earlier visit on this device. */
  readonly isRemembered?: boolean;
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
  /** L2 norm of each kernel's gradient at this step, in the order of the layers, where they are watched. */
  readonly gradientNorms?: readonly number[];
}

/** What the outputs of a hidden layer do when a few images go through. */
export interface LayerActivity {
  /** The layer's index, as `everyLayer` counts them. */
  readonly layer: number;
  /** How many of its units are above zero for at least one image. A unit of a map is a channel. */
  readonly active: number;
  readonly units: number;
  /** Standard deviation over the images (and places of a map), root mean square over the units. */
  readonly spread: number;
}

/** A look into a network: its weights as a step finds them, before it moves them. */
export interface Diagnosis {
  /** Step of the whole run, from 1. */
  readonly step: number;
  /** Of the images that went through, as in a test. */
  readonly score: Score;
  /** The hidden layers that everything must pass, in their order. */
  readonly layers: readonly LayerActivity[];
  /**
   * Standard deviation of the logits over the images, root mean square over the classes; what all
   * logits of an image have in common is taken off first, since softmax does not see it.
   */
  readonly logitSpread: number;
  /** For how many of the images each class comes first. */
  readonly predicted: readonly number[];
  /** L2 norm of each kernel's gradient in the step's own batch, in the order of the layers. */
  readonly gradientNorms: readonly number[];
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
  /** All that the network has learnt, statistics of batch normalisation included; handed over, not copied. */
  readonly weights: Weights;
  /** Of the training images, where the network saw its pixels standardised by them. */
  readonly statistics?: ChannelStatistics;
  /** How many of each layer's outputs are above zero for at least one test image; shows a dead ReLU layer. */
  readonly activeUnits: readonly {
    readonly layer: number;
    readonly active: number;
    readonly units: number;
  }[];
}

/** Milliseconds that a batch took through a network, one number for each time. */
export interface PassTimes {
  readonly forward: readonly number[];
  /** Forward, and back to the gradients of all weights and of the input; or a whole step of training. */
  readonly step: readonly number[];
}

/** What timing a network gave; `forward` and `step` have one number for each repeat. */
export interface NetworkTimes extends PassTimes {
  /** The rounds before these, in order; the first step is the network's very first. */
  readonly warmUp: PassTimes;
  /**
   * The most bytes of tensors that a step fills at once, beside what stays from step to step: weights,
   * the optimiser's memory, and where the step is not one of training its images.
   */
  readonly workBytes: number;
}

export type EngineErrorCode =
  | 'backend-unavailable'
  | 'backend-lost'
  | 'out-of-memory'
  | 'not-finite'
  | 'worker-crashed'
  /** The checkpoint to go on from is not there, is damaged or does not fit. */
  | 'checkpoint-missing'
  | 'internal';

/** `full`: no room left. `refused`: the browser keeps nothing. `in-use`: another tab keeps this run. */
export type CheckpointFault = 'full' | 'refused' | 'in-use';

/** All times so far, by network: none at first, then more after each round, and at last of all repeats. */
export interface TimedEvent {
  readonly type: 'timed';
  readonly id: number;
  readonly backend: BackendName;
  readonly networks: readonly NetworkTimes[];
}

/** Whatever the worker says; of a training, all but what `time` and `infer` are answered with. */
export type AnyEvent = Event | TimedEvent | InferenceEvent;

export type Event =
  /** The trial of backends; sent as it goes and once at the end with one `chosen`. */
  | { readonly type: 'backend'; readonly id: number; readonly reports: readonly BackendReport[] }
  | { readonly type: 'data'; readonly id: number; readonly progress: LoadProgress }
  | {
      readonly type: 'started';
      readonly id: number;
      readonly dataset: DatasetInfo;
      readonly backend: BackendName;
      /** Steps behind a continued run; its history follows as `epoch` events and one `progress`. */
      readonly resumedFrom?: { readonly epoch: number; readonly step: number };
    }
  /**
   * Between `started` and the first step, where an arm is `pretrained`: the weights as they come, and images
   * (for training and for test together) as they go through the frozen part of ResNet50.
   */
  | {
      readonly type: 'preparing';
      readonly id: number;
      readonly weights?: WeightProgress;
      readonly images?: InferProgress;
    }
  /** About once a second as long as the worker is in its senses and has a run. */
  | { readonly type: 'alive'; readonly id: number }
  /** At least four times a second while training. */
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly arms: readonly ArmProgress[];
      /** Points since the last event, per arm. */
      readonly curves: readonly (readonly CurvePoint[])[];
      /** Diagnoses since the last event, per arm, where there are any. */
      readonly diagnoses?: readonly (readonly Diagnosis[])[];
      readonly elapsedMs: number;
      readonly remainingMs: number;
      readonly tensors: number;
    }
  | { readonly type: 'epoch'; readonly id: number; readonly result: EpochResult }
  | { readonly type: 'paused'; readonly id: number }
  | { readonly type: 'resumed'; readonly id: number }
  /** The run as it was after this step is safe on the device. */
  | {
      readonly type: 'checkpoint';
      readonly id: number;
      readonly epoch: number;
      readonly step: number;
      readonly bytes: number;
    }
  /** A warning: training goes on, but is not kept. Said once until a checkpoint succeeds again. */
  | {
      readonly type: 'checkpoint-failed';
      readonly id: number;
      readonly reason: CheckpointFault;
      readonly detail: string;
    }
  /** The worker failed or fell silent; another one takes the run up. `network`: once there is a connection. */
  | {
      readonly type: 'recovering';
      readonly id: number;
      readonly code: EngineErrorCode | 'network';
      readonly detail: string;
      /** Counts from 1, anew after progress. */
      readonly attempt: number;
      /** The backend at fault, where one is; it is not used again in this run. */
      readonly backend?: BackendName;
    }
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
