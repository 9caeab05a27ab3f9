/** A training of the experiment as the page knows it: pure transitions from the engine's events. */
import type { LoadProgress } from '../../datasets/dataset.ts';
import type { WeightProgress } from '../../datasets/weights/open-weights.ts';
import type { ArmProgress, BackendName, EpochResult, Event } from '../../engine/protocol.ts';
import type { TransferSettings } from '../../models/experiments/transfer.ts';
import type { ErrorCode } from '../../ui/training/state.ts';

type Preparing = Extract<Event, { type: 'preparing' }>;

export interface LiveState {
  readonly phase: 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'error';
  /** What it was begun with; the reader's settings may have moved on since. */
  readonly settings?: TransferSettings;
  readonly backend?: BackendName;
  /** While loading: images that are rendered, weights that come, images that went through the body. */
  readonly images?: LoadProgress;
  readonly weights?: WeightProgress;
  readonly features?: Preparing['images'];
  readonly progress?: ArmProgress;
  readonly remainingMs?: number;
  readonly epochs: readonly EpochResult[];
  /** `no-code`: a part of the page could not be fetched. */
  readonly error?: {
    readonly code: ErrorCode | 'no-code';
    readonly file?: string | undefined;
    readonly detail: string;
  };
}

export const idle: LiveState = { phase: 'idle', epochs: [] };

export function begun(settings: TransferSettings): LiveState {
  return { phase: 'loading', settings, epochs: [] };
}

export function nextLive(state: LiveState, event: Event): LiveState {
  switch (event.type) {
    case 'data':
      return { ...state, images: event.progress };
    case 'started':
      return { ...state, backend: event.backend };
    case 'preparing':
      return {
        ...state,
        phase: 'loading',
        ...(event.weights && { weights: event.weights }),
        ...(event.images && { features: event.images }),
      };
    case 'progress':
      return {
        ...state,
        phase: state.phase === 'loading' ? 'running' : state.phase,
        progress: event.arms[0] ?? state.progress,
        remainingMs: event.remainingMs,
      } as LiveState;
    case 'epoch':
      return { ...state, epochs: [...state.epochs, event.result] };
    case 'paused':
      return { ...state, phase: 'paused' };
    case 'resumed':
      return { ...state, phase: 'running' };
    case 'recovering':
      // Nothing of it is kept, so that it begins anew.
      return state.settings ? begun(state.settings) : state;
    case 'done':
      return { ...state, phase: 'done' };
    case 'error': {
      const { code, file, detail } = event;
      return { ...state, phase: 'error', error: { code, file, detail } };
    }
    default:
      return state;
  }
}

export function isBusy({ phase }: LiveState): boolean {
  return phase === 'loading' || phase === 'running' || phase === 'paused';
}

/** For tests and for pages that embed the demo. */
export function dataOf({ phase, backend, progress, epochs, error }: LiveState) {
  const last = phase === 'done' ? epochs.at(-1)?.test : undefined;
  return {
    'data-state': phase,
    'data-backend': backend,
    'data-dataset': phase === 'idle' ? undefined : 'turntable24',
    'data-epoch': progress?.epoch,
    'data-step': progress?.globalStep,
    'data-loss': progress?.train.loss.toFixed(4),
    'data-accuracy': progress?.train.accuracy.toFixed(4),
    'data-test-loss': last?.loss.toFixed(4),
    'data-test-accuracy': last?.accuracy.toFixed(4),
    'data-error': error?.code,
  };
}
