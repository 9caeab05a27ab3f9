import type { TrainingState } from './state.ts';
import { sides } from './settings.ts';

type Data = Readonly<Record<`data-${string}`, string | number | undefined>>;

/** The `data-*` attributes that tests and embedding pages read; without a prefix, the conv network's. */
export function sectionData(state: TrainingState): Data {
  const [fc, conv] = sides.map((_, index) => armData(state, index as 0 | 1));
  const prefixed = (prefix: string, data: Data = {}) =>
    Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name.replace('data-', `data-${prefix}`), value]),
    );
  return {
    'data-state': state.phase,
    'data-backend': state.backend,
    'data-dataset': state.dataset?.id,
    'data-error': state.error?.code,
    ...conv,
    ...prefixed('fc-', fc),
    ...prefixed('conv-', conv),
  };
}

function armData(state: TrainingState, index: 0 | 1): Data {
  const { progress } = state.arms[index];
  const test = state.outcome?.arms[index].test;
  return {
    'data-epoch': progress?.epoch,
    'data-step': progress?.globalStep,
    'data-images-per-second': progress && Math.round(progress.imagesPerSecond),
    'data-loss': progress?.train.loss.toFixed(4),
    'data-accuracy': progress?.train.accuracy.toFixed(4),
    'data-test-loss': test?.loss.toFixed(4),
    'data-test-accuracy': test?.accuracy.toFixed(4),
  };
}
