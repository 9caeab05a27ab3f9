import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { BackendChoice } from '../../engine/protocol.ts';
import type { TransferSettings } from '../../models/experiments/transfer.ts';
import { begun, idle, type LiveState, nextLive } from './live.ts';
import type { LiveOutcome, Trainer, Work } from './trainer.ts';

/** The training in this page, and what has come of those before it in this visit. */
export interface Live {
  readonly state: ReadonlySignal<LiveState>;
  readonly outcomes: ReadonlySignal<ReadonlyMap<string, LiveOutcome>>;
  readonly start: (settings: TransferSettings, seed: number, backend: BackendChoice) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it early; what has been trained is tested. */
  readonly stop: () => void;
  /** Drops it, and gives the memory back. */
  readonly cancel: () => void;
}

export function runKey(settings: TransferSettings, seed: number): string {
  const entries = Object.entries(settings).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([...entries, seed]);
}

export function useLive(): Live {
  const state = useSignal(idle);
  const outcomes = useSignal<ReadonlyMap<string, LiveOutcome>>(new Map());
  const trainer = useRef<Trainer>();
  /** What was begun before the last start or cancel is not heard any more. */
  const turn = useRef(0);
  const end = () => {
    turn.current += 1;
    trainer.current?.close();
    trainer.current = undefined;
  };
  useEffect(() => end, []);

  const run = async (work: Work) => {
    const mine = ++turn.current;
    const isMine = () => mine === turn.current;
    state.value = begun(work.settings);
    try {
      const { openTrainer } = await import('./trainer.ts');
      if (!isMine()) return;
      trainer.current ??= openTrainer();
      trainer.current.train(
        work,
        (event) => {
          if (isMine()) state.value = nextLive(state.value, event);
        },
        (outcome) => {
          const key = runKey(work.settings, work.seed);
          if (isMine()) outcomes.value = new Map(outcomes.value).set(key, outcome);
        },
      );
    } catch (failure) {
      const error = { code: 'no-code', detail: String(failure) } as const;
      if (isMine()) state.value = { ...state.value, phase: 'error', error };
    }
  };
  return {
    ...{ state, outcomes },
    start: (settings, seed, backend) => {
      void run({ settings, seed, backend });
    },
    pause: () => trainer.current?.pause(),
    resume: () => trainer.current?.resume(),
    stop: () => trainer.current?.stop(),
    cancel: () => {
      end();
      state.value = idle;
    },
  };
}
