/**
 * An experiment that is shown by its recorded runs and can be trained in the page. Before the first
 * click it costs its curves and a few buttons; all else is fetched when it is needed.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { Fold } from '../Fold.tsx';
import { Lazy } from '../Lazy.tsx';
import type { ArmLook } from './arm-look.ts';
import { Controls } from './Controls.tsx';
import { Curves, type ChartOptions } from './Curves.tsx';
import { LivePart } from './LivePart.tsx';
import { RecordNote } from './RecordNote.tsx';
import { recordedSource, recordsOf } from './sources.ts';
import { isBusy } from './state.ts';
import type { ExperimentTraining } from './use-experiment.ts';
import { fill, LanguageContext, useWords } from './words.ts';

interface Props {
  readonly training: ExperimentTraining;
  readonly language: Language;
  /** Name and colour of every network, by its id. */
  readonly looks: Readonly<Record<string, Omit<ArmLook, 'id'>>>;
  /** Those of the experiment are found among them. */
  readonly records: readonly RecordedRun[];
  readonly chart?: ChartOptions;
  /** The settings are not to be changed. */
  readonly disabled?: boolean;
  /** What more is said below the charts. */
  readonly children?: ComponentChildren;
}

export function Experiment(props: Props) {
  return (
    <LanguageContext.Provider value={props.language}>
      <ExperimentBody {...props} />
    </LanguageContext.Provider>
  );
}

const loadForm = async () => (await import('./ExperimentForm.tsx')).ExperimentForm;

function ExperimentBody({ training, looks, records, chart, disabled = false, children }: Props) {
  const { t } = useWords();
  const state = training.state.value;
  const arms = training.arms();
  const shown = arms.map((arm) => ({
    label: arm.id,
    colour: 'gray',
    ...looks[arm.id],
    id: arm.id,
  }));
  const key = shown.map(({ id }) => id).join();
  const { experiment } = training;
  const found = useMemo(() => recordsOf(records, arms, experiment.run), [records, key]);
  const recorded = useMemo(
    () => [recordedSource(found)].filter((one) => one !== undefined),
    [found],
  );
  return (
    <div class="experiment" data-experiment={experiment.id}>
      <Curves state={state} arms={shown} others={recorded} {...chart}>
        <RecordNote records={found.filter((one) => one !== undefined)} />
        {children}
      </Curves>
      <div class="needs-script">
        <Controls training={training} reset={{ action: 'clear-run', label: t.clear }}>
          <Planned training={training} />
        </Controls>
        <LivePart training={training} arms={shown} />
        <Fold summary={t.settings} class="settings-fold">
          {() => <Lazy load={loadForm} props={{ training, disabled: disabled || isBusy(state) }} />}
        </Fold>
      </div>
    </div>
  );
}

/** What a click on start will train. */
function Planned({ training }: Pick<Props, 'training'>) {
  const { t, count } = useWords();
  const { epochs, seed, trainingSize } = training.settings.run;
  return (
    <span class="planned">
      {fill(t.planned, { epochs: count(epochs), images: count(trainingSize), seed: count(seed) })}
    </span>
  );
}
