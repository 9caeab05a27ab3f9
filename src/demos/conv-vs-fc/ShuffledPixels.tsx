import { useEffect } from 'preact/hooks';
import { permutation } from '../../models/experiments/permutation.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import type { SectionData } from '../../ui/training/section-data.ts';
import { useExperiment } from '../../ui/training/use-experiment.ts';
import { Permutation } from './Permutation.tsx';
import { Shuffle } from './Shuffle.tsx';
import type { ConvVsFcState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
  readonly samples: Uint8Array | undefined;
  /** Another part is being looked at; a training goes on. */
  readonly hidden: boolean;
  /** Told the training's phase and numbers, which the demo's section shows. */
  readonly onData: (data: SectionData) => void;
}

/** A picture and four trainings, before and after the permutation. Fetched when it is first shown. */
export function ShuffledPixels({ demo, samples, hidden, onData }: Props) {
  const { t } = useWords();
  const training = useExperiment({
    experiment: permutation,
    name: t.experimentName,
    settings: demo.state.value.training,
    onChange: (settings) => {
      demo.change({ training: settings });
    },
  });
  const data = training.data();
  useEffect(() => {
    onData(data);
  }, [JSON.stringify(data)]);
  return (
    <div hidden={hidden}>
      <Shuffle demo={demo} samples={samples} />
      <Permutation demo={demo} training={training} />
    </div>
  );
}
