import { permutationRuns } from '../../facts/measured/permutation.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Experiment } from '../../ui/training/Experiment.tsx';
import type { ExperimentTraining } from '../../ui/training/use-experiment.ts';
import { armColours, Outcome } from './Outcome.tsx';
import type { ConvVsFcState } from './state.ts';
import { armIds, liveOutcome, recordedOutcome } from './verdict.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
  readonly training: ExperimentTraining;
}

/** What the permutation does to a convolutional network and to a fully connected one. */
export function Permutation({ demo, training }: Props) {
  const { t, language, pick } = useWords();
  const looks = Object.fromEntries(
    armIds.map((id) => [
      id,
      { label: pick('arm', id), short: pick('short', id), colour: armColours[id] },
    ]),
  );
  const outcome = liveOutcome(training.state.value) ?? recordedOutcome(permutationRuns);
  return (
    <div class="cvf-part">
      <h4>{t.permutationTitle}</h4>
      <p>{t.permutationLead}</p>
      {outcome && <Outcome outcome={outcome} />}
      <Experiment
        training={training}
        language={language}
        looks={looks}
        records={permutationRuns}
        chart={{ metrics: ['accuracy'], margin: 126 }}
        disabled={demo.locked}
      />
    </div>
  );
}
