import { spokenOf, type ArmLook } from '../arm-look.ts';
import { epochsDone, latestTest, type TrainingState } from '../state.ts';
import { fill } from '../words.ts';
import type { Words } from './live-words.ts';

/** What a screen reader says of a training: changes of state and finished epochs, never a step. */
export function announcement(state: TrainingState, arms: readonly ArmLook[], words: Words): string {
  const { t, pick, count } = words;
  const epoch = epochsDone(state);
  switch (state.phase) {
    case 'idle':
      return '';
    case 'loading':
    case 'ready':
      return state.recovery
        ? `${pick('fault', state.recovery.code)} ${t.recovering}`
        : t.state_loading;
    case 'paused':
      return t.state_paused;
    case 'error':
      return t.state_error;
    case 'done':
      return fill(state.outcome?.stopped ? t.spokenStopped : t.spokenDone, {
        accuracies: accuracies(state, arms, words),
      });
    case 'running':
      if (epoch === 0)
        return fill(t.spokenRunning, {
          backend: pick('backend', state.backend ?? 'auto'),
          data: pick('data', state.dataset?.id ?? 'cifar10'),
        });
      return fill(t.spokenEpoch, {
        epoch: count(epoch),
        epochs: count(state.plan?.run.epochs ?? epoch),
        accuracies: accuracies(state, arms, words),
      });
  }
}

function accuracies(state: TrainingState, arms: readonly ArmLook[], { t, percent }: Words) {
  return arms
    .map((arm, index) => {
      const test = latestTest(state, index);
      return `${spokenOf(arm)} ${test ? percent(test.accuracy) : '–'}`;
    })
    .join(t.comma);
}
