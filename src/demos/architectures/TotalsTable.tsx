/** Every network of the list at its own size, to the last digit. */
import { formatNumber } from '../../facts/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Total } from './totals.ts';
import { useWords } from './words.ts';

const latin = (value: number) => formatNumber(value, 'en');

export function TotalsTable({ totals }: { readonly totals: readonly Total[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t.totalsTable}
      head={[t.network, t.image, t.depth, t.parameters, t.macs, t.kept]}
      rows={totals.map(({ label, size, depth, parameters, macs, training }) => [
        label,
        `${size}×${size}`,
        latin(depth),
        latin(parameters),
        latin(macs),
        latin(training),
      ])}
    />
  );
}
