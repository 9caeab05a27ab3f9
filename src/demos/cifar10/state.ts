/** One training as the page knows it: pure transitions from the engine's events, and what follows from them. */
import type {
  ArmProgress,
  ArmResult,
  BackendName,
  BackendReport,
  EngineErrorCode,
  EpochResult,
  Event,
  Score,
} from '../../engine/protocol.ts';
import type { DatasetErrorCode, DatasetInfo, LoadProgress } from '../../datasets/dataset.ts';
import { emptyCurve, extended, type Curve } from './curve.ts';
import type { Pair, Settings } from './settings.ts';

export type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'error';
export type ErrorCode = EngineErrorCode | DatasetErrorCode;

export interface Failure {
  readonly code: ErrorCode;
  /** The file at fault, where there is one. */
  readonly file?: string | undefined;
  /** What the machine said, for the curious; not translated. */
  readonly detail: string;
}

export interface ArmState {
  readonly progress: ArmProgress | undefined;
  readonly curve: Curve;
  readonly epochs: readonly EpochResult[];
}

export interface Outcome {
  readonly stopped: boolean;
  readonly arms: Pair<ArmResult>;
  readonly testLabels: Uint8Array;
  readonly elapsedMs: number;
}

export interface TrainingState {
  readonly phase: Phase;
  /** What this training was started with; the form may have moved on since. */
  readonly settings: Settings | undefined;
  /** CIFAR-10 was asked for but is not installed, so `sprites10` stands in. */
  readonly substituted: boolean;
  readonly reports: readonly BackendReport[];
  readonly backend: BackendName | undefined;
  /** How much of the training images is there. */
  readonly load: LoadProgress | undefined;
  readonly dataset: DatasetInfo | undefined;
  readonly arms: Pair<ArmState>;
  readonly elapsedMs: number;
  readonly remainingMs: number | undefined;
  readonly outcome: Outcome | undefined;
  readonly error: Failure | undefined;
}

/** What the page itself adds to the engine's events. */
export type Message =
  | Event
  | { readonly type: 'start'; readonly settings: Settings }
  | { readonly type: 'substitute' }
  | { readonly type: 'reset' }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly detail: string };

export function initial(epochs = 1): TrainingState {
  const arm: ArmState = { progress: undefined, curve: emptyCurve(epochs), epochs: [] };
  return {
    phase: 'idle',
    settings: undefined,
    substituted: false,
    reports: [],
    backend: undefined,
    load: undefined,
    dataset: undefined,
    arms: [arm, arm],
    elapsedMs: 0,
    remainingMs: undefined,
    outcome: undefined,
    error: undefined,
  };
}

export function next(state: TrainingState, message: Message): TrainingState {
  switch (message.type) {
    case 'start':
      return started(message.settings);
    case 'substitute':
      return { ...state, substituted: true, load: undefined };
    case 'reset':
      return initial();
    case 'failed':
      return failed(state, message);
    case 'error':
      return failed(state, message);
    case 'backend':
      return { ...state, reports: message.reports };
    case 'data':
      return withLoad(state, message.progress);
    case 'started':
      return { ...state, phase: 'running', dataset: message.dataset, backend: message.backend };
    case 'progress':
      return progressed(state, message);
    case 'epoch':
      return withEpoch(state, message.result);
    case 'paused':
      return { ...state, phase: 'paused' };
    case 'resumed':
      return { ...state, phase: 'running' };
    case 'done':
      return finished(state, message);
    case 'images':
      return state;
    default:
      return message satisfies never;
  }
}

function started(settings: Settings): TrainingState {
  return { ...initial(settings.run.epochs), phase: 'loading', settings };
}

/** Training images are what a training waits for; of the test images only the bytes are counted. */
function withLoad(state: TrainingState, progress: LoadProgress): TrainingState {
  const { bytesLoaded, bytesTotal } = progress;
  const isTrain = progress.split === 'train' || !state.load;
  return { ...state, load: isTrain ? progress : { ...state.load, bytesLoaded, bytesTotal } };
}

function failed(state: TrainingState, failure: Failure): TrainingState {
  const { code, file, detail } = failure;
  return { ...state, phase: 'error', remainingMs: undefined, error: { code, file, detail } };
}

function progressed(
  state: TrainingState,
  event: Extract<Event, { type: 'progress' }>,
): TrainingState {
  const arms = eachArm(state.arms, (arm, index) => ({
    ...arm,
    progress: event.arms[index] ?? arm.progress,
    curve: extended(arm.curve, event.curves[index] ?? []),
  }));
  return { ...state, arms, elapsedMs: event.elapsedMs, remainingMs: event.remainingMs };
}

function withEpoch(state: TrainingState, result: EpochResult): TrainingState {
  const arms = eachArm(state.arms, (arm, index) =>
    index === result.arm ? { ...arm, epochs: [...arm.epochs, result] } : arm,
  );
  return { ...state, arms };
}

function finished(state: TrainingState, event: Extract<Event, { type: 'done' }>): TrainingState {
  const [fc, conv] = event.arms;
  if (!fc || !conv)
    return next(state, { type: 'failed', code: 'internal', detail: 'a network has no result' });
  const { stopped, testLabels, elapsedMs } = event;
  const outcome = { stopped, arms: [fc, conv] as const, testLabels, elapsedMs };
  return { ...state, phase: 'done', elapsedMs, remainingMs: undefined, outcome };
}

export function eachArm<T, U>([fc, conv]: Pair<T>, map: (arm: T, index: 0 | 1) => U): Pair<U> {
  return [map(fc, 0), map(conv, 1)];
}

/** Whether a training holds the engine, so that settings cannot change. */
export function isBusy({ phase }: TrainingState): boolean {
  return phase === 'loading' || phase === 'running' || phase === 'paused';
}

/** Whether a training has taken its first steps. */
export function hasProgress({ arms }: TrainingState): boolean {
  return arms.some(({ progress }) => progress !== undefined);
}

/** How many epochs both networks have behind them. */
export function epochsDone({ arms }: TrainingState): number {
  return Math.min(...arms.map((arm) => arm.epochs.length));
}

/** The share of all training steps that is done, over both networks. */
export function shareDone({ arms, settings }: TrainingState): number {
  const shares = arms.map(({ progress }) =>
    progress && settings ? progress.globalStep / (progress.stepsPerEpoch * settings.run.epochs) : 0,
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** The last test score there is: of the finished training, or else after the last epoch. */
export function latestTest(state: TrainingState, index: 0 | 1): Score | undefined {
  return state.outcome?.arms[index].test ?? state.arms[index].epochs.at(-1)?.test;
}

/** Standard error of an accuracy measured on `count` independent images. */
export function accuracyError(accuracy: number, count: number): number {
  return Math.sqrt((accuracy * (1 - accuracy)) / count);
}

/** Hidden layers none of whose outputs is above zero for any test image: dead ReLUs. */
export function deadLayers(result: ArmResult) {
  return result.activeUnits.filter(({ active }) => active === 0);
}
