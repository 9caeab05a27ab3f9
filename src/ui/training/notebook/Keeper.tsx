/** Keeps every run that ends, and says what became of it. Fetched when a training begins. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ArmLook } from '../arm-look.ts';
import type { Training } from '../use-training.ts';
import { useWords } from '../words.ts';
import { keep, storedRun, type Kept } from './keep.ts';
import { KeptNote } from './KeptNote.tsx';

interface Props {
  readonly training: Training;
  readonly arms: readonly ArmLook[];
}

export function Keeper({ training, arms }: Props) {
  const { language } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const kept = useSignal<Kept | undefined>(undefined);
  /** The end that was kept last: an outcome, or the error of a training that failed. */
  const ended = useRef<object>();

  useSignalEffect(() => {
    const state = training.state.value;
    const end = state.phase === 'done' ? state.outcome : state.phase === 'error' && state.error;
    const runId = training.runId();
    if (!end) {
      kept.value = undefined;
      return;
    }
    if (end === ended.current || runId === undefined) return;
    ended.current = end;
    const demo = ref.current?.closest<HTMLElement>('[data-demo]')?.dataset['demo'];
    const armIds = arms.map(({ id }) => id);
    const stored = storedRun(state, runId, armIds, demo);
    if (!stored) return;
    void keep(stored).then((result) => {
      if (ended.current === end && training.state.value.phase !== 'idle') kept.value = result;
    });
  });

  return (
    <div class="notebook-part" ref={ref} data-kept={kept.value && !kept.value.fault}>
      {kept.value && <KeptNote kept={kept} language={language} />}
    </div>
  );
}
