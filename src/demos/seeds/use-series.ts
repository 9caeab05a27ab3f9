import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { seeds } from '../../models/experiments/seeds.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import type { Outcome } from '../../ui/training/state.ts';
import { trainableOf } from '../../ui/training/experiment.ts';
import { useExperiment, type ExperimentTraining } from '../../ui/training/use-experiment.ts';
import { keepRuns, keptRuns, keyOf, ownRunOf, withRun, type OwnRun } from './own-runs.ts';
import type { SeedsState } from './state.ts';

export interface Series {
  readonly training: ExperimentTraining;
  readonly runs: ReadonlySignal<readonly OwnRun[]>;
  readonly forget: () => void;
}

/**
 * The reader's own runs, seed after seed: when one has come to its end, the next begins, until there
 * are as many as were wanted. Whoever stops one stops the series.
 */
export function useSeries(demo: DemoState<SeedsState>, name: string): Series {
  const { training: settings, wanted } = demo.state.value;
  const runs = useSignal<readonly OwnRun[]>([]);
  const key = keyOf(settings);
  useEffect(() => {
    runs.value = keptRuns(key);
  }, [key]);

  const first = settings.run.seed;
  const missing = Array.from({ length: wanted }, (_, index) => first + index).find(
    (seed) => !runs.value.some((run) => run.seed === seed),
  );
  const seed = missing ?? Math.max(...runs.value.map((run) => run.seed)) + 1;
  const training = useExperiment({
    experiment: seeds,
    name,
    settings: { ...settings, run: { ...settings.run, seed } },
    // The seed of a single run is no setting of the reader's.
    onChange: (changed) => {
      demo.change({ training: { ...changed, run: { ...changed.run, seed: first } } });
    },
  });

  const state = training.state.value;
  const heard = useRef<Outcome>();
  const isDue = useSignal(false);
  useEffect(() => {
    const { outcome } = state;
    if (!outcome || outcome === heard.current) return;
    heard.current = outcome;
    const run = ownRunOf(state);
    const recipe = state.plan && trainableOf(seeds, name).settingsOf(state.plan);
    if (!run || !recipe) return;
    const itsKey = keyOf(recipe);
    const isShown = itsKey === key;
    const all = withRun(isShown ? runs.value : keptRuns(itsKey), run);
    keepRuns(itsKey, all);
    // The reader may have turned to another recipe meanwhile.
    if (!isShown) return;
    runs.value = all;
    demo.change({ set: 'own' });
    isDue.value = true;
  }, [state.outcome]);
  useEffect(() => {
    if (!isDue.value) return;
    isDue.value = false;
    if (missing !== undefined) training.start();
  }, [isDue.value, missing]);

  const forget = () => {
    runs.value = [];
    keepRuns(key, []);
  };
  return { training, runs, forget };
}
