/** Fetched when it is opened. */
import { useMemo } from 'preact/hooks';
import { sharedXs } from '../chart-geometry.ts';
import type { Line } from '../chart-types.ts';
import { DataTable } from '../DataTable.tsx';
import { chartValue, type Metric } from './lines.ts';
import { useWords } from './words.ts';

/**
 * Every value of a chart. While a training runs it is brought up to date at the end of each epoch:
 * hundreds of rows several times a second would help nobody.
 */
export function ValueTable(props: {
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
