import { useMemo } from 'preact/hooks';
import { armOf, type Experiment, type ExperimentArm } from '../../models/experiments/experiment.ts';
import { trainableOf, type ExperimentSettings } from './experiment.ts';
import { sectionData, type SectionData } from './section-data.ts';
import { useTraining, type Training } from './use-training.ts';

/** The training of an experiment, for `Experiment` to show. */
export interface ExperimentTraining extends Training {
  readonly experiment: Experiment;
  readonly settings: ExperimentSettings;
  readonly change: (settings: ExperimentSettings) => void;
  /** The networks that are trained or, before that, would be. */
  readonly arms: () => readonly ExperimentArm[];
  /** For the `data` of the demo's frame: phase and numbers. */
  readonly data: () => SectionData;
}

interface Props {
  readonly experiment: Experiment;
  /** What the reader knows it by; named where an unfinished training is offered. */
  readonly name: string;
  /** From the demo's state, so that they are in its address. */
  readonly settings: ExperimentSettings;
  readonly onChange: (settings: ExperimentSettings) => void;
}

/** The training of an experiment; a demo calls it where its frame is, which shows the numbers. */
export function useExperiment({ experiment, name, settings, onChange }: Props): ExperimentTraining {
  const trainable = useMemo(() => trainableOf(experiment, name), [experiment, name]);
  const training = useTraining(trainable, settings, onChange);
  const arms = () => {
    const { plan } = training.state.value;
    const ids = (plan && trainable.settingsOf(plan))?.arms ?? settings.arms;
    return ids.map((armId) => armOf(experiment, armId));
  };
  return {
    ...training,
    ...{ experiment, settings, arms },
    change: onChange,
    data: () =>
      sectionData(
        training.state.value,
        arms().map(({ id }) => id),
      ),
  };
}
