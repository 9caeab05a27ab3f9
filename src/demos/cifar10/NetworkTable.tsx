import { formatNumber } from '../../facts/format.ts';
import { describeNetwork } from '../../models/describe.ts';
import type { Network } from '../../models/spec.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useWords } from './words.ts';

/** Latin digits in every language, like the shapes beside them. */
const count = (value: number) => formatNumber(value, 'en');

/** Shape, parameters and multiply-adds of every layer, and the totals. */
export function NetworkTable({
  network,
  title,
}: {
  readonly network: Network;
  readonly title: string;
}) {
  const { t } = useWords();
  const { rows, total } = describeNetwork(network);
  return (
    <DataTable
      caption={title}
      head={[t.layer, t.shape, t.parameters, t.macs]}
      rows={rows.map((row) => [
        row.name,
        row.outputShape.join('×'),
        count(row.parameters),
        count(row.macs),
      ])}
      foot={[t.total, '', count(total.parameters), count(total.macs)]}
    />
  );
}
