import { epochsDone, latestTest, type TrainingState } from './state.ts';
import { fill, type Words } from './words.ts';

/** What a screen reader says of a training: changes of state and finished epochs, never a step. */
export function announcement(state: TrainingState, words: Words): string {
  const { t, pick, count } = words;
  const epoch = epochsDone(state);
  switch (state.phase) {
    case 'idle':
      return '';
    case 'loading':
      return t.state_loading;
    case 'paused':
      return t.state_paused;
    case 'error':
      return t.state_error;
    case 'done':
      return fill(
        state.outcome?.stopped ? t.spokenStopped : t.spokenDone,
        accuracies(state, words),
      );
    case 'running':
      if (epoch === 0)
        return fill(t.spokenRunning, {
          backend: pick('backend', state.backend ?? 'auto'),
          data: pick('data', state.dataset?.id ?? 'cifar10'),
        });
      return fill(t.spokenEpoch, {
        epoch: count(epoch),
        epochs: count(state.settings?.run.epochs ?? epoch),
        ...accuracies(state, words),
      });
  }
}

function accuracies(state: TrainingState, { percent }: Words) {
  const shown = (index: 0 | 1) => {
    const test = latestTest(state, index);
    return test ? percent(test.accuracy) : '–';
  };
  return { fc: shown(0), conv: shown(1) };
}
