import { Lazy } from '../Lazy.tsx';
import type { ArmLook } from './arm-look.ts';
import { NotebookPart } from './notebook/NotebookPart.tsx';
import type { Training } from './use-training.ts';

interface Props {
  readonly training: Training;
  readonly arms: readonly ArmLook[];
}

const loadLive = async () => (await import('./live/Live.tsx')).Live;

/** Room for what a training has to say; its words and views are fetched when it has something to say. */
export function LivePart({ training, arms }: Props) {
  const { offered, spoken, state } = training;
  const hasNews = state.value.phase !== 'idle' || (offered.found.value ?? offered.isTaken.value);
  return (
    <>
      <p class="sr-only" role="status">
        {spoken}
      </p>
      {hasNews && <Lazy load={loadLive} props={{ training, arms }} />}
      <NotebookPart training={training} arms={arms} />
    </>
  );
}
