import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { sharedXs } from '../../ui/chart-geometry.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Fold } from '../../ui/Fold.tsx';
import type { Line } from '../../ui/chart-types.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import {
  chartTick,
  chartValue,
  domainOf,
  linesOf,
  splits,
  type Metric,
  type Split,
} from './lines.ts';
import { Legend } from './Legend.tsx';
import { useRecords } from './use-records.ts';
import { Rich } from './Rich.tsx';
import {
  courseworkSource,
  liveSource,
  recordedSource,
  recordsOf,
  type SourceId,
} from './sources.ts';
import type { TrainingState } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly presetId: string;
  readonly records: readonly RecordedRun[];
}

/** Accuracy and loss of both networks and of the runs on record, on one axis each. */
export function Curves({ state, presetId, records }: Props) {
  const words = useWords();
  const { t } = words;
  const known = useRecords(records, presetId);
  const onRecord = useMemo(
    () => [recordedSource(known, presetId), courseworkSource(1), courseworkSource(2)],
    [known, presetId],
  );
  const hidden = useSignal<ReadonlySet<SourceId | Split>>(new Set());
  const sources = [liveSource(state), ...onRecord].filter((source) => source !== undefined);
  const shown = sources.filter(({ id }) => !hidden.value.has(id));
  const shownSplits = splits.filter((split) => !hidden.value.has(split));
  const epochs = Math.max(1, ...shown.map((source) => source.epochs));
  return (
    <figure class="curves">
      <Legend
        sources={sources.map(({ id }) => id)}
        hidden={hidden.value}
        onToggle={(id) => {
          hidden.value = toggled(hidden.value, id);
        }}
      />
      <div class="charts">
        {(['accuracy', 'loss'] as const).map((metric) => (
          <Chart
            key={metric}
            metric={metric}
            lines={linesOf(shown, shownSplits, metric, words)}
            epochs={epochs}
          />
        ))}
      </div>
      <figcaption>
        <p>{t.chartsCaption}</p>
        {!hidden.value.has('recorded') && <RecordNote records={known} presetId={presetId} />}
      </figcaption>
    </figure>
  );
}

/** How our recorded run was made, and how to make it again. */
function RecordNote({ records, presetId }: Omit<Props, 'state'>) {
  const { t, count, pick } = useWords();
  const record = recordsOf(records, presetId)?.findLast((one) => one !== undefined);
  if (!record) return null;
  const { backend, machine, recordedOn, seed, command } = record;
  const values = {
    backend: isolated(pick('backend', backend)),
    machine: isolated(machine),
    date: isolated(recordedOn),
    seed: count(seed),
    command: `\`${command}\``,
  };
  return (
    <p>
      <Rich text={fill(t.recordedWith, values)} />
    </p>
  );
}

function toggled<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const rest = [...all].filter((other) => other !== one);
  return new Set(rest.length < all.size ? rest : [...rest, one]);
}

/** How high each axis reaches at least and at most; a loss that runs away leaves the chart. */
const bounds = {
  accuracy: { least: 0.7, most: 1 },
  loss: { least: 2.5, most: 5 },
} as const;
const chance = { accuracy: 0.1, loss: Math.log(10) } as const;

function Chart(props: {
  readonly metric: Metric;
  readonly lines: readonly Line[];
  readonly epochs: number;
}) {
  const { t } = useWords();
  const { metric, lines, epochs } = props;
  const title = metric === 'accuracy' ? t.accuracyChart : t.lossChart;
  return (
    <div class="chart">
      <h4>{metric === 'accuracy' ? t.accuracyAxis : t.lossAxis}</h4>
      <LineChart
        title={title}
        lines={lines}
        x={[0, epochs]}
        y={domainOf(lines, bounds[metric])}
        xTitle={t.epochAxis}
        formatX={(x) => String(Number(x.toFixed(2)))}
        formatTick={(value) => chartTick(value, metric)}
        formatValue={(value) => chartValue(value, metric)}
        reference={{ value: chance[metric], label: t.chance }}
      />
      <Fold summary={t.asTable}>
        {() => <ValueTable title={title} lines={lines} metric={metric} />}
      </Fold>
    </div>
  );
}

/**
 * Every value of a chart. While a training runs it is brought up to date at the end of each epoch:
 * hundreds of rows several times a second would help nobody.
 */
function ValueTable(props: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly metric: Metric;
}) {
  const { t } = useWords();
  const { title, lines, metric } = props;
  const version = lines.map(({ id, marks, points }) => `${id}${marks ? points.length : ''}`).join();
  return useMemo(() => {
    const columns = lines.map(({ points }) => new Map(points));
    const shown = (value: number | undefined) =>
      value === undefined ? '' : chartValue(value, metric);
    return (
      <DataTable
        caption={title}
        head={[t.epochAxis, ...lines.map(({ label }) => label)]}
        rows={sharedXs(lines).map((x) => [
          x.toFixed(2),
          ...columns.map((one) => shown(one.get(x))),
        ])}
      />
    );
  }, [version, title, metric, t]);
}
