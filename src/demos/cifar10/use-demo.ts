import { useMemo } from 'preact/hooks';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { useTraining } from '../../ui/training/use-training.ts';
import { trainableWith } from './settings.ts';
import { codec } from './url-state.ts';
import type { Words } from './words.ts';

/** What the demo knows and what can be done with it: settings from the address, and a training. */
export function useDemo({ pick }: Words) {
  const demo = useDemoState(codec);
  const trainable = useMemo(() => trainableWith((presetId) => pick('preset', presetId)), [pick]);
  const training = useTraining(trainable, demo.state.value, demo.change);
  return { ...demo, settings: demo.state.value, training };
}
