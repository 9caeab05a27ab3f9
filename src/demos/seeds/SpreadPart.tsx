import type { RecordedSeeds } from '../../facts/seeds-record.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Rich } from '../../ui/demo/Rich.tsx';
import { StripChart } from '../../ui/StripChart.tsx';
import { spreadOf, type SeedSet } from './seed-set.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly record: RecordedSeeds;
  readonly recorded: SeedSet;
  readonly own: SeedSet;
}

/** The test accuracies of all runs, and how far they spread beside the error of the test images. */
export function SpreadPart({ record, recorded, own }: Props) {
  const { t, count, pick } = useWords();
  const rows = [
    { id: 'recorded', set: recorded, colour: 'color-mix(in oklab, var(--conv) 60%, gray)' },
    ...(own.runs.length > 0 ? [{ id: 'own', set: own, colour: 'var(--conv)' }] : []),
  ].map((row) => ({ ...row, values: row.set.runs.map(({ accuracy }) => accuracy) }));
  const all = rows.flatMap(({ values }) => values);
  const { mean, binomial } = spreadOf(rows.at(-1)?.values ?? [], rows.at(-1)?.set.testImages ?? 1);
  const margin = 0.01;
  return (
    <div class="seeds-part">
      <h4>{t.spreadTitle}</h4>
      <StripChart
        title={t.chart}
        rows={rows.map(({ id, colour, values }) => ({
          id,
          label: pick('row', id),
          colour,
          values,
        }))}
        domain={[Math.min(...all) - margin, Math.max(...all) + margin]}
        reference={{ value: mean, label: t.reference }}
        band={binomial}
        axisTitle={t.accuracyAxis}
        formatTick={(value) => `${Math.round(100 * value)}%`}
      />
      <Numbers rows={rows} />
      <p>{fill(t.spreadSays, { images: count(recorded.testImages) })}</p>
      <RecordedBy record={record} />
    </div>
  );
}

function Numbers(props: {
  readonly rows: readonly {
    readonly id: string;
    readonly set: SeedSet;
    readonly values: readonly number[];
  }[];
}) {
  const { t, count, fixed, percent, pick } = useWords();
  return (
    <DataTable
      caption={t.numbers}
      head={[
        t.col_runs,
        t.col_count,
        t.col_mean,
        t.col_reach,
        t.col_deviation,
        t.col_binomial,
        t.col_ratio,
      ]}
      rows={props.rows.map(({ id, set, values }) => {
        const { mean, deviation, binomial, reach } = spreadOf(values, set.testImages);
        const known = values.length > 1;
        return [
          pick('row', id),
          count(values.length),
          percent(mean),
          known ? fill(t.reachOf, { reach: fixed(reach, 4) }) : t.unknown,
          known ? <span data-value={`${id}-deviation`}>{fixed(deviation, 4)}</span> : t.unknown,
          fixed(binomial, 4),
          known ? fill(t.times, { ratio: fixed(deviation / binomial, 1) }) : t.unknown,
        ];
      })}
    />
  );
}

function RecordedBy({ record: { about } }: Pick<Props, 'record'>) {
  const { t } = useWords();
  const { command, recordedOn, machine } = about;
  const values = { command, date: `\u2066${recordedOn}\u2069`, machine: `\u2066${machine}\u2069` };
  return (
    <p class="small">
      <Rich text={fill(t.recordedBy, values)} />
    </p>
  );
}
