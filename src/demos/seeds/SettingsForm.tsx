/** All that is the same for the reader's own runs, and their first seed. Fetched when it is opened. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { ExperimentForm } from '../../ui/training/ExperimentForm.tsx';
import type { ExperimentTraining } from '../../ui/training/use-experiment.ts';
import type { SeedsState } from './state.ts';

interface Props {
  readonly demo: DemoState<SeedsState>;
  readonly training: ExperimentTraining;
  readonly disabled: boolean;
}

export function SettingsForm({ demo, training, disabled }: Props) {
  const own: ExperimentTraining = {
    ...training,
    settings: demo.state.value.training,
    change: (settings) => {
      demo.change({ training: settings });
    },
  };
  return <ExperimentForm training={own} disabled={disabled} />;
}
