import { lastProgress, type TrainingState } from './state.ts';

export type SectionData = Readonly<Record<`data-${string}`, string | number | undefined>>;

/**
 * The `data-*` attributes of a demo's section that tests and embedding pages read; those without a
 * network's id are the last network's.
 */
export function sectionData(state: TrainingState, armIds: readonly string[]): SectionData {
  const arms = armIds.flatMap((id, index) => prefixed(`${id}-`, armData(state, index)));
  return {
    'data-state': state.phase,
    'data-backend': state.backend,
    'data-dataset': state.dataset?.id,
    'data-error': state.error?.code,
    'data-kept-step': keptStep(state),
    ...armData(state, armIds.length - 1),
    ...Object.fromEntries(arms),
  };
}

const prefixed = (prefix: string, data: SectionData) =>
  Object.entries(data).map(
    ([name, value]) => [name.replace('data-', `data-${prefix}`), value] as const,
  );

/** Step of the whole run, like `data-step`. */
function keptStep(state: TrainingState): number | undefined {
  const { kept } = state;
  const progress = lastProgress(state);
  return progress && kept && (kept.epoch - 1) * progress.stepsPerEpoch + kept.step;
}

function armData(state: TrainingState, index: number): SectionData {
  const progress = state.arms[index]?.progress;
  const test = state.outcome?.arms[index]?.test;
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
