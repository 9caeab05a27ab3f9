/** A measurement of times as the page knows it: pure transitions from what the engine says. */
import type { TimeRequest } from '../../engine/client.ts';
import type {
  AnyEvent,
  BackendName,
  BackendReport,
  EngineErrorCode,
  NetworkTimes,
} from '../../engine/protocol.ts';

export type Phase = 'idle' | 'loading' | 'running' | 'done' | 'error';

export interface Timing {
  readonly phase: Phase;
  /** What is measured, or was measured last. */
  readonly request: TimeRequest | undefined;
  readonly reports: readonly BackendReport[];
  readonly backend: BackendName | undefined;
  /** All times so far, by network. */
  readonly times: readonly NetworkTimes[];
  /** There was a fault after which the measurement began anew. */
  readonly recovering: boolean;
  readonly failure: { readonly code: EngineErrorCode; readonly detail: string } | undefined;
}

export type Message =
  | AnyEvent
  | { readonly type: 'start'; readonly request: TimeRequest }
  | { readonly type: 'stop' }
  | { readonly type: 'failed'; readonly detail: string };

export const idle: Timing = {
  phase: 'idle',
  request: undefined,
  reports: [],
  backend: undefined,
  times: [],
  recovering: false,
  failure: undefined,
};

export function next(timing: Timing, message: Message): Timing {
  switch (message.type) {
    case 'start':
      return { ...idle, phase: 'loading', request: message.request };
    case 'backend':
      return { ...timing, reports: message.reports };
    case 'timed':
      return timed(timing, message.backend, message.networks);
    case 'recovering':
      return { ...timing, phase: 'loading', backend: undefined, times: [], recovering: true };
    case 'stop':
      return roundsOf(timing) > 0 ? { ...timing, phase: 'done' } : idle;
    case 'failed':
      return failed(timing, 'worker-crashed', message.detail);
    case 'error':
      return failed(timing, message.code as EngineErrorCode, message.detail);
    default:
      // The rest is said of trainings.
      return timing;
  }
}

function timed(timing: Timing, backend: BackendName, times: readonly NetworkTimes[]): Timing {
  const told = { ...timing, backend, times };
  return { ...told, phase: roundsOf(told) === timing.request?.repeats ? 'done' : 'running' };
}

function failed(timing: Timing, code: EngineErrorCode, detail: string): Timing {
  return { ...timing, phase: 'error', failure: { code, detail } };
}

/** Rounds that all networks have behind them. */
export function roundsOf({ times }: Pick<Timing, 'times'>): number {
  return times.length > 0 ? Math.min(...times.map(({ step }) => step.length)) : 0;
}

export const isBusy = ({ phase }: Timing) => phase === 'loading' || phase === 'running';
