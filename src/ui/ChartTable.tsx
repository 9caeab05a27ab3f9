/** A line chart's values in words and numbers, under the chart; made when the reader opens it. */
import { nearestPoint } from './chart-geometry.ts';
import type { ChartProps } from './chart-types.ts';
import { DataTable } from './DataTable.tsx';
import { Fold } from './Fold.tsx';

/** A longer table tells no more; of more places, so many are shown, the first and the last among them. */
export const mostRows = 40;

export function ChartTable(props: ChartProps & { readonly table: string }) {
  const { title, table, lines, xTitle, formatX, formatValue } = props;
  return (
    <Fold summary={table}>
      {() => (
        <DataTable
          caption={title}
          head={[xTitle, ...lines.map(({ label }) => label)]}
          rows={placesOf(props).map((x) => [
            formatX(x),
            ...lines.map(({ points }) => {
              const point = nearestPoint(points, x, 0);
              return point ? formatValue(point[1]) : '–';
            }),
          ])}
        />
      )}
    </Fold>
  );
}

/** Where any line has a point, in order, thinned evenly where there are too many. */
export function placesOf({ lines }: Pick<ChartProps, 'lines'>): readonly number[] {
  const all = [...new Set(lines.flatMap(({ points }) => points.map(([x]) => x)))].sort(
    (a, b) => a - b,
  );
  const count = Math.min(mostRows, all.length);
  return Array.from(
    { length: count },
    (_, row) => all[Math.round((row * (all.length - 1)) / Math.max(1, count - 1))] ?? 0,
  );
}
