/** One training as the page knows it: pure transitions from the engine's events, and what follows from them. */
import type {
  ArmProgress,
  ArmResult,
  BackendName,
  BackendReport,
  CheckpointFault,
  Diagnosis,
  EngineErrorCode,
  EpochResult,
  Event,
  Score,
} from '../../engine/protocol.ts';
import type { DatasetErrorCode, DatasetInfo, LoadProgress } from '../../datasets/dataset.ts';
import { emptyCurve, extended, type Curve } from './curve.ts';
import type { Plan } from './plan.ts';

export type Phase = 'idle' | 'loading' | 'ready' | 'running' | 'paused' | 'done' | 'error';
export type ErrorCode = EngineErrorCode | DatasetErrorCode;

export interface Failure {
  readonly code: ErrorCode;
  /** The file at fault, where there is one. */
  readonly file?: string | undefined;
  /** What the machine said, for the curious; not translated. */
  readonly detail: string;
}

/** A place in a training: all networks stand at the same step. */
export interface Place {
  readonly epoch: number;
  readonly step: number;
}

/** A fault after which the training was taken up again. */
export type Recovery = Omit<Extract<Event, { type: 'recovering' }>, 'type' | 'id'>;

export interface ArmState {
  readonly progress: ArmProgress | undefined;
  readonly curve: Curve;
  readonly epochs: readonly EpochResult[];
  /** Where the plan orders them. */
  readonly diagnoses: readonly Diagnosis[];
}

export interface Outcome {
  readonly stopped: boolean;
  readonly arms: readonly ArmResult[];
  readonly testLabels: Uint8Array;
  readonly elapsedMs: number;
}

export interface TrainingState {
  readonly phase: Phase;
  /** What this training was started with; the reader's settings may have moved on since. */
  readonly plan: Plan | undefined;
  /** CIFAR-10 was asked for but is not installed, so `sprites10` stands in. */
  readonly substituted: boolean;
  readonly reports: readonly BackendReport[];
  readonly backend: BackendName | undefined;
  /** How much of the training images is there. */
  readonly load: LoadProgress | undefined;
  readonly dataset: DatasetInfo | undefined;
  /** How far the networks that stand on ImageNet's weights are with what they need before the first step. */
  readonly preparing: Pick<Extract<Event, { type: 'preparing' }>, 'weights' | 'images'> | undefined;
  /** One for each network of the plan. */
  readonly arms: readonly ArmState[];
  readonly elapsedMs: number;
  readonly remainingMs: number | undefined;
  /** The last checkpoint. */
  readonly kept: Place | undefined;
  /** Why the training is not kept just now. */
  readonly keepFault: CheckpointFault | undefined;
  /** The last fault that was overcome, or is about to be. */
  readonly recovery: Recovery | undefined;
  /** Where a continued training began; undefined where it began anew. */
  readonly resumedFrom: Place | undefined;
  readonly outcome: Outcome | undefined;
  readonly error: Failure | undefined;
}

/** What the page itself adds to the engine's events. */
export type Message =
  | Event
  | { readonly type: 'start'; readonly plan: Plan; readonly kept?: Place }
  | { readonly type: 'substitute' }
  | { readonly type: 'reset' }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly detail: string };

export function initial(plan?: Plan): TrainingState {
  return {
    phase: 'idle',
    plan,
    substituted: false,
    reports: [],
    backend: undefined,
    load: undefined,
    dataset: undefined,
    preparing: undefined,
    arms: untrained(plan),
    elapsedMs: 0,
    remainingMs: undefined,
    kept: undefined,
    keepFault: undefined,
    recovery: undefined,
    resumedFrom: undefined,
    outcome: undefined,
    error: undefined,
  };
}

/** A training that goes on has the images that it had, as far as the page knows them. */
function begun(
  { dataset, substituted }: TrainingState,
  { plan, kept }: Extract<Message, { type: 'start' }>,
): TrainingState {
  return { ...initial(plan), phase: 'loading', kept, ...(kept && { dataset, substituted }) };
}

function untrained(plan: Plan | undefined): ArmState[] {
  if (!plan) return [];
  const curve = emptyCurve(plan.run.epochs);
  return plan.arms.map(() => ({ progress: undefined, curve, epochs: [], diagnoses: [] }));
}

export function next(state: TrainingState, message: Message): TrainingState {
  switch (message.type) {
    case 'start':
      return begun(state, message);
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
      return started(state, message);
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
    case 'checkpoint':
      return { ...state, kept: placeOf(message), keepFault: undefined };
    case 'checkpoint-failed':
      return { ...state, keepFault: message.reason };
    case 'recovering':
      return recovering(state, message);
    case 'preparing':
      return { ...state, preparing: preparingOf(state, message) };
    case 'images':
    case 'alive':
      return state;
    default:
      return message satisfies never;
  }
}

