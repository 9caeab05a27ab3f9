/** What there is to see of a training that goes on, has ended, failed or was left unfinished. */
import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ArmLook } from '../arm-look.ts';
import type { Training } from '../use-training.ts';
import { announcement } from './announcement.ts';
import { useLiveWords } from './live-words.ts';
import { Notices } from './Notices.tsx';
import { AfterTraining } from './AfterTraining.tsx';
import { Offer } from './Offer.tsx';
import { Progress } from './Progress.tsx';
import { Scores } from './Scores.tsx';

interface Props {
  readonly training: Training;
  readonly arms: readonly ArmLook[];
}

export function Live({ training, arms }: Props) {
  useAnnouncement(training, arms);
  const state = training.state.value;
  return (
    <>
      <Progress state={state} archive={training.archive.value} />
      <Offer training={training} />
      <Notices training={training} />
      <Scores state={state} arms={arms} />
      <AfterTraining training={training} arms={arms} />
    </>
  );
}

/** Tells a screen reader, and only what has changed. */
function useAnnouncement({ spoken, state }: Training, arms: readonly ArmLook[]) {
  const words = useLiveWords();
  useSignalEffect(() => {
    spoken.value = announcement(state.value, arms, words);
  });
  useEffect(
    () => () => {
      spoken.value = '';
    },
    [],
  );
}
