/** The network of which only the last biases learn, beside the coursework's log. */
import { samplings, type Sampling } from '../../datasets/drawn-labels.ts';
import { biasOnlySetting, shareBelowChance, type BiasOnlyOutcome } from '../../facts/bias-only.ts';
import { courseworkRuns } from '../../facts/coursework-runs.ts';
import { mean } from '../../math/spread.ts';
import { standardError } from '../../math/standard-error.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { StripChart } from '../../ui/StripChart.tsx';
import { limits, type StuckState } from './state.ts';
import { record, useBiases, type TrainedBiases } from './use-biases.ts';
import { fill, useWords } from './words.ts';

const { images, classes } = biasOnlySetting;
const logs = courseworkRuns.filter(({ family }) => family === 'fc');

/** What the coursework printed, as far as it did. */
const printed: BiasOnlyOutcome = {
  losses: logs.flatMap(({ epochs }) => epochs.map(({ loss }) => loss)),
  accuracies: logs.flatMap(({ epochs }) => epochs.map(({ accuracy }) => accuracy)),
  testLosses: logs.map(({ test }) => test.loss),
};

const colours = { coursework: 'var(--fc)', without: 'var(--conv)', with: 'var(--sl-color-gray-3)' };

export function Biases({ demo }: { readonly demo: DemoState<StuckState> }) {
  const { t, count, pick } = useWords();
  const { biasRate, biasSeed } = demo.state.value;
  const trained = useBiases(biasRate, biasSeed).value;
  const rows = [
    { id: 'coursework' as const, outcome: printed },
    ...samplings.map((id: Sampling) => ({ id, outcome: trained.outcomes[id] })),
  ];
  return (
    <div class="stuck-biases" data-biases={trained.from}>
      <h4>{t.biasesTitle}</h4>
      <p>{fill(t.biasesLead, { runs: count(record.runs), images: count(images) })}</p>
      <Fields demo={demo} />
      <Origin trained={trained} />
      <StripChart
        title={t.biasesChart}
        rows={rows.map(({ id, outcome }) => ({
          id,
          label: pick('row', id),
          colour: colours[id],
          values: outcome.accuracies,
        }))}
        domain={[0.095, 0.105]}
        reference={{ value: 1 / classes, label: t.chance }}
        band={standardError(1 / classes, images)}
        axisTitle={t.accuracyAxis}
        formatTick={(value) => value.toFixed(3)}
      />
      <Numbers rows={rows} />
      <p>{t.biasesWhy}</p>
    </div>
  );
}

function Fields({ demo }: { readonly demo: DemoState<StuckState> }) {
  const { t, count, decimal } = useWords();
  const { biasRate, biasSeed } = demo.state.value;
  return (
    <div class="stuck-fields">
      <NumberField
        name="bias-rate"
        label={t.biasRate}
        value={biasRate}
        {...limits.biasRate}
        disabled={demo.locked}
        format={decimal}
        less={t.less}
        more={t.more}
        onChange={(value) => {
          demo.change({ biasRate: value });
        }}
      />
      <NumberField
        name="bias-seed"
        label={t.biasSeed}
        value={biasSeed}
        {...limits.biasSeed}
        whole
        disabled={demo.locked}
        format={count}
        less={t.less}
        more={t.more}
        onChange={(value) => {
          demo.change({ biasSeed: value });
        }}
      />
    </div>
  );
}

function Origin({ trained: { from, share } }: { readonly trained: TrainedBiases }) {
  const { pick, percent } = useWords();
  const { command, recordedOn } = record;
  const values = { command, date: `\u2066${recordedOn}\u2069`, share: percent(share, 0) };
  return (
    <p class="small">
      <Rich text={fill(pick('biasesSay', from), values)} />
    </p>
  );
}

function Numbers(props: {
  readonly rows: readonly { readonly id: string; readonly outcome: BiasOnlyOutcome }[];
}) {
  const { t, fixed, percent, pick } = useWords();
  return (
    <DataTable
      caption={t.biasesTable}
      head={[t.col_run, t.col_trainLoss, t.col_testLoss, t.col_accuracy, t.col_below, t.col_range]}
      rows={props.rows.map(({ id, outcome }) => {
        const { losses, accuracies, testLosses } = outcome;
        const shown = (values: readonly number[]) =>
          values.length > 0 ? fixed(mean(values), 4) : t.unknown;
        return [
          pick('row', id),
          <span data-value="loss">{shown(losses)}</span>,
          <span data-value="test-loss">{shown(testLosses)}</span>,
          <span data-value="accuracy">{shown(accuracies)}</span>,
          accuracies.length > 0 ? percent(shareBelowChance(outcome), 0) : t.unknown,
          accuracies.length > 0
            ? fill(t.rangeOf, {
                least: fixed(Math.min(...accuracies), 4),
                greatest: fixed(Math.max(...accuracies), 4),
              })
            : t.unknown,
        ];
      })}
    />
  );
}