/** The history of a continued training follows, so what there is of it makes room. */
function started(state: TrainingState, event: Extract<Event, { type: 'started' }>): TrainingState {
  const { backend, dataset, resumedFrom } = event;
  const arms = untrained(state.plan);
  const kept = resumedFrom ?? state.kept;
  const preparing = undefined;
  return { ...state, phase: 'ready', dataset, backend, arms, kept, preparing, resumedFrom };
}

/** What has come stays until there is newer. */
function preparingOf(
  { preparing }: TrainingState,
  { weights, images }: Extract<Event, { type: 'preparing' }>,
): TrainingState['preparing'] {
  return { ...preparing, ...(weights && { weights }), ...(images && { images }) };
}

function recovering(
  state: TrainingState,
  { code, detail, attempt, backend }: Extract<Event, { type: 'recovering' }>,
): TrainingState {
  const recovery = { code, detail, attempt, ...(backend && { backend }) };
  return { ...state, phase: 'loading', load: undefined, remainingMs: undefined, recovery };
}

const placeOf = ({ epoch, step }: Place): Place => ({ epoch, step });

/** Training images are what a training waits for; of the test images only the bytes are counted. */
function withLoad(state: TrainingState, progress: LoadProgress): TrainingState {
  if (progress.split === 'train' || !state.load) return { ...state, load: progress };
  const { imagesReady, imagesTotal } = state.load;
  return { ...state, load: { ...progress, split: 'train', imagesReady, imagesTotal } };
}

function failed(state: TrainingState, failure: Failure): TrainingState {
  const { code, file, detail } = failure;
  return { ...state, phase: 'error', remainingMs: undefined, error: { code, file, detail } };
}

function progressed(
  state: TrainingState,
  event: Extract<Event, { type: 'progress' }>,
): TrainingState {
  const arms = state.arms.map((arm, index) => ({
    ...arm,
    progress: event.arms[index] ?? arm.progress,
    curve: extended(arm.curve, event.curves[index] ?? []),
    diagnoses: arm.diagnoses.concat(event.diagnoses?.[index] ?? []),
  }));
  const phase = state.phase === 'ready' ? 'running' : state.phase;
  return { ...state, phase, arms, elapsedMs: event.elapsedMs, remainingMs: event.remainingMs };
}

function withEpoch(state: TrainingState, result: EpochResult): TrainingState {
  const arms = state.arms.map((arm, index) =>
    index === result.arm ? { ...arm, epochs: [...arm.epochs, result] } : arm,
  );
  return { ...state, arms };
}

function finished(state: TrainingState, event: Extract<Event, { type: 'done' }>): TrainingState {
  if (event.arms.length !== state.arms.length)
    return next(state, { type: 'failed', code: 'internal', detail: 'a network has no result' });
  const { arms, stopped, testLabels, elapsedMs } = event;
  const outcome = { stopped, arms, testLabels, elapsedMs };
  // A training that came to its end is not kept any longer.
  const kept = stopped ? state.kept : undefined;
  return { ...state, phase: 'done', elapsedMs, remainingMs: undefined, kept, outcome };
}

/** Whether a training holds the engine, so that settings cannot change. */
export function isBusy({ phase }: TrainingState): boolean {
  return ['loading', 'ready', 'running', 'paused'].includes(phase);
}

/** Whether a training has taken its first steps. */
export function hasProgress({ arms }: TrainingState): boolean {
  return arms.some(({ progress }) => progress !== undefined);
}

/** How many epochs all networks have behind them. */
export function epochsDone({ arms }: TrainingState): number {
  return arms.length ? Math.min(...arms.map((arm) => arm.epochs.length)) : 0;
}

/** The share of all training steps that is done, over all networks. */
export function shareDone({ arms, plan }: TrainingState): number {
  const shares = arms.map(({ progress }) =>
    progress && plan ? progress.globalStep / (progress.stepsPerEpoch * plan.run.epochs) : 0,
  );
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/**
 * Where the training stands: its last network's progress, since the networks take every step in turn
 * and that one takes it last.
 */
export function lastProgress({ arms }: TrainingState): ArmProgress | undefined {
  return arms.at(-1)?.progress;
}

/** The last test score there is: of the finished training, or else after the last epoch. */
export function latestTest(state: TrainingState, index: number): Score | undefined {
  return state.outcome?.arms[index]?.test ?? state.arms[index]?.epochs.at(-1)?.test;
}
