/** The experiment with the two heads. */
import { gapHeadRuns } from '../../facts/measured/gap-head.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { fill } from '../../ui/demo/formats.ts';
import { Experiment } from '../../ui/training/Experiment.tsx';
import type { ExperimentTraining } from '../../ui/training/use-experiment.ts';
import { armIds, type Fits, liveFits, recordedFits } from './fit.ts';
import { useWords } from './words.ts';

interface Props {
  readonly training: ExperimentTraining;
  readonly disabled: boolean;
}

const colours = { flatten: 'var(--fc)', gap: 'var(--conv)' } as const;

export function Overfitting({ training, disabled }: Props) {
  const { t, language, count, pick } = useWords();
  const looks = Object.fromEntries(
    armIds.map((id) => [
      id,
      { label: pick('arm', id), short: pick('short', id), colour: colours[id] },
    ]),
  );
  const fits = liveFits(training.state.value) ?? recordedFits(gapHeadRuns);
  const { trainingSize, epochs } = training.settings.run;
  return (
    <div class="pooling-overfitting">
      <h4>{t.overfitting}</h4>
      <p>{fill(t.overfittingLead, { images: count(trainingSize), epochs: count(epochs) })}</p>
      {fits && <FitTable {...fits} />}
      <Experiment
        training={training}
        language={language}
        looks={looks}
        records={gapHeadRuns}
        chart={{ margin: 110 }}
        disabled={disabled}
      />
    </div>
  );
}

function FitTable({ from, epoch, fits }: Fits) {
  const { t, count, fixed, percent, pick } = useWords();
  return (
    <div data-fits={from}>
      <DataTable
        caption={fill(pick('fit', from), { epoch: count(epoch) })}
        head={[t.network, t.trained, t.tested, t.gapBetween, t.testLoss, t.leastTestLoss]}
        rows={fits.map(({ id, last, best }) => [
          pick('arm', id),
          percent(last.train.accuracy),
          percent(last.test.accuracy),
          fixed(100 * (last.train.accuracy - last.test.accuracy), 1),
          fixed(last.test.loss, 2),
          count(best.epoch),
        ])}
      />
    </div>
  );
}
