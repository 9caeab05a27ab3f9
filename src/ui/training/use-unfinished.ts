import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { mayHoldCheckpoints } from '../../engine/checkpoints/database.ts';
import type { Plan } from './plan.ts';
import type { TrainingState } from './state.ts';
import type { Unfinished } from './unfinished.ts';

/**
 * The page has better things to do first; and a tab that was just closed must let go of its run, for
 * which a worker that hangs takes seconds.
 */
const lookAfterMs = [500, 4000];

/** An unfinished training, and what can be done with it. */
export interface Offered {
  readonly found: ReadonlySignal<Unfinished | undefined>;
  /** The training that was offered has been taken up by another tab meanwhile. */
  readonly isTaken: ReadonlySignal<boolean>;
  readonly goOn: (archive?: File) => Promise<void>;
  readonly discard: () => Promise<void>;
}

interface Props {
  readonly demoId: string;
  readonly state: ReadonlySignal<TrainingState>;
  readonly isKnown: (plan: Plan) => boolean;
  readonly goOnWith: (found: Unfinished, archive: File | undefined) => void;
}

const store = () => import('./unfinished.ts');

/** Looks for an unfinished training of a demo whenever none is going on here. */
export function useUnfinished({ demoId, state, isKnown, goOnWith }: Props): Offered {
  const found = useSignal<Unfinished>();
  const isTaken = useSignal(false);
  const isIdle = useComputed(() => state.value.phase === 'idle');
  const look = async () => {
    if (!(await mayHoldCheckpoints())) {
      found.value = undefined;
      return;
    }
    // Where the code does not come, the next look may find it.
    const code = await store().catch(() => undefined);
    const newest = await code?.findUnfinished(demoId, isKnown);
    if (isIdle.value) found.value = newest;
  };

  useSignalEffect(() => {
    if (!isIdle.value) {
      found.value = undefined;
      isTaken.value = false;
      return;
    }
    const timers = lookAfterMs.map((ms) =>
      setTimeout(() => {
        if (!found.value) void look();
      }, ms),
    );
    const lookAgain = () => {
      if (document.visibilityState === 'visible') void look();
    };
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      timers.forEach(clearTimeout);
      document.removeEventListener('visibilitychange', lookAgain);
    };
  });

  const goOn = async (archive?: File) => {
    const wanted = found.value;
    if (!wanted) return;
    const { isElsewhere } = await store();
    isTaken.value = await isElsewhere(wanted.runId);
    if (isTaken.value) await look();
    else goOnWith(wanted, archive);
  };
  const discard = async () => {
    const { forget } = await store();
    if (found.value) await forget(found.value.runId);
    await look();
  };
  return { found, isTaken, goOn, discard };
}
